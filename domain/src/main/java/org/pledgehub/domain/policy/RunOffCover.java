package org.pledgehub.domain.policy;

/** Whether projects that outlive their pool are still covered. */
public enum RunOffCover {
    /** A loan disbursed within the pool's term is covered until its loss is confirmed. */
    COVERED,
    /** Nothing that happens after the term is covered. */
    ENDS_WITH_TERM
}
