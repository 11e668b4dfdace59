package org.pledgehub.simulation.history;

/** What can be wrong with a feed or happen to the hub; each is counted in the report. */
public enum FaultKind {
    REORDERED,
    DUPLICATE,
    OTHER_BODY_SAME_ID,
    LATE,
    BACK_DATED,
    CORRECTION,
    CORRECTION_OF_CORRECTION,
    REVERSAL,
    LAPSE,
    LAPSE_UNDONE,
    CALENDAR_LATE,
    CALENDAR_AMENDED,
    POLICY_LATE,
    POOL_LATE,
    PARTY_LATE,
    PARTY_DISABLED,
    SCHEMA_LATE,
    FOREIGN_KEY,
    POISON,
    BAD_FORM,
    TICK_MISSING,
    TICK_JUMP,
    TICK_BACK,
    CRASH,
    OFFSET_MOVED_BACK
}
