package org.pledgehub.simulation.run;

import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.common.Envelope;
import org.pledgehub.simulation.history.Step;

/** The two parts of which every event consists, whatever its sender's role. */
final class Events {

    private Events() {}

    /** The event in a body, where it is one. */
    static Optional<SpecificRecord> in(Step.Body body) {
        return switch (body) {
            case Step.Body.Event(var event) -> Optional.of(event);
            case Step.Body.UnderSchema(var event, int schemaId) -> Optional.of(event);
            case Step.Body.Bytes bytes -> Optional.empty();
        };
    }

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
