package org.pledgehub.simulation.fault;

import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.common.Envelope;

/**
 * A copy of an event that may be changed.
 *
 * @param event record of a role: an envelope and a payload
 */
record EventCopy(SpecificRecord event) {

    static EventCopy of(SpecificRecord event) {
        var schema = event.getSchema();
        return new EventCopy(SpecificData.getForSchema(schema).deepCopy(schema, event));
    }

    /** A copy under another event id. */
    static EventCopy named(String eventId, SpecificRecord event) {
        var copy = of(event);
        copy.envelope().setEventId(eventId);
        return copy;
    }

    Envelope envelope() {
        return (Envelope) event.get(event.getSchema().getField("envelope").pos());
    }

    SpecificRecord payload() {
        return payloadOf(event);
    }

    /** What an event says, without a copy. */
    static SpecificRecord payloadOf(SpecificRecord event) {
        return (SpecificRecord) event.get(event.getSchema().getField("payload").pos());
    }
}
