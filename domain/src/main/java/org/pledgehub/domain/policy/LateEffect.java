package org.pledgehub.domain.policy;

/** What a late filing does to a claim. */
public enum LateEffect {
    /** The claim goes on, with a warning. */
    WARN,
    /** The claim waits for a person. */
    HOLD,
    /** The claim is not eligible. */
    EXCLUDE
}
