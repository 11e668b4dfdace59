package org.pledgehub.domain.policy;

/** Whose figure decides the compensation. */
public enum DecidingFigure {
    /** The figure that the cooperating financial institution notifies; the hub computes its own and publishes the difference 以通知金额为准. */
    NOTIFIED,
    /** The figure that the hub computes. */
    COMPUTED
}
