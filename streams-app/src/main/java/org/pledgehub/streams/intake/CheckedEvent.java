package org.pledgehub.streams.intake;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.common.Envelope;
import org.pledgehub.contract.hop.FormWarning;

/**
 * An event after the checks of its form. With faults it goes back to its sender; without, its names are canonical and its
 * legal date is filled in.
 *
 * @param eventId the sender's event id, or a stand-in where it gave none
 * @param envelope envelope
 * @param payload payload
 * @param bodyHash hash of the event as sent
 * @param faults why it is refused, in order of precedence
 * @param warnings what is odd about it
 */
record CheckedEvent(
        String eventId,
        Envelope envelope,
        SpecificRecord payload,
        String bodyHash,
        List<FormFindings.Finding> faults,
        List<FormWarning> warnings) {

    boolean isRefused() {
        return !faults.isEmpty();
    }
}
