package org.pledgehub.cli.http;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

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
     * Does the work of a request with so many events, unless too much is under way.
     *
     * @throws Problem when too much of this party is under way
     */
    <T> T through(String party, int events, Supplier<T> work) {
        var load = new Load(1, events);
        enter(party, load);
        try {
            return work.get();
        } finally {
            leave(party, load);
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
