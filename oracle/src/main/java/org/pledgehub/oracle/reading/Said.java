package org.pledgehub.oracle.reading;

import java.time.LocalDate;
import java.util.Set;

/**
 * What stands of an event after all corrections.
 *
 * @param root the event as first told; it names the fact through all corrections
 * @param fact the event that says what counts now: the root or a correction
 * @param ids ids of the root and of every correction of it
 * @param payload payload of {@code fact}
 */
public record Said<T>(Fact root, Fact fact, Set<String> ids, T payload) {

    /** Id under which the fact is known. */
    public String eventId() {
        return root.eventId();
    }

    /** Sender. */
    public String party() {
        return root.party();
    }

    /** Legal date as it counts now. */
    public LocalDate on() {
        return fact.occurredOn();
    }
}
