package org.pledgehub.cli.deploy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.pledgehub.cli.json.YamlText;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.streams.HubAssembly;
import org.pledgehub.streams.install.ChangelogTopics;
import org.pledgehub.streams.position.PositionReader;
import org.pledgehub.streams.serde.ContractSerdes;
import org.pledgehub.streams.topology.HubTopology;
import org.pledgehub.streams.topology.HubWiring;

/**
 * Topics and users of an installation as resources of Strimzi ({@code kafka.strimzi.io/v1}). They equal what {@code hub install} would
 * make, so that it finds them in place and adds what Strimzi does not know: positions, schemas, the manifest.
 *
 * @param catalog topics of the installation
 * @param cluster name of the {@code Kafka} resource
 */
public record StrimziPage(TopicCatalog catalog, String cluster) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String SAMPLE_PARTY = "sample";
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");

    /** Topics, changelogs and users that do not hang on parties. */
    public String installation() {
        var resources = new ArrayList<ObjectNode>();
        catalog.fixedTopics()
                .forEach(topic -> resources.add(topic(topic.name(), topic.partitions(), topic.brokerSettings())));
        changelogs().forEach(resources::add);
        new AccessTable(catalog).users().forEach(user -> resources.add(user(user)));
        return text(resources);
    }

    /** Topics and users of these parties; none may be called as a user of {@link AccessTable}. */
    public String parties(List<Party> parties) {
        var resources = new ArrayList<ObjectNode>();
        for (var party : parties) {
            catalog.partyTopics(party.getParty(), party.getRole())
                    .forEach(topic -> resources.add(topic(topic.name(), topic.partitions(), topic.brokerSettings())));
            resources.add(user(new AccessTable(catalog).party(party.getParty())));
        }
        return text(resources);
    }

    private List<ObjectNode> changelogs() {
        var topology = topology();
        var specs = new ArrayList<>(ChangelogTopics.of(
                catalog.intakeApplication(),
                topology.intakeOver(List.of(catalog.events(SAMPLE_PARTY))),
                source -> catalog.sizing().ingressPartitions()));
        specs.addAll(ChangelogTopics.of(
                catalog.coreApplication(),
                topology.core(),
                source -> catalog.sizing().hopPartitions()));
        return specs.stream()
                .map(spec -> topic(spec.name(), spec.partitions(), spec.settings()))
                .toList();
    }

    private HubTopology topology() {
        return HubAssembly.assemble(
                new HubWiring(catalog, ContractSerdes.inMemory(catalog), PositionReader.fromBroker()), schemaId -> {});
    }

    private ObjectNode topic(String name, int partitions, Map<String, String> settings) {
        var topic = resource("KafkaTopic", name);
        var spec = topic.putObject("spec");
        spec.put("partitions", partitions);
        spec.put("replicas", catalog.sizing().replication());
        var config = spec.putObject("config");
        new TreeMap<>(settings).forEach((key, value) -> {
            if (NUMBER.matcher(value).matches()) {
                config.put(key, Long.parseLong(value));
            } else {
                config.put(key, value);
            }
        });
        return topic;
    }

    private ObjectNode user(ClusterUser user) {
        var resource = resource("KafkaUser", user.name());
        var spec = resource.putObject("spec");
        spec.putObject("authentication").put("type", "scram-sha-512");
        var authorization = spec.putObject("authorization").put("type", "simple");
        var acls = authorization.putArray("acls");
        user.grants().forEach(access -> acls.add(rule(access)));
        return resource;
    }

    private static ObjectNode rule(Access access) {
        var rule = NODES.objectNode();
        rule.putObject("resource")
                .put("type", kind(access.resource().resourceType()))
                .put("name", access.resource().name())
                .put("patternType", access.resource().patternType() == PatternType.PREFIXED ? "prefix" : "literal");
        var operations = rule.putArray("operations");
        access.operations().stream().map(StrimziPage::word).sorted().forEach(operations::add);
        return rule;
    }

    private static String kind(ResourceType type) {
        return switch (type) {
            case TOPIC -> "topic";
            case GROUP -> "group";
            case TRANSACTIONAL_ID -> "transactionalId";
            case CLUSTER, DELEGATION_TOKEN, USER, ANY, UNKNOWN ->
                throw new IllegalStateException("no user of the hub needs a " + type);
        };
    }

    /** {@code DESCRIBE_CONFIGS} is {@code DescribeConfigs}. */
    private static String word(AclOperation operation) {
        return Stream.of(operation.name().split("_"))
                .map(part -> part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private ObjectNode resource(String kind, String name) {
        var resource = NODES.objectNode();
        resource.put("apiVersion", "kafka.strimzi.io/v1");
        resource.put("kind", kind);
        var metadata = resource.putObject("metadata").put("name", name);
        metadata.putObject("labels").put("strimzi.io/cluster", cluster).put("app.kubernetes.io/part-of", "pledgehub");
        return resource;
    }

    private static String text(List<ObjectNode> resources) {
        return resources.stream()
                .map(resource -> "---\n" + YamlText.of(resource))
                .collect(Collectors.joining());
    }
}
