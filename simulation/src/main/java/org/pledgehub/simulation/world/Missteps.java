package org.pledgehub.simulation.world;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.Envelope;

/**
 * Events that are wrong in themselves: no other event has to be known to refuse them. Each is a sound event with one
 * thing spoilt.
 */
final class Missteps {

    private static final int FEWEST = 6;
    private static final int MOST = 14;
    private static final long BEYOND = 1_000_000_000_000_001L;

    private final Choices choices;
    private final Desk desk;
    private final Specimens specimens;

    Missteps(Choices choices, Desk desk) {
        this.choices = choices;
        this.desk = desk;
        this.specimens = new Specimens(choices, desk);
    }

    /** Some of them, and what parties say that may not speak. */
    void tell() {
        int many = choices.between(FEWEST, MOST);
        for (int i = 0; i < many; i++) {
            misspeak(specimens.any());
        }
        for (var party : desk.cast().outsiders().all()) {
            specimens.say(specimens.disbursement(party));
        }
        if (choices.chance(60)) {
            specimens.say(specimens.ofForeignBank());
        }
        if (choices.chance(30)) {
            var incomplete = specimens.incomplete();
            specimens.misspeak(incomplete, Draft.of(incomplete));
        }
    }

    private void misspeak(Specimens.Specimen sound) {
        if (choices.chance(40)) {
            spoilEnvelope(sound);
            return;
        }
        var spoilers = spoilersOf(sound.payload());
        if (spoilers.isEmpty()) {
            spoilEnvelope(sound);
        } else {
            choices.pick(spoilers).accept(sound.payload());
            specimens.misspeak(sound, Draft.of(sound));
        }
    }

    /**
     * An envelope in the making.
     *
     * @param eventId id
     * @param on legal day
     * @param at instant of the fact
     */
    record Draft(
            String eventId,
            @Nullable LocalDate on,
            @Nullable Instant at) {

        static Draft of(Specimens.Specimen sound) {
            return new Draft(sound.eventId(), sound.on(), null);
        }

        Envelope recordedAt(Instant recordedAt) {
            return new Envelope(eventId, on, at, recordedAt, null, null, null, null);
        }
    }

    private void spoilEnvelope(Specimens.Specimen sound) {
        String id = sound.eventId();
        var on = sound.on();
        var draft = switch (choices.below(10)) {
            case 0 -> new Draft("", on, null);
            case 1 -> new Draft(choices.oneOf("   ", "a\nb", "i".repeat(201)), on, null);
            case 2 -> new Draft(id, null, null);
            case 3, 4 -> new Draft(id, on.plusDays(choices.oneOf(1, 2, 30, 365)), null);
            case 5 -> new Draft(id, choices.oneOf(LocalDate.EPOCH, LocalDate.of(1984, 12, 31)), null);
            case 6 -> new Draft(id, choices.oneOf(LocalDate.of(9999, 12, 31), LocalDate.of(2201, 1, 1)), null);
            case 7 -> new Draft(id, null, Diary.nextMidnight(on));
            case 8 -> new Draft(id, null, Instant.EPOCH);
            default -> new Draft(id, LocalDate.of(2200, 12, 31), null);
        };
        specimens.misspeak(sound, draft);
    }

    private List<Consumer<SpecificRecord>> spoilersOf(SpecificRecord payload) {
        var spoilers = new ArrayList<Consumer<SpecificRecord>>();
        for (var field : payload.getSchema().getFields()) {
            spoilsOf(field.name(), payload.get(field.pos()))
                    .forEach(spoilt -> spoilers.add(record -> record.put(field.pos(), spoilt)));
            if (payload.get(field.pos()) instanceof SpecificRecord nested) {
                spoilersOf(nested).forEach(spoiler -> spoilers.add(record -> spoiler.accept(nested)));
            }
        }
        return spoilers;
    }

    /** What a field may be spoilt with. */
    private static List<Object> spoilsOf(String name, @Nullable Object found) {
        return switch (found) {
            case null -> List.of();
            case Long amount
            when name.endsWith("Fen") -> List.of(0L, -1L, Long.MIN_VALUE, BEYOND, Long.MAX_VALUE, -amount);
            case Enum<?> symbol -> List.of(Enum.valueOf(symbol.getDeclaringClass(), "UNKNOWN"));
            case Integer number -> List.of(0, 32, -1, 1_201);
            case LocalDate day -> List.of(LocalDate.EPOCH, LocalDate.of(2999, 1, 1), LocalDate.of(2199, 1, 1));
            case String text -> textsOf(name);
            default -> List.of();
        };
    }

    private static List<Object> textsOf(String name) {
        return switch (name) {
            case "currency" -> List.of("USD", "cny", "", "人民币");
            case "bank", "pledgee", "pool", "party" -> List.of("", "A Bank", "银行", "x");
            case "uscc", "pledgorUscc" -> List.of("", "91110105", "9111010_MA0000001X", "1".repeat(19));
            case "contract" -> List.of("", " ", "c".repeat(129), "a\tb");
            case "number" -> List.of("", "1*2", "9".repeat(65));
            case "tranche", "registrationNo", "district", "product", "industry" -> List.of("", "t".repeat(65), "a\tb");
            case "reason", "note", "name" -> List.of("长".repeat(1_001));
            case "reversedEventId", "noticeEventId" -> List.of("", "i".repeat(201));
            default -> List.of();
        };
    }
}
