package org.pledgehub.domain.calendar;

/** Whether a statement about days can still change because a calendar is missing. */
public enum Certainty {
    /** Every day that was looked at lies in a loaded year. */
    FINAL,
    /** A day that was looked at lies in a year whose calendar is not loaded. */
    PROVISIONAL;

    /** Provisional where either is. */
    public Certainty and(Certainty other) {
        return this == PROVISIONAL ? this : other;
    }
}
