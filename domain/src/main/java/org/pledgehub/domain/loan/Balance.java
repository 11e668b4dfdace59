package org.pledgehub.domain.loan;

import org.pledgehub.domain.money.Fen;

/**
 * Principal of a loan. Repayments count when they are accepted, whatever their date; compensation does not count, the
 * loan stays owed.
 *
 * @param disbursed paid out
 * @param repaid principal repaid by the borrower
 * @param writtenOff principal written off
 * @param recovered principal recovered
 * @param repayments number of repayments
 */
public record Balance(Fen disbursed, Fen repaid, Fen writtenOff, Fen recovered, int repayments) {

    /** The balance after these facts and disbursements. */
    static Balance of(LoanFacts facts, Disbursements disbursements) {
        return new Balance(
                Fen.sum(disbursements.counted().stream()
                        .map(held -> held.body().amount())
                        .toList()),
                Fen.sum(facts.repayments().stream()
                        .map(held -> held.body().principal())
                        .toList()),
                Fen.sum(facts.writeOffs().stream()
                        .map(held -> held.body().principal())
                        .toList()),
                Fen.sum(facts.recoveries().stream()
                        .map(held -> held.body().principal())
                        .toList()),
                facts.repayments().size());
    }

    /** Principal still owed, never below zero. */
    public Fen outstanding() {
        return owed().atLeastZero();
    }

    /** Principal received above what was owed. */
    public Fen overpaid() {
        return owed().negated().atLeastZero();
    }

    private Fen owed() {
        return disbursed.minus(repaid).minus(writtenOff).minus(recovered);
    }
}
