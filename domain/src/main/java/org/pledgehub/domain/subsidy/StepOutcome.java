package org.pledgehub.domain.subsidy;

/** What a step came to. */
public enum StepOutcome {
    /** 通过、同意. */
    PASSED,
    /** 不通过、不同意. */
    FAILED
}
