package org.pledgehub.simulation.world;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/**
 * Something about to be said.
 *
 * @param party sender
 * @param on legal day of the fact
 * @param sentOn day on which it is sent, not before the legal day
 * @param payload what is said
 * @param corrects id of the event that it replaces
 * @param recordedLike what was recorded at the very same time
 */
record Telling(
        String party,
        LocalDate on,
        LocalDate sentOn,
        SpecificRecord payload,
        Optional<String> corrects,
        Optional<Said> recordedLike) {

    /** Something said on a certain day; a day before the fact counts as the day of the fact. */
    static Telling of(String party, LocalDate on, LocalDate sentOn, SpecificRecord payload) {
        return new Telling(party, on, sentOn.isBefore(on) ? on : sentOn, payload, Optional.empty(), Optional.empty());
    }

    /** The same, in place of an earlier event. */
    Telling correcting(String eventId) {
        return new Telling(party, on, sentOn, payload, Optional.of(eventId), recordedLike);
    }

    /** The same, recorded at the very time of another. */
    Telling recordedLike(Said other) {
        return new Telling(party, on, sentOn, payload, corrects, Optional.of(other));
    }
}
