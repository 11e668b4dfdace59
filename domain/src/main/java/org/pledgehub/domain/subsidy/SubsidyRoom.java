package org.pledgehub.domain.subsidy;

import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.money.Fen;

/**
 * What other subsidies leave.
 *
 * @param usedThisYear what the company has had in the year, all subsidies of the measure together
 * @param budget what is left of the year's budget; unknown where none limits it
 */
public record SubsidyRoom(Fen usedThisYear, Told<Budget> budget) {

    /** Nothing was used and no budget is known. */
    public static final SubsidyRoom EMPTY = new SubsidyRoom(Fen.ZERO, Told.unknown());

    /**
     * A part of a budget. Parts are cumulative: what all up to this one get, less what all before it get, each rounded down;
     * so they sum to the budget.
     *
     * @param left budget of the year less what was decided before
     * @param before due to those before this one
     * @param total due to all that share it
     */
    public record Budget(Fen left, Fen before, Fen total) {

        /** A budget that this one has for itself. */
        public static Budget alone(Fen left) {
            return new Budget(left, Fen.ZERO, Fen.ZERO);
        }
    }
}
