package org.pledgehub.streams.loan;

import org.pledgehub.domain.fact.EventKey;

/** Why a dossier is made up anew. */
sealed interface Occasion {

    /**
     * A fact was reported that has not been answered yet.
     *
     * @param fact names it
     */
    record NewFact(EventKey fact) implements Occasion {}

    /** A right, a day, a feed or a reference changed, or may have. */
    record LookAgain() implements Occasion {}

    /** True where the fact is the one that has not been answered yet. */
    default boolean isAbout(EventKey key) {
        return this instanceof NewFact(var fact) && fact.equals(key);
    }
}
