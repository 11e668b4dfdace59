package org.pledgehub.domain.loan;

import java.util.Optional;
import org.pledgehub.domain.fact.Role;
import org.pledgehub.domain.key.LoanKey;
import org.pledgehub.domain.key.PartyId;

/**
 * Who is paid on a claim. A claim is that of the institution that gave notice; of a notice of the operator it is
 * the lending bank's. A guarantor that has paid the bank takes over the bank's claim, once the bank says so: it speaks
 * against itself, and nobody else is believed. A bank that names somebody who does not stand behind the loan keeps it.
 */
final class Payees {

    private final LoanKey loan;
    private final LoanFacts facts;
    private final Optional<LoanFact.Disbursed> first;

    Payees(LoanKey loan, LoanFacts facts, Disbursements disbursements) {
        this.loan = loan;
        this.facts = facts;
        this.first = disbursements.first().map(Held::body);
    }

    /** The party that is paid on the claim of this notice; of several words the last in legal order counts. */
    PartyId of(Held<LoanFact.CompensationNotified> notice) {
        return facts.of(LoanFact.TakenOver.class).stream()
                .filter(told -> told.original().party().equals(notice.original().party())
                        && notice.isNamed(told.body().notice()))
                .map(told -> told.body().guarantor())
                .filter(this::mayStandBehind)
                .reduce((earlier, later) -> later)
                .orElseGet(() -> claimant(notice));
    }

    private boolean mayStandBehind(PartyId guarantor) {
        return first.filter(known -> known.mayBeGuaranteedBy(guarantor)).isPresent();
    }

    private PartyId claimant(Held<LoanFact.CompensationNotified> notice) {
        return notice.original().role() == Role.GUARANTOR ? notice.original().party() : loan.bank();
    }
}
