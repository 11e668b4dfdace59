package org.pledgehub.simulation.check;

import java.util.Set;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.FeedbackStatus;

/** What an answer says of the event that it answers. */
final class Answered {

    private static final String REUSED = "EVENT_ID_REUSED";
    private static final Set<String> REFUSED_AND_KEPT =
            Set.of("CLAIM_ID_MISSING", "CORRECTION_OF_REVERSAL", "CORRECTION_CHANGES_SUBJECT");

    private Answered() {}

    /** The event counts, as it is or with a warning. */
    static boolean isAccepted(Feedback answer) {
        return switch (answer.getStatus()) {
            case ACCEPTED, ACCEPTED_WITH_WARNINGS -> true;
            case DUPLICATE, REJECTED, PENDING, UNKNOWN -> false;
        };
    }

    /** The event counts, or is refused and all the same kept: what names it later hangs on it. */
    static boolean isKept(Feedback answer) {
        return isAccepted(answer)
                || answer.getReasons().stream().anyMatch(reason -> REFUSED_AND_KEPT.contains(reason.getCode()));
    }

    /** Its id is known already, for the same event or for another. */
    static boolean isRepeat(Feedback answer) {
        return answer.getStatus() == FeedbackStatus.DUPLICATE || isReused(answer);
    }

    /** Its id is known already, for another event. */
    static boolean isReused(Feedback answer) {
        return answer.getReasons().stream().anyMatch(reason -> reason.getCode().equals(REUSED));
    }
}
