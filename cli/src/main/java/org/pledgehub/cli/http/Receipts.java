package org.pledgehub.cli.http;

import java.util.ArrayList;
import java.util.List;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.FeedbackStatus;

/** The answers to one event in their order, at most fifty: the first, what stands and the latest are always among them. */
final class Receipts {

    private static final int MOST = 50;
    private static final String REUSED = "EVENT_ID_REUSED";

    private final List<Feedback> answers = new ArrayList<>();

    /** Takes the next answer; where there are too many, one that tells least goes. */
    void add(Feedback answer) {
        if (answers.size() == MOST) {
            answers.remove(leastTelling());
        }
        answers.add(answer);
    }

    /** A repeat of what was told before; else the oldest after the first. */
    private int leastTelling() {
        for (int at = answers.size() - 1; at > 0; at--) {
            if (isAboutARepeat(answers.get(at))) {
                return at;
            }
        }
        return 1;
    }

    /** All of them. */
    List<Feedback> all() {
        return List.copyOf(answers);
    }

    /** The last answer to the event itself: what was said of repeats of it does not count. */
    static Feedback standing(List<Feedback> answers) {
        return answers.reversed().stream()
                .filter(answer -> !isAboutARepeat(answer))
                .findFirst()
                .orElse(answers.getLast());
    }

    private static boolean isAboutARepeat(Feedback answer) {
        return answer.getStatus() == FeedbackStatus.DUPLICATE
                || answer.getReasons().stream()
                        .anyMatch(reason -> reason.getCode().equals(REUSED));
    }
}
