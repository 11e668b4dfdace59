package org.pledgehub.domain.duty;

/**
 * How a duty stands. Days are days in Asia/Shanghai; on the due day itself the period still runs.
 *
 * <pre>
 *   OPEN ─► DUE_SOON ─► MISSED ─► MET_LATE        a term: OPEN ─► DUE_SOON ─► ENDED
 *     └────────┴─► MET ◄──┘ where it was done in time and reported late
 *   any ─► WITHDRAWN (there is no reason for it any more)
 * </pre>
 */
public enum DutyState {
    /** The period runs. */
    OPEN,
    /** The period runs, and the reminder's day has come. */
    DUE_SOON,
    /** Done by the due day. */
    MET,
    /** Done after the due day. */
    MET_LATE,
    /** The due day is over, and nobody has reported that it was done. */
    MISSED,
    /** The term is over. */
    ENDED,
    /** What it was for is gone. */
    WITHDRAWN
}
