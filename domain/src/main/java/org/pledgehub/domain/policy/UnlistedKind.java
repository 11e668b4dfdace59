package org.pledgehub.domain.policy;

/** What becomes of an IP kind that the text does not list. */
public enum UnlistedKind {
    /** A person decides; a list that ends in 等 is open. */
    PENDING,
    /** Not accepted; the list is closed 仅限于. */
    REFUSE
}
