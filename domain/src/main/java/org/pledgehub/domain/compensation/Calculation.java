package org.pledgehub.domain.compensation;

import java.util.Set;

/** What came of computing an amount. */
public sealed interface Calculation {

    /**
     * The amount and its proof.
     *
     * @param compensation what the pool pays
     */
    record Computed(Compensation compensation) implements Calculation {}

    /**
     * Figures are missing.
     *
     * @param gaps which, at least one
     */
    record Incomplete(Set<FigureGap> gaps) implements Calculation {

        /** Keeps its own copy. */
        public Incomplete {
            gaps = Set.copyOf(gaps);
        }
    }
}
