package org.pledgehub.domain.right;

import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.key.LoanKey;

/** What a right is asked. */
public sealed interface RightCommand {

    /**
     * Take up what a registry reports.
     *
     * @param fact the report
     */
    record ReportFact(Fact<RightEvent> fact) implements RightCommand {}

    /**
     * Tell a loan now, and again at every change.
     *
     * @param loan the loan that rests on the right
     */
    record Watch(LoanKey loan) implements RightCommand {}
}
