package org.pledgehub.domain.subsidy;

/** Where an application stands. */
public enum SubsidyStage {
    /** Outside its window, or of a company that may not apply 不予受理. */
    NOT_ACCEPTED,
    /** Something is missing. */
    PENDING,
    /** A condition does not hold. */
    REFUSED,
    /** Reviews and opinions are outstanding. */
    IN_REVIEW,
    /** The list is open to objection 公示中. */
    LISTED,
    /** Somebody objected; it is reviewed again. */
    OBJECTED,
    /** The meeting may decide. */
    TO_DECIDE,
    /** The meeting decided against it. */
    REJECTED,
    /** The meeting decided for it; not all is paid. */
    APPROVED,
    /** All that was approved is paid. */
    PAID,
    /** Paid and published. */
    PUBLISHED,
    /** Money has to come back. */
    TO_RETURN,
    /** All of it came back. */
    RETURNED
}
