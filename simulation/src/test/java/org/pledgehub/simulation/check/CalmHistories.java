package org.pledgehub.simulation.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.in.PoolDecided;
import org.pledgehub.simulation.history.History;
import org.pledgehub.simulation.history.ShownHash;
import org.pledgehub.simulation.history.Site;
import org.pledgehub.simulation.history.Step;
import org.pledgehub.simulation.world.Choices;
import org.pledgehub.simulation.world.Planned;
import org.pledgehub.simulation.world.World;
import org.pledgehub.simulation.world.WorldGenerator;

/** Histories in which nothing goes wrong: everything is known from the start, said once, and read when all is said. */
final class CalmHistories {

    private CalmHistories() {}

    /** The world of a seed. */
    static World world(long seed) {
        return WorldGenerator.generate(Choices.of(seed, 0).fork("world"));
    }

    /**
     * The events of a world about loans that name one pool. Who may speak of a loan follows from its pool as known at
     * the moment, so where tranches name several pools answers hang on the order: a known limit.
     */
    static List<Planned> ofOnePool(World world) {
        var pools = new TreeMap<String, Set<String>>();
        for (var planned : world.events()) {
            if (payload(planned) instanceof LoanDisbursed disbursed) {
                pools.computeIfAbsent(loanOf(planned), none -> new TreeSet<>()).add(disbursed.getPool());
            }
        }
        return world.events().stream()
                .filter(planned -> pools.getOrDefault(loanOf(planned), Set.of()).size() < 2)
                .toList();
    }

    /** Without what is held against the pool's book at its place there: figures that are in force, what was decided before. */
    static List<Planned> withoutDecisions(List<Planned> events) {
        return events.stream()
                .filter(planned -> ShownHash.of(planned.event()).isEmpty())
                .filter(planned -> !(payload(planned) instanceof PoolDecided))
                .toList();
    }

    private static Object payload(Planned planned) {
        var event = planned.event();
        return event.get(event.getSchema().getField("payload").pos());
    }

    private static String loanOf(Planned planned) {
        var payload = (SpecificRecord) payload(planned);
        var loan = payload.getSchema().getField("loan");
        return loan == null ? "" : Objects.toString(payload.get(loan.pos()), "");
    }

    /** The calm history of a world. */
    static History of(World world) {
        return of(world, world.events());
    }

    /** The same with other events, or the same events in another order. */
    static History of(World world, List<Planned> events) {
        var steps = new ArrayList<Step>();
        world.references().forEach(reference -> steps.add(new Step.Refer(reference)));
        world.calendars().forEach(calendar -> steps.add(new Step.Refer(calendar)));
        events.forEach(event -> steps.add(
                new Step.Send(event.party(), 0, new Step.Body.Event(event.event()), event.sentAt(), Set.of())));
        steps.add(new Step.Tick(world.last()));
        return new History("calm", world.site(), steps);
    }

    /** What is left of a history when its tasks work without a fault and only after everything was said. */
    static History calmed(History history) {
        var steps = new ArrayList<Step>();
        var ticks = new ArrayList<Step.Tick>();
        for (var step : history.steps()) {
            switch (step) {
                case Step.Refer refer -> steps.add(refer);
                case Step.Send send -> steps.add(send);
                case Step.Tick tick -> ticks.add(tick);
                case Step.Work work -> {}
                case Step.Punctuate punctuate -> {}
                case Step.Crash crash -> {}
                case Step.Rewind rewind -> {}
            }
        }
        ticks.stream().max(Comparator.comparing(Step.Tick::asOf)).ifPresent(steps::add);
        return history.with(steps);
    }

    /** A history in other words. */
    static History reworded(History history, Reworded.Words words, UnaryOperator<String> names) {
        var parties = history.site().parties().stream().map(names).sorted().toList();
        var site = new Site(history.site().hopPartitions(), history.site().ingressPartitions(), parties);
        var steps = history.steps().stream()
                .map(step -> reworded(step, words, names))
                .toList();
        return new History(history.origin(), site, steps);
    }

    private static Step reworded(Step step, Reworded.Words words, UnaryOperator<String> names) {
        return switch (step) {
            case Step.Refer(var reference) -> new Step.Refer(Reworded.of(reference, words));
            case Step.Send send ->
                new Step.Send(
                        names.apply(send.party()),
                        send.partition(),
                        reworded(send.body(), words),
                        send.appendedAt(),
                        send.faults());
            case Step.Tick tick -> tick;
            case Step.Work work -> work;
            case Step.Punctuate punctuate -> punctuate;
            case Step.Crash crash -> crash;
            case Step.Rewind rewind -> rewind;
        };
    }

    private static Step.Body reworded(Step.Body body, Reworded.Words words) {
        return switch (body) {
            case Step.Body.Event(var event) -> new Step.Body.Event(Reworded.<SpecificRecord>of(event, words));
            case Step.Body.UnderSchema under -> under;
            case Step.Body.Bytes bytes -> bytes;
        };
    }
}
