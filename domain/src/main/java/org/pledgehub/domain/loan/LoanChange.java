package org.pledgehub.domain.loan;

import org.pledgehub.domain.fact.Fact;

/** What became of a command; {@link Loan#evolve} applies it and cannot refuse. */
public sealed interface LoanChange {

    /**
     * A report is kept. Whether it counts, waits or is refused is for the {@link Dossier} to say.
     *
     * @param fact the report
     */
    record FactKept(Fact<LoanFact> fact) implements LoanChange {}

    /**
     * What is known of a right is replaced.
     *
     * @param right what is known now
     */
    record RightLearnt(LearntRight right) implements LoanChange {}
}
