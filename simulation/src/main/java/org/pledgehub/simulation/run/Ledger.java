package org.pledgehub.simulation.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Takes up outcomes as they come from several threads and adds them up in the order of the runs. */
final class Ledger {

    private static final int KEPT_FAILURES = 20;

    private final long seed;
    private final long first;
    private final Map<Long, RunOutcome> early = new HashMap<>();
    private final TreeMap<Long, RunOutcome> failures = new TreeMap<>();
    private final TraceHash trace = new TraceHash();
    private Tally tally = Tally.none();
    private long runs;
    private long differing;

    Ledger(long seed, long first) {
        this.seed = seed;
        this.first = first;
    }

    synchronized void add(RunOutcome outcome) {
        early.put(outcome.run(), outcome);
        for (var next = early.remove(first + runs); next != null; next = early.remove(first + runs)) {
            runs++;
            append(next);
        }
    }

    synchronized Summary summary() {
        return new Summary(
                seed, runs, tally, differing, new ArrayList<>(failures.values()), TraceHash.text(trace.value()));
    }

    private void append(RunOutcome outcome) {
        tally = tally.plus(outcome.tally());
        trace.add(outcome.run());
        trace.add(outcome.verdict().traceHash());
        if (!outcome.verdict().agrees()) {
            differing++;
            if (failures.size() < KEPT_FAILURES) {
                failures.put(outcome.run(), outcome);
            }
        }
    }
}
