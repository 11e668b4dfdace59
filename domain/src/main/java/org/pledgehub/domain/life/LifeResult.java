package org.pledgehub.domain.life;

/** Result of an evaluation or audit. What follows from it people decide (Chaoyang art. 19). */
public enum LifeResult {
    /** It met what was asked for. */
    PASSED,
    /** It did not. */
    FAILED
}
