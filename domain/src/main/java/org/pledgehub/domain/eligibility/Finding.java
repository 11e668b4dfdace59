package org.pledgehub.domain.eligibility;

/** What somebody established about a question. */
public enum Finding {
    /** It is so. */
    YES,
    /** It is not so. */
    NO,
    /** Nobody has established it. */
    NOT_ESTABLISHED;

    /** This finding, or the other where nothing was established. */
    public Finding or(Finding other) {
        return this == NOT_ESTABLISHED ? other : this;
    }

    /** The answer to the opposite question. */
    public Finding negated() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case NOT_ESTABLISHED -> NOT_ESTABLISHED;
        };
    }
}
