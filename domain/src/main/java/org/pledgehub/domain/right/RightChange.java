package org.pledgehub.domain.right;

import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.LoanKey;

/** What became of a command; {@link Right#evolve} applies it and cannot refuse. */
public sealed interface RightChange {

    /**
     * A report is kept.
     *
     * @param fact the report
     */
    record FactKept(Fact<RightEvent> fact) implements RightChange {}

    /**
     * A loan watches.
     *
     * @param loan the loan
     */
    record WatcherAdded(LoanKey loan) implements RightChange {}

    /**
     * Of a loan another claim lives, or none.
     *
     * @param loan the loan
     * @param claim the first claim that lives on it, if one does
     */
    record ClaimNoted(LoanKey loan, Told<ClaimOnRight> claim) implements RightChange {}
}
