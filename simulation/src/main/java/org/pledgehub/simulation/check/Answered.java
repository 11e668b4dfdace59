package org.pledgehub.simulation.check;

import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.FeedbackStatus;

/** What an answer says of the event that it answers. */
final class Answered {

    private static final String REUSED = "EVENT_ID_REUSED";

    private Answered() {}

    /** The event counts, as it is or with a warning. */
    static boolean isAccepted(Feedback answer) {
        return switch (answer.getStatus()) {
            case ACCEPTED, ACCEPTED_WITH_WARNINGS -> true;
            case DUPLICATE, REJECTED, PENDING, UNKNOWN -> false;
        };
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
