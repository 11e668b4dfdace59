package org.pledgehub.simulation.run;

import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.common.Envelope;

/** The two parts of which every event consists, whatever its sender's role. */
final class Events {

    private Events() {}

    static Envelope envelope(SpecificRecord event) {
        return (Envelope) part(event, "envelope");
    }

    static SpecificRecord payload(SpecificRecord event) {
        return (SpecificRecord) part(event, "payload");
    }

    private static Object part(SpecificRecord event, String name) {
        return event.get(event.getSchema().getField(name).pos());
    }
}
