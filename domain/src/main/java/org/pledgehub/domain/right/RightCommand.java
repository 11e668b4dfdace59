package org.pledgehub.domain.right;

import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.fact.Told;
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

    /**
     * Note which claim lives on a loan, in place of what the loan told before.
     *
     * @param loan the loan
     * @param claim the first claim that lives on it; unknown where none does, or the right secures the loan no more
     */
    record NoteClaim(LoanKey loan, Told<ClaimOnRight> claim) implements RightCommand {}
}
