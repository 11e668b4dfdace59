package org.pledgehub.domain.policy;

/** What happens when the pool holds less than is due. */
public enum ShortageRule {
    /** What there is is reserved; the rest queues, first in first out. */
    PARTIAL_AND_QUEUE,
    /** Nothing until the whole sum is there; the claim queues. */
    WHOLE_OR_QUEUE,
    /** What there is is paid; liability ends with the balance of the pool. */
    PARTIAL_AND_CLOSE,
    /** All at once when the claim comes up, or nothing ever. */
    REJECT
}
