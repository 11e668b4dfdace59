package org.pledgehub.simulation.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.pledgehub.oracle.Oracle;
import org.pledgehub.simulation.check.Difference;
import org.pledgehub.simulation.fault.Coverage;
import org.pledgehub.simulation.fault.HistoryGenerator;

/**
 * Runs many histories on a few threads. Each run stands for itself, so the result does not depend on how the threads
 * share them: the trace hash is added up by number of the run.
 *
 * @param source where the histories come from
 * @param trial how each is run and judged
 */
public record Simulator(HistorySource source, Trial trial) {

    /** Histories of the generator, on the real rooms, against the oracle. */
    public static Simulator usual() {
        return new Simulator(HistoryGenerator::generate, new HubTrial(Oracle::judge));
    }

    /** The same, and every history is counted with what came of it. */
    public static Simulator countedBy(Coverage coverage) {
        return new Simulator(HistoryGenerator::generate, new HubTrial(Oracle::judge, coverage::take));
    }

    /** When to stop before all runs are done. */
    @FunctionalInterface
    public interface Patience {

        /** Whether another run may begin. */
        boolean lasts();
    }

    /**
     * What is to be run.
     *
     * @param seed seed of all runs
     * @param first number of the first run, from 0
     * @param runs most runs
     * @param threads how many at once, at least 1
     */
    public record Plan(long seed, long first, long runs, int threads) {}

    /**
     * Runs them until all are done or patience ends; the consumer hears of each as it ends, from any of the threads.
     */
    public Summary run(Plan plan, Patience patience, Consumer<RunOutcome> heard) {
        var ledger = new Ledger(plan.seed(), plan.first());
        var next = new AtomicLong();
        try (var workers = Executors.newFixedThreadPool(plan.threads())) {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < plan.threads(); i++) {
                all.add(workers.submit(() -> work(plan, patience, next, outcome -> {
                    ledger.add(outcome);
                    heard.accept(outcome);
                })));
            }
            waitFor(all);
        }
        return ledger.summary();
    }

    /** Runs one of them. A generator that fails has found something as well. */
    public RunOutcome run(long seed, long run) {
        try {
            var history = source.history(seed, run);
            return new RunOutcome(run, Tally.of(history), Verdict.of(history, trial));
        } catch (RuntimeException fault) {
            return new RunOutcome(run, Tally.none(), new Verdict(List.<Difference>of(OwnFault.difference(fault)), 0));
        }
    }

    /** A run that was taken is also finished, so what is done is always a stretch without gaps. */
    private void work(Plan plan, Patience patience, AtomicLong next, Consumer<RunOutcome> done) {
        while (patience.lasts()) {
            long taken = next.getAndIncrement();
            if (taken >= plan.runs()) {
                return;
            }
            done.accept(run(plan.seed(), plan.first() + taken));
        }
    }

    private static void waitFor(List<Future<?>> all) {
        try {
            for (var one : all) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while histories ran", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A worker of the simulator failed", e.getCause());
        }
    }
}
