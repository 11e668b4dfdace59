package org.pledgehub.domain.fact;

/** The answer to an event id. */
public enum Admission {
    /** Not seen before. */
    NEW,
    /** Seen with the same body: nothing changes. */
    DUPLICATE,
    /** Seen with another body: refused. */
    EVENT_ID_REUSED
}
