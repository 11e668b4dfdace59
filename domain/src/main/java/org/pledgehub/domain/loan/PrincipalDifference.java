package org.pledgehub.domain.loan;

import java.time.LocalDate;
import java.util.Optional;
import org.pledgehub.domain.money.Fen;

/**
 * A notice claims more principal than the bank's own events leave owed on its day: what was paid out less what the borrower
 * has repaid. What was written off is owed all the same 账销案存, and what was recovered is taken off the loss by itself. The
 * notified figure decides (Chaoyang art. 10), so this holds nothing back; the bank says which of its two words is right.
 *
 * @param claim claim that the notice starts
 * @param notified principal of the notice, in its last form
 * @param outstanding principal paid out less repaid, by legal dates up to the day of the notice
 * @param since day of the notice
 */
public record PrincipalDifference(String claim, Fen notified, Fen outstanding, LocalDate since) {

    /** How much, fen, above zero. */
    public Fen amount() {
        return notified.minus(outstanding);
    }

    /** That of one notice, if it claims too much. */
    static Optional<PrincipalDifference> of(
            String claim, Held<LoanFact.CompensationNotified> notice, LoanFacts facts, Disbursements disbursements) {
        var found = new PrincipalDifference(
                claim,
                notice.body().principal(),
                Balance.on(notice.occurredOn(), facts, disbursements).notRepaid(),
                notice.occurredOn());
        return Optional.of(found).filter(one -> one.amount().isPositive());
    }
}
