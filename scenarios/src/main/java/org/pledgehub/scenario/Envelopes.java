package org.pledgehub.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.pledgehub.contract.common.Envelope;

/** Envelopes of events; days are written {@code yyyy-MM-dd}. */
final class Envelopes {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Envelopes() {}

    /** What happened on that day was recorded that day at noon. */
    static Envelope on(String eventId, String day) {
        return at(eventId, day, LocalTime.NOON).build();
    }

    /** An hour later it was told otherwise. */
    static Envelope correcting(String corrected, String eventId, String day) {
        return at(eventId, day, LocalTime.of(13, 0)).setCorrects(corrected).build();
    }

    private static Envelope.Builder at(String eventId, String day, LocalTime time) {
        return Envelope.newBuilder()
                .setEventId(eventId)
                .setOccurredOn(LocalDate.parse(day))
                .setRecordedAt(instant(LocalDate.parse(day), time));
    }

    private static Instant instant(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(CHINA).toInstant();
    }
}
