package org.pledgehub.domain.loan;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
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
        return on(LocalDate.MAX, facts, disbursements);
    }

    /** The balance at the end of a day, by the legal dates of what is known. */
    static Balance on(LocalDate day, LoanFacts facts, Disbursements disbursements) {
        var repayments = upTo(day, facts.repayments());
        return new Balance(
                sum(upTo(day, disbursements.counted()), LoanFact.Disbursed::amount),
                sum(repayments, LoanFact.Repaid::principal),
                sum(upTo(day, facts.writeOffs()), LoanFact.WrittenOff::principal),
                sum(upTo(day, facts.recoveries()), LoanFact.Recovered::principal),
                repayments.size());
    }

    private static <T extends LoanFact> List<Held<T>> upTo(LocalDate day, List<Held<T>> facts) {
        return facts.stream().filter(held -> !held.occurredOn().isAfter(day)).toList();
    }

    private static <T extends LoanFact> Fen sum(List<Held<T>> facts, Function<T, Fen> amount) {
        return Fen.sum(facts.stream().map(Held::body).map(amount).toList());
    }

    /** Principal still owed, never below zero. */
    public Fen outstanding() {
        return owed().atLeastZero();
    }

    /** Principal paid out less what the borrower has repaid, never below zero, whatever was written off or recovered. */
    public Fen notRepaid() {
        return disbursed.minus(repaid).atLeastZero();
    }

    /** Principal received above what was owed. */
    public Fen overpaid() {
        return owed().negated().atLeastZero();
    }

    private Fen owed() {
        return disbursed.minus(repaid).minus(writtenOff).minus(recovered);
    }
}
