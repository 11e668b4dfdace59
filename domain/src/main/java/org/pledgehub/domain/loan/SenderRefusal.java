package org.pledgehub.domain.loan;

/** Why a fact counts for nothing because of who sent it; the names are codes of the reason catalogue. */
public enum SenderRefusal {
    /** Another party is the operator of the loan's pool. */
    NOT_THE_OPERATOR,
    /** Another party is the authority of the loan's pool. */
    NOT_THE_AUTHORITY,
    /** The bank has named others that stand behind the loan. */
    NOT_THE_GUARANTOR
}
