package org.pledgehub.streams.scenario;

import java.util.List;

/** What one pool of the texts goes through, act by act, and what has to come out. */
interface SeedScenario {

    /** Makes parties, pool and policy known. */
    void prepare(Stage stage);

    /** What happens, in order; acts of other pools may come between two of them. */
    List<Runnable> acts(Stage stage);

    /** Holds everything published against the figures of the text. */
    void check(Stage stage);
}
