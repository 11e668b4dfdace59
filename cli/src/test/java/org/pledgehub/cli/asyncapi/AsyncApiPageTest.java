package org.pledgehub.cli.asyncapi;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pledgehub.cli.asyncapi.Passage.Way;
import org.pledgehub.cli.kept.KeptFile;
import org.pledgehub.contract.Topic;
import org.pledgehub.contract.TopicArea;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.TopicSizing;
import org.pledgehub.contract.common.Role;
import org.pledgehub.streams.serde.PublishedSchema;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** {@code docs/asyncapi.yaml} is what the catalogue, the topologies and the contract say, in the form of AsyncAPI. */
final class AsyncApiPageTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TopicCatalog catalog = TopicCatalog.of(TopicCatalog.DEFAULT_PREFIX, TopicSizing.production());
    private final JsonNode document = AsyncApiPage.of(catalog);
    private final Traffic traffic = Traffic.of(catalog);

    @Test
    void shouldStandInTheDocumentsAsItIs() {
        KeptFile.shouldStand("docs/asyncapi.yaml", AsyncApiPage.yaml(catalog));
    }

    @Test
    void shouldReadBackAsItWasMeant() {
        var read = new Load(LoadSettings.builder().build()).loadFromString(AsyncApiPage.yaml(catalog));

        assertThat(JSON.<JsonNode>valueToTree(read).toString()).isEqualTo(document.toString());
    }

    @Test
    void shouldBeAsAsyncApiWantsIt() throws IOException {
        try (var stream = requireNonNull(getClass().getResourceAsStream("/asyncapi/asyncapi-3.0.0.schema.json"))) {
            var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(stream);

            assertThat(schema.validate(document)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "UNKNOWN", mode = EnumSource.Mode.EXCLUDE)
    void shouldBeAsAsyncApiWantsItForEachPartyToo(Role role) throws IOException {
        var own = AsyncApiPage.ofParty(catalog, "party-x", role);

        try (var stream = requireNonNull(getClass().getResourceAsStream("/asyncapi/asyncapi-3.0.0.schema.json"))) {
            var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(stream);

            assertThat(schema.validate(own)).isEmpty();
        }
        assertThat(references(own))
                .noneMatch(reference -> own.at(reference.substring(1)).isMissingNode());
        assertThat(own.get("channels")).hasSameSizeAs(catalog.partyTopics("party-x", role));
        assertThat(own.get("operations")).hasSameSizeAs(own.get("channels"));
    }

    @Test
    void shouldBeRefusedWhereAnActionIsNone() throws IOException {
        try (var stream = requireNonNull(getClass().getResourceAsStream("/asyncapi/asyncapi-3.0.0.schema.json"))) {
            var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(stream);
            var spoiled = JSON.readTree(document.toString().replace("\"action\":\"send\"", "\"action\":\"shout\""));

            assertThat(schema.validate(spoiled)).isNotEmpty();
        }
    }

    @Test
    void shouldLeadSomewhereWithEveryReference() {
        var lost = references(document).stream()
                .filter(reference -> document.at(reference.substring(1)).isMissingNode())
                .toList();

        assertThat(lost).isEmpty();
        assertThat(references(document)).hasSizeGreaterThan(200);
    }

    @Test
    void shouldHaveEveryTopicOfTheCatalogueOnce() {
        var addresses = new ArrayList<String>();
        document.get("channels")
                .forEach(channel -> addresses.add(channel.get("address").textValue()));

        assertThat(addresses)
                .containsExactlyInAnyOrderElementsOf(
                        everyTopic().map(Topic::name).distinct().toList());
    }

    @Test
    void shouldTellWidthAndKeepingAsTheCatalogueDoes() {
        everyTopic().forEach(topic -> {
            var binding = channelOf(topic).at("/bindings/kafka");
            assertThat(binding.get("partitions").intValue()).isEqualTo(topic.partitions());
            assertThat(binding.at("/topicConfiguration/retention.ms").longValue())
                    .isEqualTo(topic.keeping().retentionMillis());
            assertThat(channelOf(topic).get("messages").has(topic.value().getName()))
                    .isTrue();
        });
    }

    @Test
    void shouldKnowWhoSendsToEveryTopicAndWhoReceives() {
        assertThat(traffic.channels()).allSatisfy(channel -> {
            assertThat(traffic.actors(channel, Way.SEND)).isNotEmpty();
            assertThat(traffic.actors(channel, Way.RECEIVE)).isNotEmpty();
        });
    }

    @Test
    void shouldLetNobodyButTheIntakeReadWhatPartiesSend() {
        assertThat(traffic.channels().stream()
                        .filter(channel -> channel.topic().area() == TopicArea.IN)
                        .flatMap(channel -> traffic.actors(channel, Way.RECEIVE).stream()))
                .containsExactly(Actor.INTAKE);
    }

    @Test
    void shouldLetARoomReadItsOwnHopOnly() {
        assertThat(traffic.channels().stream()
                        .filter(channel -> channel.topic().area() == TopicArea.HOP)
                        .map(channel -> traffic.actors(channel, Way.RECEIVE)))
                .containsExactly(
                        List.of(Actor.RIGHT_ROOM),
                        List.of(Actor.LOAN_ROOM),
                        List.of(Actor.POOL_ROOM),
                        List.of(Actor.SUBSIDY_ROOM));
    }

    @Test
    void shouldNameTheMessagesOfItsOwnChannelInEachOperation() {
        assertThat(document.get("operations")).hasSameSizeAs(traffic.passages()).allSatisfy(operation -> {
            var channel = operation.at("/channel/$ref").textValue();
            assertThat(operation.get("messages"))
                    .isNotEmpty()
                    .allSatisfy(message ->
                            assertThat(message.get("$ref").textValue()).startsWith(channel + "/messages/"));
        });
    }

    @Test
    void shouldCarryTheSchemasThatTheRegistryHolds() {
        catalog.recordTypes().forEach(type -> {
            var carried = document.at("/components/schemas/" + type.getName() + "/schema");
            assertThat(new Schema.Parser().parse(carried.toString())).isEqualTo(PublishedSchema.of(type));
        });
    }

    @Test
    void shouldHaveWordsForNoOtherChannel() {
        assertThat(ChannelWords.shipped().channels())
                .isEqualTo(new TreeSet<>(
                        traffic.channels().stream().map(Channel::id).toList()));
    }

    private JsonNode channelOf(Topic topic) {
        for (var channel : document.get("channels")) {
            if (channel.get("address").textValue().equals(topic.name())) {
                return channel;
            }
        }
        throw new AssertionError(topic.name());
    }

    private Stream<Topic> everyTopic() {
        var parties = Stream.of(Role.values()).flatMap(role -> catalog.partyTopics(Channel.PARTY, role).stream());
        return Stream.concat(catalog.fixedTopics().stream(), parties);
    }

    private static List<String> references(JsonNode node) {
        var found = new ArrayList<String>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (field.getKey().equals("$ref")) {
                found.add(field.getValue().textValue());
            }
        }
        node.forEach(inner -> found.addAll(references(inner)));
        return found;
    }
}
