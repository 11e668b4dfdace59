package org.pledgehub.cli.asyncapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.pledgehub.cli.asyncapi.Passage.Way;
import org.pledgehub.cli.json.YamlText;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.common.Role;
import org.pledgehub.streams.serde.PublishedSchema;

/**
 * The AsyncAPI document (version 3) of an installation: every topic as a channel, whoever sends and receives as an operation seen from
 * that side, and every record as the Avro schema that the registry holds.
 */
public final class AsyncApiPage {

    /** Version of AsyncAPI; the one that most tools read. */
    public static final String VERSION = "3.0.0";

    private static final String AVRO = "application/vnd.apache.avro+json;version=1.9.0";
    private static final String KAFKA_BINDING = "0.5.0";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final TopicCatalog catalog;
    private final Traffic traffic;
    private final List<Channel> channels;
    private final List<Passage> passages;
    private final List<Schema> types;

    private AsyncApiPage(TopicCatalog catalog, Traffic traffic, List<Channel> channels, List<Passage> passages) {
        this.catalog = catalog;
        this.traffic = traffic;
        this.channels = channels;
        this.passages = passages;
        this.types = channels.stream()
                .flatMap(channel -> channel.values().stream())
                .distinct()
                .sorted(Comparator.comparing(Schema::getName))
                .toList();
    }

    /** The document of an installation with these topics. */
    public static ObjectNode of(TopicCatalog catalog) {
        var traffic = Traffic.of(catalog);
        return new AsyncApiPage(catalog, traffic, traffic.channels(), traffic.passages()).document();
    }

    /** The document of one party: its own topics by name, and what it does with them. */
    public static ObjectNode ofParty(TopicCatalog catalog, String party, Role role) {
        var traffic = Traffic.of(catalog);
        var channels = Channel.ofParty(catalog, party, role);
        var ids = channels.stream().map(Channel::id).toList();
        var passages = traffic.passages().stream()
                .filter(passage -> passage.actor() == Actor.PARTY && ids.contains(passage.channel()))
                .toList();
        return new AsyncApiPage(catalog, traffic, channels, passages).document();
    }

    /** The document as YAML, with a line before it that says where it comes from. */
    public static String yaml(TopicCatalog catalog) {
        return "# Written from TopicCatalog, the topologies and the Avro contract; docs/deploy.md says how to renew it.\n"
                + YamlText.of(of(catalog));
    }

    private ObjectNode document() {
        var document = NODES.objectNode();
        document.put("asyncapi", VERSION);
        document.put("id", "urn:org.pledgehub:hub");
        document.set("info", info());
        document.put("defaultContentType", "avro/binary");
        document.set("servers", servers());
        var described = document.putObject("channels");
        channels.forEach(channel -> described.set(channel.id(), channel(channel)));
        var operations = document.putObject("operations");
        passages.forEach(passage -> operations.set(passage.operation(), operation(passage)));
        document.set("components", components());
        return document;
    }

    private static ObjectNode info() {
        var info = NODES.objectNode();
        info.put("title", "PledgeHub 知识产权质押融资风险补偿资金池流处理");
        info.put("version", "1");
        info.put("description", """
                每个主题、谁发送、谁接收、键与记录。Every topic, who sends, who receives, its key and its records.

                - 键为 UTF-8 文本；值为 Avro，采用 Confluent 格式：一个零字节、四字节模式编号、Avro 二进制。Keys are UTF-8 text; values are \
                Avro in the Confluent wire format: a zero byte, four bytes of schema id, Avro binary.
                - 金额以分为单位，份额以百万分之一为单位，日期为北京时间的法定日期。Money is whole fen, shares are ppm, days are legal days in \
                Asia/Shanghai.
                - 身份由主题认定：参与方只能写自己的 in 主题、读自己的 out 主题。Identity is the topic: a party writes its own topic of area in \
                and reads its own of area out, and nothing else.
                - 操作从执行者一侧看：send 指向主题发送。An operation is seen from the side of the one who acts: send is to the topic.
                """);
        info.putObject("license").put("name", "Apache-2.0").put("url", "https://www.apache.org/licenses/LICENSE-2.0");
        return info;
    }

    private static ObjectNode servers() {
        var servers = NODES.objectNode();
        var brokers = servers.putObject("brokers");
        brokers.put("host", "{bootstrapServers}");
        brokers.put("protocol", "kafka-secure");
        brokers.put("description", "本系统所在的 Kafka 集群 · The Kafka cluster of the installation");
        brokers.putObject("variables")
                .putObject("bootstrapServers")
                .put("default", "127.0.0.1:9092")
                .put("description", "由运维告知 · Told by whoever operates the hub");
        brokers.putArray("security").add(reference("securitySchemes", "certificate"));
        brokers.withArray("security").add(reference("securitySchemes", "scram"));
        brokers.putObject("bindings")
                .putObject("kafka")
                .put("schemaRegistryUrl", "http://127.0.0.1:8081")
                .put("schemaRegistryVendor", "confluent")
                .put("bindingVersion", KAFKA_BINDING);
        return servers;
    }

    private ObjectNode channel(Channel channel) {
        var topic = channel.topic();
        var node = NODES.objectNode();
        node.put("address", topic.name());
        node.put("title", channel.id());
        node.put("summary", both(channel.summary()));
        node.put("description", description(channel));
        node.putArray("servers").add(NODES.objectNode().put("$ref", "#/servers/brokers"));
        var messages = node.putObject("messages");
        channel.values().forEach(type -> messages.set(type.getName(), message(type, channel)));
        if (topic.name().contains(Channel.PARTY)) {
            node.putObject("parameters").set("party", reference("parameters", "party"));
        }
        node.putArray("tags").addObject().put("name", topic.area().word());
        node.putObject("bindings").set("kafka", binding(channel));
        return node;
    }

    private String description(Channel channel) {
        var topic = channel.topic();
        var lines = new StringBuilder();
        line(lines, "键 Key", topic.keyMeaning());
        line(lines, "发送 Sent by", actors(channel, Way.SEND));
        line(lines, "接收 Received by", actors(channel, Way.RECEIVE));
        if (channel.ofParty()) {
            line(lines, "角色 Roles", channel.roles().stream().map(Enum::name).collect(Collectors.joining(", ")));
        }
        line(lines, "保存 Kept", both(KeptWords.of(topic.keeping())));
        line(lines, "登记主题 Registry subject", topic.subject());
        line(lines, "模式变更 Compatibility", topic.compatibility().name());
        return lines.toString();
    }

    private String actors(Channel channel, Way way) {
        return traffic.actors(channel, way).stream()
                .map(actor -> both(actor.words()))
                .collect(Collectors.joining("; "));
    }

    private static void line(StringBuilder lines, String word, String text) {
        lines.append("- ").append(word).append(": ").append(text).append('\n');
    }

    private ObjectNode binding(Channel channel) {
        var topic = channel.topic();
        var settings = topic.brokerSettings();
        var binding = NODES.objectNode();
        binding.put("topic", topic.name());
        binding.put("partitions", topic.partitions());
        binding.put("replicas", catalog.sizing().replication());
        var configuration = binding.putObject("topicConfiguration");
        configuration.putArray("cleanup.policy").add(settings.get("cleanup.policy"));
        configuration.put("retention.ms", topic.keeping().retentionMillis());
        configuration.put("max.message.bytes", topic.maxMessageBytes());
        binding.put("bindingVersion", KAFKA_BINDING);
        return binding;
    }

    private static ObjectNode message(Schema type, Channel channel) {
        var message = NODES.objectNode();
        message.put("name", type.getFullName());
        message.put("title", type.getName());
        message.put("summary", type.getDoc());
        message.put("contentType", "avro/binary");
        message.set("payload", reference("schemas", type.getName()));
        var binding = message.putObject("bindings").putObject("kafka");
        binding.putObject("key")
                .put("type", "string")
                .put("description", channel.topic().keyMeaning());
        binding.put("schemaIdLocation", "payload");
        binding.put("schemaIdPayloadEncoding", "confluent");
        binding.put("schemaLookupStrategy", "TopicNameStrategy");
        binding.put("bindingVersion", KAFKA_BINDING);
        return message;
    }

    private ObjectNode operation(Passage passage) {
        var channel = channels.stream()
                .filter(each -> each.id().equals(passage.channel()))
                .findFirst()
                .orElseThrow();
        var operation = NODES.objectNode();
        operation.put("action", passage.word());
        operation.putObject("channel").put("$ref", "#/channels/" + channel.id());
        operation.put("title", passage.operation());
        operation.put("summary", both(sentence(passage)));
        operation.putArray("tags").addObject().put("name", passage.actor().id());
        var messages = operation.putArray("messages");
        channel.values()
                .forEach(type ->
                        messages.addObject().put("$ref", "#/channels/" + channel.id() + "/messages/" + type.getName()));
        return operation;
    }

    private static Sentence sentence(Passage passage) {
        var who = passage.actor().words();
        return switch (passage.way()) {
            case SEND -> new Sentence(who.zh() + "发送", who.en() + " sends");
            case RECEIVE -> new Sentence(who.zh() + "接收", who.en() + " receives");
        };
    }

    private ObjectNode components() {
        var components = NODES.objectNode();
        var schemas = components.putObject("schemas");
        types.forEach(type -> schemas.set(type.getName(), avro(type)));
        components
                .putObject("parameters")
                .putObject("party")
                .put("description", "参与方编号 · Id of the party: a-z, 0-9 and hyphens, 2 to 32 characters")
                .putArray("examples")
                .add("bank-haitang");
        var security = components.putObject("securitySchemes");
        security.putObject("certificate")
                .put("type", "X509")
                .put("description", "客户端证书；其名称即参与方编号 · A client certificate whose name is the party's id");
        security.putObject("scram")
                .put("type", "scramSha512")
                .put("description", "用户名即参与方编号 · The user name is the party's id");
        return components;
    }

    private static ObjectNode avro(Schema type) {
        try {
            var schema = NODES.objectNode().put("schemaFormat", AVRO);
            schema.set("schema", JSON.readTree(PublishedSchema.textOf(type)));
            return schema;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a schema prints as JSON", e);
        }
    }

    private static ObjectNode reference(String kind, String name) {
        return NODES.objectNode().put("$ref", "#/components/" + kind + "/" + name);
    }

    private static String both(Sentence sentence) {
        return sentence.zh() + " · " + sentence.en();
    }
}
