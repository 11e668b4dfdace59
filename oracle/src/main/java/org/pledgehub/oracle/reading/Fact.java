package org.pledgehub.oracle.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.SortedSet;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.common.Role;

/**
 * An event whose form is in order, about one subject. Identifiers inside the payload are as written; {@link Keys} gives
 * their form.
 *
 * @param party sender
 * @param role its role
 * @param eventId id in its form
 * @param subject key of the loan, right or pool that it is about
 * @param occurredOn legal date
 * @param occurredAt the instant of it, where that was told
 * @param recordedAt when the sender recorded it
 * @param corrects id of the event it replaces
 * @param payload what it says
 * @param warnings codes of what is odd in its form, without harm
 * @param place where it stands
 * @param arrivedOn day in China on which the broker took it
 */
public record Fact(
        String party,
        Role role,
        String eventId,
        String subject,
        LocalDate occurredOn,
        Optional<Instant> occurredAt,
        Instant recordedAt,
        Optional<String> corrects,
        SpecificRecord payload,
        SortedSet<String> warnings,
        Place place,
        LocalDate arrivedOn) {

    /** Sender and id in one text. */
    public String name() {
        return party + ":" + eventId;
    }

    /**
     * Whether a fact of the same name is a copy of this one and no other body under its id. Payloads are compared as text:
     * Avro cannot compare dates inside lists.
     */
    boolean saysTheSameAs(Fact other) {
        return occurredOn.equals(other.occurredOn)
                && occurredAt.equals(other.occurredAt)
                && recordedAt.equals(other.recordedAt)
                && corrects.equals(other.corrects)
                && payload.toString().equals(other.payload.toString());
    }

    /** The hour in China at which it happened, where an instant of its legal date was told. */
    public Optional<LocalTime> hour() {
        return occurredAt
                .map(at -> LocalDateTime.ofInstant(at, Form.CHINA))
                .filter(at -> at.toLocalDate().equals(occurredOn))
                .map(LocalDateTime::toLocalTime);
    }

    /** The same, which the broker had by that day at the latest. */
    Fact arrivedBy(LocalDate day) {
        return day.isBefore(arrivedOn)
                ? new Fact(
                        party,
                        role,
                        eventId,
                        subject,
                        occurredOn,
                        occurredAt,
                        recordedAt,
                        corrects,
                        payload,
                        warnings,
                        place,
                        day)
                : this;
    }

    /**
     * Where a record stands in its sender's topic.
     *
     * @param partition partition
     * @param offset offset
     */
    public record Place(int partition, long offset) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            return partition == other.partition
                    ? Long.compare(offset, other.offset)
                    : Integer.compare(partition, other.partition);
        }
    }
}
