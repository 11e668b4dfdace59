package org.pledgehub.cli.demo;

import java.util.LinkedHashMap;
import java.util.Map;

/** How long each part of a demo took, in the order in which they ended. */
final class DemoPhases {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Map<String, Long> millis = new LinkedHashMap<>();
    private long since = System.nanoTime();

    /** A part has ended now; the next one begins. */
    void ended(String phase) {
        var now = System.nanoTime();
        millis.merge(phase, (now - since) / NANOS_PER_MILLI, Long::sum);
        since = now;
    }

    Map<String, Long> millis() {
        return new LinkedHashMap<>(millis);
    }
}
