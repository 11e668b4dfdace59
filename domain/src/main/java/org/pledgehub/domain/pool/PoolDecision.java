package org.pledgehub.domain.pool;

import java.util.List;

/** A pool's answer to a command. */
public sealed interface PoolDecision {

    /**
     * It happened; perhaps nothing changed.
     *
     * @param events what happened, in order
     */
    record Accepted(List<PoolEvent> events) implements PoolDecision {

        /** Keeps its own copy. */
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /**
     * Nothing happened.
     *
     * @param reason why
     */
    record Refused(PoolRejection reason) implements PoolDecision {}
}
