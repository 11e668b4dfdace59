package org.pledgehub.simulation.run;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.pledgehub.simulation.history.History;

/**
 * Makes failing runs small.
 *
 * @param simulator what ran them
 * @param clock tells the time
 * @param limit time for each
 */
public record Investigation(Simulator simulator, InstantSource clock, Duration limit) {

    /** Stories that are made of one command; further runs mostly fail for the same reasons. */
    private static final int MOST_STORIES = 3;

    /**
     * A small story of each symptom with which a run begins, for the first few of them.
     *
     * @param summary how the runs went
     * @param begun hears of each run before it is worked on
     */
    public List<Finding> of(Summary summary, Consumer<RunOutcome> begun) {
        var known = new HashSet<Symptom>();
        var findings = new ArrayList<Finding>();
        for (var outcome : summary.first()) {
            if (findings.size() < MOST_STORIES && known.add(symptom(outcome.verdict()))) {
                begun.accept(outcome);
                finding(summary.seed(), outcome.run()).ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** The story of one run; none where the run does not fail, or no history can be made for it. */
    public Optional<Finding> finding(long seed, long run) {
        try {
            return small(run, simulator.source().history(seed, run));
        } catch (RuntimeException noHistory) {
            return Optional.empty();
        }
    }

    private Optional<Finding> small(long run, History history) {
        var verdict = Verdict.of(history, simulator.trial());
        if (verdict.agrees()) {
            return Optional.empty();
        }
        var symptom = symptom(verdict);
        var shrunk = Shrinker.shrink(
                history, candidate -> symptom.showsIn(Verdict.of(candidate, simulator.trial())), clock, limit);
        var differences = Verdict.of(shrunk.history(), simulator.trial()).differences();
        return Optional.of(new Finding(run, shrunk.history(), differences, shrunk.trials()));
    }

    private static Symptom symptom(Verdict verdict) {
        return Symptom.of(verdict.differences().getFirst());
    }
}
