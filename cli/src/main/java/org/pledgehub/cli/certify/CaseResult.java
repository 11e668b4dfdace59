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
    record StepResult(String label, String expected, String found, Verdict verdict) {

        boolean isAsExpected() {
            return verdict == Verdict.AS_EXPECTED;
        }
    }

    /** How a step ended. */
    enum Verdict {
        /** As the case asks. */
        AS_EXPECTED,
        /** Otherwise. */
        OTHERWISE
    }

    boolean passed() {
        return steps.stream().allMatch(StepResult::isAsExpected);
    }
}
