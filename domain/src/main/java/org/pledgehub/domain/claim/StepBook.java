package org.pledgehub.domain.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pledgehub.domain.duty.DutyReport;
import org.pledgehub.domain.fact.Admission;
import org.pledgehub.domain.fact.EffectiveFact;
import org.pledgehub.domain.fact.EventHeader;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.fact.FactBook;
import org.pledgehub.domain.fact.Standing;
import org.pledgehub.domain.life.PoolLife;

/**
 * All steps of all claims of a pool, and the decisions about the pool itself. A function of their set: what counts of them hangs on legal dates, corrections and
 * reversals, never on the order of arrival. Immutable.
 */
public final class StepBook {

    private final FactBook<ClaimStep> received;
    private final List<EventKey> waiting;
    private final Set<EventKey> refused;
    private final Map<ClaimId, List<EffectiveFact<ClaimStep>>> counting;
    private final PoolLife life;
    private final List<EffectiveFact<ClaimStep>> books;

    private StepBook(FactBook<ClaimStep> received, List<EventKey> waiting, Set<EventKey> refused) {
        this.received = received;
        this.waiting = List.copyOf(waiting);
        this.refused = Collections.unmodifiableSet(new TreeSet<>(refused));
        var all = counting();
        this.life = lifeOf(all);
        this.books = all.stream()
                .filter(step -> step.body() instanceof ClaimStep.BookTold)
                .toList();
        this.counting = all.stream()
                .filter(step -> step.body().about().isPresent())
                .collect(Collectors.groupingBy(step -> step.body().about().orElseThrow()));
    }

    /** No steps. */
    public static StepBook empty() {
        return of(List.of(), List.of(), List.of());
    }

    /** Steps as they were stored, which of them wait, and which were refused. */
    public static StepBook of(
            Collection<Fact<ClaimStep>> facts, Collection<EventKey> waiting, Collection<EventKey> refused) {
        return new StepBook(FactBook.of(ClaimStep.SUBJECT, facts), List.copyOf(waiting), new TreeSet<>(refused));
    }

    /** Every step ever received, waiting ones included. */
    public FactBook<ClaimStep> received() {
        return received;
    }

    /** Steps that count for nothing yet, in order of arrival. */
    public List<EventKey> waiting() {
        return waiting;
    }

    /** Steps that never count, by key. */
    public Set<EventKey> refused() {
        return refused;
    }

    /** Whether an event is new, a repeat, or another event under a used id. */
    public Admission admit(EventHeader header) {
        return received.admit(header);
    }

    /** With a step that counts. */
    public StepBook with(Fact<ClaimStep> step) {
        return new StepBook(received.with(step), waiting, refused);
    }

    /** With a step that waits. */
    public StepBook withWaiting(Fact<ClaimStep> step) {
        var more = new ArrayList<>(waiting);
        more.add(step.key());
        return new StepBook(received.with(step), more, refused);
    }

    /** With a step that never counts. */
    public StepBook withRefused(Fact<ClaimStep> step) {
        return with(step).refused(step.key());
    }

    /** A waiting step counts from now on. */
    public StepBook ended(EventKey key) {
        return new StepBook(received, waitingWithout(key), refused);
    }

    /** A step never counts. */
    public StepBook refused(EventKey key) {
        var more = new TreeSet<>(refused);
        more.add(key);
        return new StepBook(received, waitingWithout(key), more);
    }

    /** As if the step had never come. */
    public StepBook forgetting(EventKey key) {
        return new StepBook(received.without(key), waitingWithout(key), refused);
    }

    /** True where another event of its sender corrects or reverses it, whatever became of that. */
    public boolean isNamed(EventKey key) {
        return received.facts().values().stream()
                .anyMatch(
                        other -> other.header().targetKey().filter(key::equals).isPresent());
    }

    /** How a step stands among all that were received. */
    public Standing standingOf(EventKey key) {
        return received.standingOf(key);
    }

    /** Steps of a claim that count, in legal order. */
    public ClaimSteps of(ClaimId claim) {
        return new ClaimSteps(counting.getOrDefault(claim, List.of()));
    }

    /** Duties of the pool that were reported as done, as far as the reports count. */
    public List<DutyReport> duties() {
        return counting().stream()
                .flatMap(step ->
                        step.body() instanceof ClaimStep.DutyDone(var duty, var subject, var periodOn, var outcome)
                                ? Stream.of(new DutyReport(
                                        duty, subject, periodOn, step.header().occurredOn(), outcome))
                                : Stream.empty())
                .toList();
    }

    /** What its parties' own books of the pool show, in legal order, as far as they count. */
    public List<EffectiveFact<ClaimStep>> books() {
        return books;
    }

    /** The life of the pool, as the decisions that count make it. */
    public PoolLife life() {
        return life;
    }

    private static PoolLife lifeOf(List<EffectiveFact<ClaimStep>> counting) {
        var decisions = new ArrayList<PoolLife.Decided>();
        for (var step : counting) {
            if (step.body() instanceof ClaimStep.OnPool(var what)) {
                decisions.add(
                        new PoolLife.Decided(step.header().key(), step.header().occurredOn(), what));
            }
        }
        return new PoolLife(decisions);
    }

    private List<EventKey> waitingWithout(EventKey gone) {
        return waiting.stream().filter(key -> !key.equals(gone)).toList();
    }

    /** What waits or is refused replaces nothing, but what replaces it counts. */
    private List<EffectiveFact<ClaimStep>> counting() {
        if (waiting.isEmpty() && refused.isEmpty()) {
            return received.effective();
        }
        var left = new TreeMap<>(received.facts());
        boolean less = true;
        while (less) {
            var named = left.values().stream()
                    .flatMap(fact -> fact.header().targetKey().stream())
                    .collect(Collectors.toSet());
            less = left.keySet().removeIf(key -> isIdle(key) && !named.contains(key));
        }
        return FactBook.of(ClaimStep.SUBJECT, left.values()).effective().stream()
                .filter(step -> !isIdle(step.header().key()))
                .toList();
    }

    private boolean isIdle(EventKey key) {
        return refused.contains(key) || waiting.contains(key);
    }
}
