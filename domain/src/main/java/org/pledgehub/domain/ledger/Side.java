package org.pledgehub.domain.ledger;

/** One of the two sides of an account. */
public enum Side {
    /** 借方. */
    DEBIT,
    /** 贷方. */
    CREDIT;

    /** The other side. */
    Side opposite() {
        return switch (this) {
            case DEBIT -> CREDIT;
            case CREDIT -> DEBIT;
        };
    }
}
