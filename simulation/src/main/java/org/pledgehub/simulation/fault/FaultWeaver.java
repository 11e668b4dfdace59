package org.pledgehub.simulation.fault;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.in.FeedComplete;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.simulation.history.FaultKind;
import org.pledgehub.simulation.history.History;
import org.pledgehub.simulation.history.Step;
import org.pledgehub.simulation.world.Choices;
import org.pledgehub.simulation.world.Planned;
import org.pledgehub.simulation.world.World;

/**
 * Makes a history of a world: who sends when, what goes wrong with it, when references and ticks come, and what the
 * tasks do meanwhile. When the last step is done everything has been sent; the hub then comes to rest by itself.
 */
public final class FaultWeaver {

    private static final long REORDERED_SECONDS = 86_400;

    private final World world;
    private final Choices choices;
    private final Span span;
    private final Registers registers;
    private final FeedGaps gaps;

    private FaultWeaver(World world, Choices choices) {
        this.world = world;
        this.choices = choices;
        this.span = Span.of(world);
        this.registers = Registers.of(world, choices.fork("registers"));
        this.gaps = new FeedGaps(span, world.site().ingressPartitions(), choices.fork("gaps"));
    }

    /**
     * A history of the world.
     *
     * @param origin where it comes from, to be found again
     * @param world what parties would say
     * @param choices decide what goes wrong
     */
    public static History weave(String origin, World world, Choices choices) {
        var weaver = new FaultWeaver(world, choices);
        var happenings = weaver.happenings();
        var steps = Workload.around(happenings, world.site(), choices.fork("workload"));
        return new History(origin, world.site(), steps);
    }

    private List<Step> happenings() {
        var feeds = new FeedFaults(span, registers, sendings(), choices.fork("feeds"));
        feeds.weave();
        var timed = new ArrayList<>(registers.steps());
        timed.addAll(feeds.answers());
        timed.addAll(DayTicks.of(span, disbursed(), choices.fork("ticks")));
        timed.addAll(inOrder(feeds.postings()));
        return timed.stream()
                .sorted(Comparator.comparing(Timed::at))
                .map(Timed::step)
                .toList();
    }

    private List<LocalDate> disbursed() {
        return world.events().stream()
                .filter(planned -> EventCopy.payloadOf(planned.event()) instanceof LoanDisbursed)
                .flatMap(planned -> Stream.ofNullable(
                        EventCopy.of(planned.event()).envelope().getOccurredOn()))
                .filter(day -> !day.isAfter(span.last()))
                .toList();
    }

    private List<Posting> sendings() {
        var senders = new Senders(span, choices.fork("senders"));
        var lanes = choices.fork("lanes");
        var postings = new ArrayList<Posting>();
        for (var planned : world.events()) {
            var at = notBeforeEntry(planned, senders.sends(planned.party(), planned.sentAt()));
            if (EventCopy.payloadOf(planned.event()) instanceof FeedComplete) {
                postings.addAll(inEachPartition(planned, at));
            } else {
                int partition = lanes.below(world.site().ingressPartitions());
                postings.add(posting(planned, partition, planned.event(), at));
            }
        }
        return postings;
    }

    private Instant notBeforeEntry(Planned planned, Instant at) {
        var earliest = registers.maySendFrom(planned.party());
        return at.isBefore(earliest) ? span.laterThan(earliest, 2, choices) : at;
    }

    /** A feed is complete only when each partition of its topic says so; some of them do so late, or never. */
    private List<Posting> inEachPartition(Planned planned, Instant at) {
        var postings = new ArrayList<Posting>();
        for (int partition = 0; partition < world.site().ingressPartitions(); partition++) {
            var saidAt = gaps.says(planned.party(), partition, at);
            if (saidAt.isPresent()) {
                var copy = EventCopy.of(planned.event());
                if (partition > 0) {
                    copy.envelope().setEventId(copy.envelope().getEventId() + "-p" + partition);
                }
                postings.add(posting(planned, partition, copy.event(), saidAt.get()));
            }
        }
        return postings;
    }

    private static Posting posting(Planned planned, int partition, SpecificRecord event, Instant at) {
        return new Posting(
                        planned.party(),
                        partition,
                        new Step.Body.Event(event),
                        planned.sentAt(),
                        planned.sentAt(),
                        planned.faults())
                .at(at);
    }

    /** By append time; what comes a day after something that was meant to come later is out of order. */
    private static List<Timed> inOrder(List<Posting> postings) {
        var steps = new ArrayList<Timed>();
        var newest = Instant.MIN;
        for (var posting :
                postings.stream().sorted(Comparator.comparing(Posting::at)).toList()) {
            boolean reordered =
                    posting.plannedAt().plusSeconds(REORDERED_SECONDS).isBefore(newest);
            var step = (reordered ? posting.with(FaultKind.REORDERED) : posting).step();
            steps.add(new Timed(posting.at(), step));
            newest = posting.plannedAt().isAfter(newest) ? posting.plannedAt() : newest;
        }
        return steps;
    }
}
