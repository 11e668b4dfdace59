package org.pledgehub.domain.filing;

/**
 * State of a filing deadline. Days are days in Asia/Shanghai; on the due day itself the period still runs.
 *
 * <pre>
 *   OPEN ─► DUE_SOON ─► MISSED_UNCONFIRMED ─► MISSED
 *     └────────┴───► MET   └──────────┴──────► MET_LATE, or MET where the authority's receipt says so
 *   any ─► WITHDRAWN (disbursement undone)          NOT_REQUIRED
 * </pre>
 */
public enum FilingState {
    /** The period runs. */
    OPEN,
    /** The period runs, and the policy's warning days have begun. */
    DUE_SOON,
    /** The authority received the filing by the due day. */
    MET,
    /** The authority received the filing after the due day. */
    MET_LATE,
    /** The period is over, but the authority's feed has not yet reported through the due day. */
    MISSED_UNCONFIRMED,
    /** The period is over and no receipt has been reported. */
    MISSED,
    /** The disbursement was undone. */
    WITHDRAWN,
    /** Nothing has to be filed. */
    NOT_REQUIRED;

    /** True while only the passing of time or the authority's feed can change it. */
    public boolean isUndecided() {
        return switch (this) {
            case OPEN, DUE_SOON, MISSED_UNCONFIRMED -> true;
            case MET, MET_LATE, MISSED, WITHDRAWN, NOT_REQUIRED -> false;
        };
    }
}
