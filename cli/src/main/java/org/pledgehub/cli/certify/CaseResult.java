package org.pledgehub.cli.certify;

import java.time.Duration;
import java.util.List;
import org.pledgehub.cli.text.Sentence;

/**
 * What came of a case.
 *
 * @param id the case
 * @param title what it is about
 * @param steps what came of each step, up to the first that was not as expected
 * @param took from the first event to the last answer
 */
record CaseResult(String id, Sentence title, List<StepResult> steps, Duration took) {

    /** Keeps its own copy. */
    CaseResult {
        steps = List.copyOf(steps);
    }

    /**
     * What came of a step.
     *
     * @param label event of the step
     * @param expected what was expected
     * @param found what came
     * @param verdict whether that is the same
     */
    record StepResult(String label, String expected, String found, Verdict verdict) {}

    /** How a step, or a case, ended. */
    enum Verdict {
        /** As the case asks. */
        AS_EXPECTED("通过", "passed"),
        /** Otherwise. */
        OTHERWISE("未通过", "failed"),
        /** The rules of the pool say nothing of what the case asks, so it proves nothing. */
        NOT_APPLICABLE("不适用", "not applicable");

        private final String zh;
        private final String en;

        Verdict(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The word for it in a report. */
        Sentence text() {
            return new Sentence(zh, en);
        }
    }

    /** How the case ended: as its last step did, for it is played up to the first that is not as expected. */
    Verdict verdict() {
        return steps.stream()
                .map(StepResult::verdict)
                .filter(verdict -> verdict != Verdict.AS_EXPECTED)
                .findFirst()
                .orElse(Verdict.AS_EXPECTED);
    }

    boolean passed() {
        return verdict() == Verdict.AS_EXPECTED;
    }

    boolean failed() {
        return verdict() == Verdict.OTHERWISE;
    }
}
