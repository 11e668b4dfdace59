package org.pledgehub.simulation.world;

import java.time.Instant;
import java.time.LocalDate;
import org.apache.avro.specific.SpecificRecord;

/**
 * What was said, as the teller remembers it when he corrects or undoes it.
 *
 * @param party sender
 * @param eventId its id for the event
 * @param on legal day of the fact
 * @param payload what it says
 * @param recordedAt when the sender recorded it
 * @param sentAt when it was sent
 */
record Said(String party, String eventId, LocalDate on, SpecificRecord payload, Instant recordedAt, Instant sentAt) {

    /** Day on which it was sent, in China. */
    LocalDate sentOn() {
        return Diary.dayOf(sentAt);
    }
}
