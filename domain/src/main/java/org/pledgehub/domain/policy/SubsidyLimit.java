package org.pledgehub.domain.policy;

import org.pledgehub.domain.money.Fen;

/** How much, or how often, one company is subsidised. */
public sealed interface SubsidyLimit {

    /**
     * All subsidies of the measure together, per company and year.
     *
     * @param ceiling at most so much
     */
    record PerYear(Fen ceiling) implements SubsidyLimit {}

    /**
     * Number of subsidies per company.
     *
     * @param count at most so many
     */
    record Times(int count) implements SubsidyLimit {}
}
