package org.pledgehub.simulation.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.simulation.history.FaultKind;
import org.pledgehub.simulation.history.Step;

/**
 * A record on its way into a party's topic.
 *
 * @param party sender
 * @param partition partition of its topic
 * @param body what is written
 * @param plannedAt when a well-behaved sender would send it
 * @param at when it is sent: its append time, never before {@code plannedAt}
 * @param faults what is wrong with it
 */
record Posting(String party, int partition, Step.Body body, Instant plannedAt, Instant at, Set<FaultKind> faults) {

    private static final Duration LATE = Duration.ofDays(10);

    /** Sent at another time; lateness counts as a fault. */
    Posting at(Instant later) {
        var posting = new Posting(party, partition, body, plannedAt, later, faults);
        return Duration.between(plannedAt, later).compareTo(LATE) >= 0 ? posting.with(FaultKind.LATE) : posting;
    }

    /** Another record at the same place and time. */
    Posting saying(Step.Body other) {
        return new Posting(party, partition, other, plannedAt, at, faults);
    }

    /** The same with one more fault. */
    Posting with(FaultKind fault) {
        var more = EnumSet.of(fault);
        more.addAll(faults);
        return new Posting(party, partition, body, plannedAt, at, more);
    }

    /** A record of its own, made from this one and sent later; what was wrong in form still is. */
    Posting followedBy(Step.Body other, FaultKind fault, Instant later) {
        var posting = new Posting(party, partition, other, later, later, Set.of(fault));
        return faults.contains(FaultKind.BAD_FORM) ? posting.with(FaultKind.BAD_FORM) : posting;
    }

    /** The same in another partition of the party's topic. */
    Posting inPartition(int other) {
        return new Posting(party, other, body, plannedAt, at, faults);
    }

    /** The event of an ordinary record. */
    SpecificRecord event() {
        if (body instanceof Step.Body.Event(var event)) {
            return event;
        }
        throw new IllegalStateException("Not an ordinary record: " + body);
    }

    Step.Send step() {
        return new Step.Send(party, partition, body, at, faults);
    }
}
