package org.pledgehub.domain.fact;

/** Why a fact counts for nothing, whatever else is reported. In order of precedence. */
public enum FactRefusal {
    /** A correction names a reversal; a reversal is undone by reversing it. */
    CORRECTION_OF_REVERSAL,
    /** A correction speaks of another subject than the event it corrects: reverse that one and send a new one. */
    CORRECTION_CHANGES_SUBJECT
}
