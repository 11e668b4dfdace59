package org.pledgehub.domain.compensation;

/** What a notice asks for 金额口径. Its items are the loss either way. */
public enum AmountBasis {
    /** The loss as a whole; the pool's part is computed from it, and a requested sum only limits it. */
    GROSS_LOSS,
    /** A sum asked from the pool; the notice must name it, and the items show the loss that it is a part of. */
    REQUESTED_COMPENSATION
}
