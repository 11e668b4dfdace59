package org.pledgehub.simulation.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.common.Envelope;
import org.pledgehub.contract.ref.PartyReference;
import org.pledgehub.contract.ref.Pool;

/** A world as a test asks about it. */
final class SpokenWorld {

    private final World world;
    private final List<Word> words = new ArrayList<>();
    private final Map<String, Word> byId = new HashMap<>();

    SpokenWorld(World world) {
        this.world = world;
        for (var planned : world.events()) {
            var envelope = (Envelope) planned.event().get(0);
            var payload = (SpecificRecord) planned.event().get(1);
            var word = new Word(words.size(), planned, envelope, payload);
            words.add(word);
            byId.putIfAbsent(planned.party() + "/" + envelope.getEventId(), word);
        }
    }

    /** One event. */
    record Word(int place, Planned planned, Envelope envelope, SpecificRecord payload) {

        String kind() {
            return payload.getSchema().getName();
        }

        Object field(String name) {
            var field = payload.getSchema().getField(name);
            return field == null ? "absent" : Objects.requireNonNullElse(payload.get(field.pos()), "null");
        }

        boolean is(String kind) {
            return kind().equals(kind);
        }

        boolean is(String kind, String field, Object value) {
            return is(kind) && field(field).equals(value);
        }

        LocalDate sentOn() {
            return Diary.dayOf(planned.sentAt());
        }

        LocalDate on() {
            LocalDate on = envelope.getOccurredOn();
            return on != null
                    ? on
                    : envelope.getOccurredAt() != null ? Diary.dayOf(envelope.getOccurredAt()) : LocalDate.MIN;
        }

        /** Loan or right or pool that it is about. */
        Object subject() {
            return is("AccountMovement") || is("BalanceReported")
                    ? field("pool")
                    : field("loan").equals("absent") ? field("right") : field("loan");
        }
    }

    World world() {
        return world;
    }

    List<Word> words() {
        return words;
    }

    boolean some(Predicate<Word> asked) {
        return words.stream().anyMatch(asked);
    }

    /** The event of the same sender that one names. */
    Optional<Word> target(Word word, String field) {
        return Optional.ofNullable(byId.get(word.planned().party() + "/" + word.field(field)));
    }

    /** Some event corrects or reverses one of which this holds. */
    boolean someTarget(String field, Predicate<Word> asked) {
        return words.stream().anyMatch(word -> {
            Object target = "corrects".equals(field) ? word.envelope().getCorrects() : word.field(field);
            var meant = byId.get(word.planned().party() + "/" + target);
            return target != null && !target.equals("absent") && meant != null && asked.test(meant);
        });
    }

    /** Some subject has at least so many different ones of these. */
    boolean several(int least, Predicate<Word> asked, Function<Word, Object> distinct) {
        var found = new HashMap<Object, Set<Object>>();
        words.stream()
                .filter(asked)
                .forEach(word -> found.computeIfAbsent(word.subject(), subject -> new HashSet<>())
                        .add(distinct.apply(word)));
        return found.values().stream().anyMatch(those -> those.size() >= least);
    }

    /** Some pair of events about one subject. */
    boolean pair(Predicate<Word> first, Predicate<Word> second, BiPredicate<Word, Word> fits) {
        return words.stream()
                .filter(first)
                .anyMatch(one -> words.stream()
                        .filter(second)
                        .anyMatch(other -> other.subject().equals(one.subject())
                                && fits.test(one, other)
                                && other.place() != one.place()));
    }

    List<Pool> pools() {
        return world.references().stream()
                .filter(PartyReference.class::isInstance)
                .map(reference -> ((PartyReference) reference).getEntry())
                .filter(Pool.class::isInstance)
                .map(Pool.class::cast)
                .toList();
    }
}
