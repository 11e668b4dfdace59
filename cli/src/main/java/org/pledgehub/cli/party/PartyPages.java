package org.pledgehub.cli.party;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.pledgehub.cli.asyncapi.AsyncApiPage;
import org.pledgehub.cli.json.JsonSchemaPage;
import org.pledgehub.cli.json.YamlText;
import org.pledgehub.cli.table.Table;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.contract.ReasonCatalogue;
import org.pledgehub.contract.Topic;
import org.pledgehub.contract.TopicArea;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.common.Role;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.streams.serde.PublishedSchema;

/**
 * The texts that a party gets.
 *
 * @param party its id
 * @param role its role
 * @param catalog the installation's topics
 */
record PartyPages(PartyId party, Role role, TopicCatalog catalog) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FILES =
            "| `sample/day.csv`, `sample/files.yaml` | 以文件报送的一天及其映射 a day as a file, and its mapping |\n";

    /** How to go on, in both languages. */
    String readme() {
        return filled("readme.md").replace("{files}", role == Role.BANK ? FILES : "");
    }

    /** Settings of a Kafka client. */
    String clientProperties() {
        return filled("client.properties");
    }

    /** The party's entry for {@code hub parties apply}, and as a comment what a pool for its sample events would be. */
    String setup(String pool) {
        return filled("setup.yaml").replace("{pool}", pool);
    }

    /** Access that the party has to ask its Kafka administrator for: no more than its own topics. */
    String accessRequest() {
        return filled("acls.txt");
    }

    /** The party's topics with what stands on them. */
    String topics() {
        var lines = new ArrayList<>(List.of("topic,direction,key,record,partitions"));
        for (var topic : catalog.partyTopics(party.canonical(), role)) {
            var direction = topic.area() == TopicArea.IN ? "write" : "read";
            lines.add(String.join(
                    ",",
                    topic.name(),
                    direction,
                    topic.keyMeaning(),
                    topic.value().getFullName(),
                    Integer.toString(topic.partitions())));
        }
        return String.join("\n", lines) + "\n";
    }

    /** The party's topics and records as AsyncAPI. */
    String asyncApi() {
        return YamlText.of(AsyncApiPage.ofParty(catalog, party.canonical(), role));
    }

    /** Every record type of the party's topics: Avro schema and JSON Schema, by file name. */
    Map<String, String> schemas() {
        var files = new LinkedHashMap<String, String>();
        for (Topic topic : catalog.partyTopics(party.canonical(), role)) {
            Schema type = topic.value();
            files.put(type.getName() + ".avsc", pretty(PublishedSchema.textOf(type)));
            files.put(
                    type.getName() + ".schema.json",
                    pretty(JsonSchemaPage.of(type).toString()));
        }
        return files;
    }

    /** All reasons, with causes and what to do. */
    static Table reasons() {
        var headers = List.of(
                new Sentence("代码", "code"),
                new Sentence("说明", "Chinese"),
                new Sentence("英文说明", "English"),
                new Sentence("原因", "cause, Chinese"),
                new Sentence("英文原因", "cause"),
                new Sentence("处理", "what to do, Chinese"),
                new Sentence("英文处理", "what to do"));
        var rows = ReasonCatalogue.shipped().all().stream()
                .map(reason -> List.of(
                        Table.text(reason.code()),
                        Table.text(reason.zh()),
                        Table.text(reason.en()),
                        Table.text(reason.causeZh()),
                        Table.text(reason.causeEn()),
                        Table.text(reason.fixZh()),
                        Table.text(reason.fixEn())))
                .toList();
        return new Table(headers, rows);
    }

    private String filled(String template) {
        return SampleDay.template(template)
                .replace("{party}", party.canonical())
                .replace("{role}", role.name())
                .replace("{prefix}", catalog.prefix())
                .replace("{in}", catalog.events(party.canonical()))
                .replace("{feedback}", catalog.feedback(party.canonical()));
    }

    private static String pretty(String json) {
        try {
            return JSON.readTree(json).toPrettyString() + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
