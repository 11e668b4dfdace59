package org.pledgehub.domain.loan;

/** The answer to a command. */
public sealed interface LoanDecision {

    /**
     * It is done.
     *
     * @param change what changes
     */
    record Accepted(LoanChange change) implements LoanDecision {}

    /**
     * Nothing changes.
     *
     * @param reason why
     */
    record Rejected(LoanRejection reason) implements LoanDecision {}
}
