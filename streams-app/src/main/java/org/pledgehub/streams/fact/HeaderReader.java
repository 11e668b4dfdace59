package org.pledgehub.streams.fact;

import java.time.LocalDate;
import java.util.Objects;
import org.pledgehub.contract.common.Envelope;
import org.pledgehub.contract.common.SourceRecord;
import org.pledgehub.contract.hop.Origin;
import org.pledgehub.domain.fact.EventHeader;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.fact.Relation;
import org.pledgehub.domain.fact.Role;
import org.pledgehub.domain.fact.SourceRef;
import org.pledgehub.domain.key.EventId;
import org.pledgehub.domain.key.PartyId;

/** Reads origin and envelope of a hop as the header of a fact. Intake has made all of it canonical. */
public final class HeaderReader {

    private HeaderReader() {}

    /** Header of an event that reports something new or, where the envelope says so, corrects an earlier one. */
    public static EventHeader read(Origin origin, Envelope envelope) {
        String corrected = envelope.getCorrects();
        return read(
                origin, envelope, corrected == null ? Relation.original() : Relation.corrects(EventId.of(corrected)));
    }

    /**
     * Header of an event that undoes another of its party. One that the envelope calls a correction undoes nothing: no
     * reversal may stand in for another event, and a reversal is undone by reversing it.
     */
    public static EventHeader readReversal(Origin origin, Envelope envelope, String reversedEventId) {
        return envelope.getCorrects() == null
                ? read(origin, envelope, Relation.reverses(EventId.of(reversedEventId)))
                : read(origin, envelope);
    }

    /** Name of an event: its sender and id. */
    public static EventKey key(Origin origin, Envelope envelope) {
        return new EventKey(PartyId.of(origin.getParty()), EventId.of(envelope.getEventId()));
    }

    /** Where an event stands, as outputs cite it. */
    public static SourceRecord source(Origin origin, Envelope envelope) {
        return new SourceRecord(
                origin.getTopic(), origin.getPartition(), origin.getOffset(), origin.getParty(), envelope.getEventId());
    }

    private static EventHeader read(Origin origin, Envelope envelope, Relation relation) {
        LocalDate legalDay = Objects.requireNonNull(envelope.getOccurredOn(), "intake fills in the legal date");
        return new EventHeader(
                PartyId.of(origin.getParty()),
                Role.valueOf(origin.getRole().name()),
                EventId.of(envelope.getEventId()),
                legalDay,
                envelope.getRecordedAt(),
                relation,
                origin.getBodyHash(),
                new SourceRef(origin.getTopic(), origin.getPartition(), origin.getOffset()));
    }
}
