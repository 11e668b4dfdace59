package org.pledgehub.domain.policy;

/** Status of a policy version. */
public enum PolicyStatus {
    /** Not in force, for trials and comment only 草案. */
    DRAFT,
    /** In force 施行. */
    IN_FORCE,
    /** No longer in force for new cases; it still decides the cases of its time 失效. */
    EXPIRED
}
