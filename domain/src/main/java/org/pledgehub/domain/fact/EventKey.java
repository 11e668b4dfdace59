package org.pledgehub.domain.fact;

import java.util.Comparator;
import org.pledgehub.domain.key.EventId;
import org.pledgehub.domain.key.PartyId;

/**
 * Names an event: event ids are unique only within the party that sent them.
 *
 * @param party sender
 * @param eventId the sender's id
 */
public record EventKey(PartyId party, EventId eventId) implements Comparable<EventKey> {

    private static final Comparator<EventKey> ORDER =
            Comparator.comparing(EventKey::party).thenComparing(EventKey::eventId);

    @Override
    public int compareTo(EventKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return party + "/" + eventId;
    }
}
