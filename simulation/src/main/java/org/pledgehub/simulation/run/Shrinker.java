package org.pledgehub.simulation.run;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pledgehub.simulation.history.History;
import org.pledgehub.simulation.history.Site;
import org.pledgehub.simulation.history.Step;
import org.pledgehub.simulation.history.Step.Send;

/**
 * Makes a failing history small while it goes on failing in the same way. It leaves out, in this order: everything that
 * happens to tasks; all that is said of one loan, right, pool or party; single events; ticks, references and work. What
 * is left is tried on one partition and with fewer parties. All of it is repeated until nothing more can be left out or
 * time is up.
 */
public final class Shrinker {

    /** How long one history is worked on. */
    public static final Duration USUAL_LIMIT = Duration.ofSeconds(60);

    private final Predicate<History> fails;
    private final Reduction reduction;
    private final BooleanSupplier timeIsUp;
    private History smallest;
    private int trials;

    private Shrinker(History failing, Predicate<History> fails, BooleanSupplier timeIsUp) {
        this.smallest = failing;
        this.fails = fails;
        this.timeIsUp = timeIsUp;
        this.reduction = new Reduction(timeIsUp);
    }

    /**
     * The smallest history found.
     *
     * @param history still fails in the same way
     * @param trials how many were tried
     */
    public record Shrunk(History history, int trials) {

        /** Records that parties send in it. */
        public long events() {
            return Tally.of(history).events();
        }
    }

    /**
     * Makes a history small.
     *
     * @param failing fails
     * @param fails whether another one fails in the same way
     * @param clock tells when the time is up
     * @param limit for how long
     */
    public static Shrunk shrink(History failing, Predicate<History> fails, InstantSource clock, Duration limit) {
        var end = clock.instant().plus(limit);
        var shrinker = new Shrinker(failing, fails, () -> !clock.instant().isBefore(end));
        return shrinker.shrink();
    }

    private Shrunk shrink() {
        int before;
        do {
            before = smallest.steps().size();
            leaveOutTogether(Shrinker::isTask, step -> step.getClass().getSimpleName());
            leaveOutTogether(Send.class::isInstance, step -> Subject.of((Send) step));
            leaveOutTogether(Send.class::isInstance, step -> ((Send) step).party());
            leaveOutEach(Send.class::isInstance);
            leaveOutEach(step -> !(step instanceof Send));
            tryIf(OnePartition.of(smallest));
            tryIf(onlySenders(smallest));
        } while (smallest.steps().size() < before && !timeIsUp.getAsBoolean());
        return new Shrunk(smallest, trials);
    }

    private static boolean isTask(Step step) {
        return switch (step) {
            case Step.Work work -> true;
            case Step.Punctuate punctuate -> true;
            case Step.Crash crash -> true;
            case Step.Rewind rewind -> true;
            case Step.Refer refer -> false;
            case Step.Tick tick -> false;
            case Send send -> false;
        };
    }

    private void leaveOutTogether(Predicate<Step> which, Function<Step, String> groupOf) {
        var groups = new LinkedHashMap<String, BitSet>();
        var steps = smallest.steps();
        for (int i = 0; i < steps.size(); i++) {
            if (which.test(steps.get(i))) {
                groups.computeIfAbsent(groupOf.apply(steps.get(i)), group -> new BitSet())
                        .set(i);
            }
        }
        reduce(List.copyOf(groups.values()));
    }

    private void leaveOutEach(Predicate<Step> which) {
        var singles = new ArrayList<BitSet>();
        var steps = smallest.steps();
        for (int i = 0; i < steps.size(); i++) {
            if (which.test(steps.get(i))) {
                var single = new BitSet();
                single.set(i);
                singles.add(single);
            }
        }
        reduce(singles);
    }

    /** Leaves out as many of these groups of steps as can be; steps in no group stay. */
    private void reduce(List<BitSet> groups) {
        var whole = smallest;
        reduction.of(groups, kept -> stillFails(whole.with(without(whole.steps(), groups, kept))));
    }

    private static List<Step> without(List<Step> steps, List<BitSet> groups, List<BitSet> kept) {
        var staying = new BitSet();
        staying.set(0, steps.size());
        groups.forEach(staying::andNot);
        kept.forEach(staying::or);
        return staying.stream().mapToObj(steps::get).toList();
    }

    private void tryIf(History narrower) {
        if (!narrower.site().equals(smallest.site())) {
            stillFails(narrower);
        }
    }

    /** The same with topics of those parties only that send something. */
    private static History onlySenders(History history) {
        var senders = history.steps().stream()
                .flatMap(step -> step instanceof Send send ? Stream.of(send.party()) : Stream.empty())
                .collect(Collectors.toSet());
        var site = history.site();
        var parties = site.parties().stream().filter(senders::contains).toList();
        return new History(
                history.origin(), new Site(site.hopPartitions(), site.ingressPartitions(), parties), history.steps());
    }

    private boolean stillFails(History candidate) {
        trials++;
        boolean failing = fails.test(candidate);
        if (failing) {
            smallest = candidate;
        }
        return failing;
    }
}
