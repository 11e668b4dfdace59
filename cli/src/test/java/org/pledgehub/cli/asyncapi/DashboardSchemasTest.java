package org.pledgehub.cli.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pledgehub.cli.json.RecordWriter;
import org.pledgehub.cli.kept.KeptFile;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.simulation.broker.SimulatedHub;
import org.pledgehub.simulation.fault.HistoryGenerator;
import org.pledgehub.simulation.history.History;
import org.pledgehub.streams.serde.ContractSerdes;

/** {@code docs/schemas} says how the records on the topics for dashboards look, and records that the hub published do look so. */
final class DashboardSchemasTest {

    private static final int HISTORIES = 6;
    private static final Map<String, ObjectNode> SCHEMAS = DashboardSchemas.of(TopicCatalog.singleBroker());
    private static final Map<String, List<JsonNode>> PUBLISHED = new HashMap<>();

    /** Histories with faults on the real rooms: what they publish is what dashboards would read. */
    @BeforeAll
    static void play() {
        for (int run = 1; run <= HISTORIES; run++) {
            play(HistoryGenerator.generate(7, run));
        }
    }

    private static void play(History history) {
        try (var hub = SimulatedHub.at(history.site())) {
            hub.play(history);
            read(hub);
        }
    }

    private static void read(SimulatedHub hub) {
        var serdes = ContractSerdes.inMemory(hub.topics());
        var seen = hub.observe();
        for (var channel : Channel.of(hub.topics())) {
            if (SCHEMAS.containsKey(channel.id())) {
                Class<?> type = SpecificData.get().getClass(channel.topic().value());
                var records = PUBLISHED.computeIfAbsent(channel.id(), none -> new ArrayList<>());
                seen.of(channel.topic().name()).stream()
                        .flatMap(committed -> Stream.ofNullable(committed.value()))
                        .map(bytes -> serdes.fromBytes(type.asSubclass(SpecificRecord.class), bytes))
                        .forEach(record -> records.add(RecordWriter.write(record)));
            }
        }
    }

    static List<String> channels() {
        return List.copyOf(SCHEMAS.keySet());
    }

    /** Subsidies are not simulated; SubsidyIT looks at those of a real broker. */
    static List<String> simulatedChannels() {
        return channels().stream()
                .filter(channel -> !channel.equals("agg.subsidies"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("channels")
    void shouldStandInTheDocumentsAsItIs(String channel) {
        KeptFile.shouldStand(
                "docs/schemas/" + channel + ".schema.json", schemaOf(channel).toPrettyString() + "\n");
    }

    @ParameterizedTest
    @MethodSource("channels")
    void shouldBeASchemaOfItsDraft(String channel) {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()))
                        .validate(schemaOf(channel)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("simulatedChannels")
    void shouldFitEveryRecordThatTheHubPublishes(String channel) {
        var shape = DashboardShape.of(channel);

        assertThat(PUBLISHED.get(channel))
                .as("records on %s", channel)
                .isNotEmpty()
                .allSatisfy(record -> assertThat(shape.faults(record)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("simulatedChannels")
    void shouldRefuseARecordWithoutAFieldThatIsAlwaysThere(String channel) {
        var name = SCHEMAS.get(channel).get("$ref").textValue().substring(1);
        var required = schemaOf(channel).at(name + "/required");
        var record = PUBLISHED.get(channel).getFirst();

        assertThat(required).isNotEmpty().allSatisfy(field -> {
            var spoiled = (ObjectNode) record.deepCopy();
            spoiled.remove(field.textValue());
            assertThat(DashboardShape.of(channel).faults(spoiled)).isNotEmpty();
        });
    }

    @Test
    void shouldStandFieldsThatALaterContractAdds() {
        var record = (ObjectNode) PUBLISHED.get("agg.loans").getFirst().deepCopy();
        record.put("branch", "head office");

        assertThat(DashboardShape.of("agg.loans").faults(record)).isEmpty();
    }

    @Test
    void shouldRefuseAnAmountThatIsText() {
        var record = (ObjectNode) PUBLISHED.get("agg.pool-exposure").getFirst().deepCopy();
        record.put("paidFen", "100");

        assertThat(DashboardShape.of("agg.pool-exposure").faults(record)).isNotEmpty();
    }

    private static ObjectNode schemaOf(String channel) {
        return SCHEMAS.get(channel);
    }
}
