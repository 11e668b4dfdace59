package org.pledgehub.cli.http;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Counts what is under way for each party and holds back what would be too much. Safe for use by several threads. */
final class Turnstile {

    private final IngestLimits limits;
    private final Map<String, Load> loads = new HashMap<>();

    private record Load(int requests, int events) {

        Load plus(Load other) {
            return new Load(requests + other.requests, events + other.events);
        }

        Load minus(Load other) {
            return new Load(requests - other.requests, events - other.events);
        }
    }

    /** A turnstile with these limits. */
    Turnstile(IngestLimits limits) {
        this.limits = limits;
    }

    /**
     * Does the work of a request, unless too many of this party are under way. What the request holds is counted on the
     * visit once it is known.
     *
     * @throws Problem when too much of this party is under way
     */
    <T> T through(String party, Function<Visit, T> work) {
        var visit = new Visit(party);
        enter(party, visit.load);
        try {
            return work.apply(visit);
        } finally {
            leave(party, visit.load);
        }
    }

    /** A request that is inside. */
    final class Visit {

        private final String party;
        private Load load = new Load(1, 0);

        private Visit(String party) {
            this.party = party;
        }

        /**
         * Counts the events of the request.
         *
         * @throws Problem when too many of this party are under way
         */
        void brings(int events) {
            var brought = new Load(0, events);
            enter(party, brought);
            load = load.plus(brought);
        }
    }

    private synchronized void enter(String party, Load load) {
        var present = loads.getOrDefault(party, new Load(0, 0)).plus(load);
        if (present.requests() > limits.requestsInFlight() || present.events() > limits.eventsInFlight()) {
            throw new Problem(ProblemCode.TOO_MANY_IN_FLIGHT);
        }
        loads.put(party, present);
    }

    private synchronized void leave(String party, Load load) {
        var left = loads.getOrDefault(party, load).minus(load);
        if (left.requests() <= 0) {
            loads.remove(party);
        } else {
            loads.put(party, left);
        }
    }
}
