package org.pledgehub.domain.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.pledgehub.domain.key.EventId;
import org.pledgehub.domain.key.PartyId;

/**
 * Everything about an event but what it says.
 *
 * @param party sender, known from the topic
 * @param role the sender's role
 * @param eventId the sender's id of the event
 * @param occurredOn legal date of the fact, a day in Asia/Shanghai
 * @param recordedAt when the sender recorded it; of several corrections the latest wins
 * @param relation whether it corrects or reverses an earlier event of the same party
 * @param bodyHash hash of the whole event as sent; tells a repeat from another event under the same id
 * @param source where it stands in the log
 */
public record EventHeader(
        PartyId party,
        Role role,
        EventId eventId,
        LocalDate occurredOn,
        Instant recordedAt,
        Relation relation,
        String bodyHash,
        SourceRef source) {

    /** Legal date, then time of recording, then party and event id: an order that does not hang on arrival. */
    public static final Comparator<EventHeader> LEGAL_ORDER = Comparator.comparing(EventHeader::occurredOn)
            .thenComparing(EventHeader::recordedAt)
            .thenComparing(EventHeader::key);

    /** Sender and id. */
    public EventKey key() {
        return new EventKey(party, eventId);
    }

    /** The event that this one replaces, if it is a correction. */
    public Optional<EventId> corrects() {
        return relation instanceof Relation.Corrects ? relation.target() : Optional.empty();
    }

    /** The event that this one undoes, if it is a reversal. */
    public Optional<EventId> reverses() {
        return relation instanceof Relation.Reverses ? relation.target() : Optional.empty();
    }

    /** The event that this one names, as a key: always one of the same party. */
    public Optional<EventKey> targetKey() {
        return relation.target().map(named -> new EventKey(party, named));
    }
}
