package org.pledgehub.domain.calendar;

/** How the last day of a period moves when it is a rest day. */
public enum Roll {
    /** To the first working day after it (Civil Code art. 203). */
    FORWARD,
    /** Not at all. */
    NONE,
    /** To the last working day before it. */
    BACKWARD
}
