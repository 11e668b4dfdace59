package org.pledgehub.simulation.history;

/** What can be wrong with a feed or happen to the hub; each is counted in the report. */
public enum FaultKind {
    /** A record comes after one that was meant to be sent more than a day later. */
    REORDERED,
    /** The same event once more, perhaps in another partition. */
    DUPLICATE,
    /** Another event under an id that its sender has used. */
    OTHER_BODY_SAME_ID,
    /** A record comes ten days or more after it was meant to be sent. */
    LATE,
    /** An event bears an earlier day than the one on which it happened. */
    BACK_DATED,
    /** A sender says something else instead of what it said. */
    CORRECTION,
    /** A sender corrects what it has corrected. */
    CORRECTION_OF_CORRECTION,
    /** A sender takes back what it said. */
    REVERSAL,
    /** A right ends, often from a day long past on. */
    LAPSE,
    /** A right that had ended is in force again. */
    LAPSE_UNDONE,
    /** A year's calendar comes after somebody has spoken. */
    CALENDAR_LATE,
    /** A year's calendar is changed. */
    CALENDAR_AMENDED,
    /** A policy is applied after somebody has spoken. */
    POLICY_LATE,
    /** A pool is registered after somebody has spoken. */
    POOL_LATE,
    /** A party is registered after somebody has spoken. */
    PARTY_LATE,
    /** A party may not send for a while, or no more. */
    PARTY_DISABLED,
    /** A record comes under a schema that the registry answers later, or not at all. */
    SCHEMA_LATE,
    /** A party speaks of the loan, right or pool of another. */
    FOREIGN_KEY,
    /** Bytes of which no reader can make an event. */
    POISON,
    /** An event that is refused for its form. */
    BAD_FORM,
    /** A day or some days pass without a tick. */
    TICK_MISSING,
    /** A tick comes more than ten days after the one before. */
    TICK_JUMP,
    /** An earlier day is ticked after a later one. */
    TICK_BACK,
    /** A task is killed before it commits, and starts again. */
    CRASH,
    /** Committed offsets of a task are moved back, so that it reads once more. */
    OFFSET_MOVED_BACK
}
