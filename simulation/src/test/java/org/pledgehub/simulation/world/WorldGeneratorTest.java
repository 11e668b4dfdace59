package org.pledgehub.simulation.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.in.AuthorityEvent;
import org.pledgehub.contract.in.BankEvent;
import org.pledgehub.contract.in.CustodianEvent;
import org.pledgehub.contract.in.GuarantorEvent;
import org.pledgehub.contract.in.OperatorEvent;
import org.pledgehub.contract.in.RegistryEvent;

/** A world is a function of its choices, is soon made, and over some hundreds of them everything happens. */
final class WorldGeneratorTest {

    private static final int WORLDS = 300;
    private static final List<Schema> ROLES = List.of(
            BankEvent.getClassSchema(),
            GuarantorEvent.getClassSchema(),
            RegistryEvent.getClassSchema(),
            OperatorEvent.getClassSchema(),
            AuthorityEvent.getClassSchema(),
            CustodianEvent.getClassSchema());

    private static List<SpokenWorld> worlds = List.of();

    /** Subsidies are told by {@link SubsidyWorld}. */
    private static final List<String> OF_SUBSIDIES = List.of(
            "RecordFlag.",
            "RightGrade.",
            "SubsidyCostKind.",
            "SubsidyProofKind.",
            "SubsidyStepKind.",
            "ViolationKind.");

    @BeforeAll
    static void makeWorlds() {
        worlds = IntStream.range(0, WORLDS)
                .mapToObj(run -> new SpokenWorld(WorldGenerator.generate(Choices.of(3, run))))
                .toList();
    }

    @Test
    void shouldMakeTheSameWorldFromTheSameSeed() throws IOException {
        for (int run = 0; run < 40; run++) {
            assertThat(bytesOf(WorldGenerator.generate(Choices.of(3, run))))
                    .isEqualTo(bytesOf(worlds.get(run).world()));
        }
    }

    @Test
    void shouldMakeOtherWorldsFromOtherSeeds() {
        assertThat(worlds.stream().map(spoken -> spoken.world().events()).distinct())
                .hasSize(WORLDS);
    }

    @Test
    void shouldSayEveryKindOfEventInEveryRoleThatMay() {
        var said = new TreeSet<String>();
        worlds.forEach(spoken -> spoken.words()
                .forEach(word -> said.add(word.planned().event().getSchema().getName() + "/" + word.kind())));
        var wanted = ROLES.stream()
                .flatMap(role -> role.getField("payload").schema().getTypes().stream()
                        .map(Schema::getName)
                        .filter(kind -> !kind.startsWith("Subsidy"))
                        .map(kind -> role.getName() + "/" + kind))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(said).isEqualTo(wanted);
    }

    @Test
    void shouldUseEverySymbolOfEveryEnumeration() {
        var used = new TreeSet<String>();
        worlds.forEach(spoken -> spoken.words().forEach(word -> collectSymbols(word.payload(), used)));
        var wanted = new TreeSet<String>();
        ROLES.forEach(role -> collectSymbols(role, wanted, new TreeSet<>()));
        wanted.removeIf(symbol -> OF_SUBSIDIES.stream().anyMatch(symbol::startsWith));
        assertThat(used).isEqualTo(wanted);
    }

    @Test
    void shouldLetEveryNastyThingHappen() {
        var times = new TreeMap<String, Long>();
        Nastiness.ALL.forEach((name, happens) ->
                times.put(name, worlds.stream().filter(happens).count()));
        assertThat(times).doesNotContainValue(0L);
    }

    @Test
    void shouldKeepMoneyShortInAboutAThirdOfTheWorlds() {
        long poor = worlds.stream().filter(Nastiness::isPoor).count();
        assertThat(poor).isBetween(WORLDS / 4L, WORLDS * 2L / 3);
    }

    @Test
    void shouldStayWithinTheStory() {
        assertThat(worlds).allSatisfy(spoken -> {
            assertThat(spoken.world().events()).hasSizeBetween(150, 290);
            assertThat(spoken.words()).allSatisfy(word -> {
                assertThat(word.sentOn())
                        .isBetween(spoken.world().first(), spoken.world().last());
                if (word.planned().faults().isEmpty()) {
                    assertThat(word.on()).isBeforeOrEqualTo(word.sentOn());
                }
            });
            assertThat(spoken.world().events()).isSortedAccordingTo(Comparator.comparing(Planned::sentAt));
        });
    }

    @Test
    void shouldBeMadeInAFewMilliseconds() {
        var cpu = ManagementFactory.getThreadMXBean();
        var best = Duration.ofDays(1);
        for (int batch = 0; batch < 5; batch++) {
            long begin = cpu.getCurrentThreadCpuTime();
            for (int run = 0; run < 20; run++) {
                WorldGenerator.generate(Choices.of(4, run));
            }
            var each = Duration.ofNanos((cpu.getCurrentThreadCpuTime() - begin) / 20);
            best = each.compareTo(best) < 0 ? each : best;
        }
        assertThat(best).isLessThan(Duration.ofMillis(5));
    }

    private static byte[] bytesOf(World world) throws IOException {
        var out = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().binaryEncoder(out, null);
        for (var record : world.references()) {
            write(record, encoder);
        }
        for (var record : world.calendars()) {
            write(record, encoder);
        }
        for (var planned : world.events()) {
            encoder.writeString(planned.party() + planned.sentAt() + new TreeSet<>(planned.faults()));
            write(planned.event(), encoder);
        }
        encoder.writeString(world.site() + " " + world.first() + " " + world.last());
        encoder.flush();
        return out.toByteArray();
    }

    private static void write(SpecificRecord record, Encoder encoder) throws IOException {
        new SpecificDatumWriter<SpecificRecord>(record.getSchema()).write(record, encoder);
    }

    private static void collectSymbols(IndexedRecord record, Set<String> used) {
        for (var field : record.getSchema().getFields()) {
            collectSymbols(record.get(field.pos()), used);
        }
    }

    private static void collectSymbols(Object value, Set<String> used) {
        switch (value) {
            case null -> {}
            case Enum<?> symbol -> used.add(symbol.getDeclaringClass().getSimpleName() + "." + symbol.name());
            case IndexedRecord nested -> collectSymbols(nested, used);
            case List<?> list -> list.forEach(item -> collectSymbols(item, used));
            default -> {}
        }
    }

    private static void collectSymbols(Schema schema, Set<String> wanted, Set<String> seen) {
        switch (schema.getType()) {
            case RECORD -> {
                if (seen.add(schema.getFullName())) {
                    schema.getFields().forEach(field -> collectSymbols(field.schema(), wanted, seen));
                }
            }
            case UNION -> schema.getTypes().forEach(type -> collectSymbols(type, wanted, seen));
            case ARRAY -> collectSymbols(schema.getElementType(), wanted, seen);
            case ENUM -> schema.getEnumSymbols().forEach(symbol -> wanted.add(schema.getName() + "." + symbol));
            default -> {}
        }
    }
}
