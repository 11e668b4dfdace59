package org.pledgehub.streams.loan;

import org.pledgehub.contract.hop.LoanFact;
import org.pledgehub.contract.hop.RightSnapshot;
import org.pledgehub.contract.state.LoanState;
import org.pledgehub.domain.loan.Loan;
import org.pledgehub.domain.loan.LoanChange;

/**
 * A dossier as it is stored, and the loan that the domain reads in it: always one and the same content.
 *
 * @param state stored form
 * @param loan the domain's form
 */
record HeldLoan(LoanState state, Loan loan) {

    /** What the domain reads in a stored dossier. */
    static HeldLoan of(LoanState state) {
        return new HeldLoan(state, LoanStates.loan(state));
    }

    /** With one more fact. */
    HeldLoan with(LoanFact fact, LoanChange change) {
        return new HeldLoan(LoanStates.with(state, fact), loan.evolve(change));
    }

    /** With what the right room tells of a right. */
    HeldLoan with(RightSnapshot snapshot, LoanChange change) {
        return new HeldLoan(LoanStates.with(state, snapshot), loan.evolve(change));
    }

    /** With another stored form of the same facts and rights. */
    HeldLoan storedAs(LoanState next) {
        return new HeldLoan(next, loan);
    }
}
