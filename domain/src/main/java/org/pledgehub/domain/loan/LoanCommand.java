package org.pledgehub.domain.loan;

import org.pledgehub.domain.fact.Fact;

/** What a loan may be asked. */
public sealed interface LoanCommand {

    /**
     * Take up a report.
     *
     * @param fact the report
     */
    record ReportFact(Fact<LoanFact> fact) implements LoanCommand {}

    /**
     * Take up what the right room tells.
     *
     * @param right what is known of a right
     */
    record LearnRight(LearntRight right) implements LoanCommand {}
}
