package org.pledgehub.simulation.world;

import java.time.Instant;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.simulation.history.FaultKind;

/**
 * What a party means to send.
 *
 * @param party sender
 * @param event record of the sender's role
 * @param sentAt append time with a well-behaved feed; never before the event's own legal date
 * @param faults what is wrong with the event itself, for the tally of faults; empty for an ordinary one
 */
public record Planned(String party, SpecificRecord event, Instant sentAt, Set<FaultKind> faults) {

    /** Keeps its own copy. */
    public Planned {
        faults = Set.copyOf(faults);
    }
}
