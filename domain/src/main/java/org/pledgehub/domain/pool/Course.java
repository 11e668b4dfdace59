package org.pledgehub.domain.pool;

import java.util.ArrayList;
import java.util.List;

/** What a command leads to, event after event, and the pool as it would then be. */
final class Course {

    private final List<PoolEvent> events = new ArrayList<>();
    private Pool pool;

    Course(Pool pool) {
        this.pool = pool;
    }

    void then(PoolEvent event) {
        events.add(event);
        pool = pool.evolve(event);
    }

    Pool pool() {
        return pool;
    }

    PoolDecision accepted() {
        return new PoolDecision.Accepted(events);
    }
}
