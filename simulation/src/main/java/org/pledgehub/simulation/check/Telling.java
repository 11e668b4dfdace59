package org.pledgehub.simulation.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.ReferenceKeys;
import org.pledgehub.contract.hop.PoolCommand;
import org.pledgehub.contract.ref.CalendarVersion;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.contract.ref.PartyReference;
import org.pledgehub.contract.ref.PolicyVersion;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.contract.ref.WriterSchema;
import org.pledgehub.oracle.Letter;
import org.pledgehub.oracle.Told;
import org.pledgehub.simulation.broker.Observation;
import org.pledgehub.simulation.history.History;
import org.pledgehub.simulation.history.ShownHash;
import org.pledgehub.simulation.history.Step;

/** Makes of a history what the oracle is told: the records that were sent, not what the hub did with them. */
public final class Telling {

    private final List<Letter> letters = new ArrayList<>();
    private final Map<String, Long> ends = new HashMap<>();
    private final Map<String, Party> parties = new TreeMap<>();
    private final Map<String, Pool> pools = new TreeMap<>();
    private final Map<String, PolicyVersion> policies = new TreeMap<>();
    private final Map<String, CalendarVersion> calendars = new TreeMap<>();
    private final Map<Integer, WriterSchema> schemas = new TreeMap<>();
    private Optional<LocalDate> asOf = Optional.empty();

    private final Observation seen;

    private Telling(Observation seen) {
        this.seen = seen;
    }

    /** What was told, and of what was seen only the order of the pools' book and when in it each pool was known. */
    public static Told of(History history, Observation seen) {
        var telling = new Telling(seen);
        history.steps().stream().filter(Step.Refer.class::isInstance).forEach(telling::take);
        history.steps().stream().filter(step -> !(step instanceof Step.Refer)).forEach(telling::take);
        return telling.told(PoolBook.of(seen), history.site().ingressPartitions());
    }

    private void take(Step step) {
        switch (step) {
            case Step.Refer(var reference) -> refer(reference);
            case Step.Tick(var day) ->
                asOf = asOf.filter(last -> last.isAfter(day)).or(() -> Optional.of(day));
            case Step.Send send -> letters.add(letter(send));
            case Step.Work work -> {}
            case Step.Punctuate punctuate -> {}
            case Step.Crash crash -> {}
            case Step.Rewind rewind -> {}
        }
    }

    /** The offset of a record is the number of records sent to its partition before. */
    private Letter letter(Step.Send send) {
        long offset = ends.merge(send.party() + "/" + send.partition(), 1L, Long::sum) - 1;
        var content = switch (send.body()) {
            case Step.Body.Event(var event) -> new Letter.Content.Event(asSent(send, event, offset));
            case Step.Body.UnderSchema(var event, var schemaId) -> underSchema(event, schemaId);
            case Step.Body.Bytes(var value, var reason) -> new Letter.Content.Undecodable(reason);
        };
        return new Letter(send.party(), send.partition(), offset, send.appendedAt(), content);
    }

    /** What a party copied from a view shows only in the record that it sent. */
    private SpecificRecord asSent(Step.Send send, SpecificRecord event, long offset) {
        if (!ShownHash.isOpen(event)) {
            return event;
        }
        return seen.of(seen.topics().events(send.party())).stream()
                .filter(record -> record.partition() == send.partition() && record.offset() == offset)
                .findFirst()
                .<SpecificRecord>map(record -> Wire.of(seen.topics()).read(event.getClass(), record))
                .orElse(event);
    }

    /** A record whose schema nobody has answered waits; one whose schema does not exist is lost. */
    private Letter.Content underSchema(SpecificRecord event, int schemaId) {
        var answer = schemas.get(schemaId);
        if (answer == null) {
            return new Letter.Content.Undecodable("SCHEMA_UNKNOWN");
        }
        return answer.getSchema$() == null
                ? new Letter.Content.Undecodable("SCHEMA_NOT_FOUND")
                : new Letter.Content.Event(event);
    }

    private void refer(SpecificRecord reference) {
        switch (reference) {
            case PartyReference entry -> refer(entry);
            case PolicyVersion policy ->
                policies.put(ReferenceKeys.policy(policy.getPolicy(), policy.getVersion()), policy);
            case CalendarVersion calendar ->
                calendars.put(ReferenceKeys.calendar(calendar.getYear(), calendar.getVersion()), calendar);
            case WriterSchema schema -> schemas.put(schema.getId(), schema);
            default ->
                throw new IllegalArgumentException(
                        "No reference: " + reference.getSchema().getFullName());
        }
    }

    private void refer(PartyReference reference) {
        switch (reference.getEntry()) {
            case Party party -> parties.put(party.getParty(), party);
            case Pool pool -> pools.put(pool.getPool(), pool);
            default -> throw new IllegalArgumentException("Neither party nor pool: " + reference);
        }
    }

    private Told told(List<PoolCommand> book, int ingressPartitions) {
        return new Told(
                letters,
                List.copyOf(parties.values()),
                List.copyOf(pools.values()),
                List.copyOf(policies.values()),
                List.copyOf(calendars.values()),
                asOf,
                book,
                ingressPartitions);
    }
}
