package org.pledgehub.simulation.check;

import org.pledgehub.simulation.broker.Observation;

/** Keeps an eye on one kind of thing that must hold. */
interface Watch {

    /** Looks at what one commit touched. */
    void see(SeenCommit commit, Findings findings);

    /** Looks at everything seen so far. */
    default void seeAll(Findings findings) {}

    /** Looks at everything once all is quiet. */
    default void seeEnd(Observation observation, Findings findings) {}
}
