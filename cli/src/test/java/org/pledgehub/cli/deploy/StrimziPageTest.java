package org.pledgehub.cli.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.common.resource.PatternType;
import org.junit.jupiter.api.Test;
import org.pledgehub.cli.kept.KeptFile;
import org.pledgehub.contract.Topic;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.TopicSizing;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.streams.HubAssembly;
import org.pledgehub.streams.install.ChangelogTopics;
import org.pledgehub.streams.install.SetupReader;
import org.pledgehub.streams.install.TopicSpec;
import org.pledgehub.streams.position.PositionReader;
import org.pledgehub.streams.serde.ContractSerdes;
import org.pledgehub.streams.topology.HubWiring;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** {@code deploy/strimzi} holds the topics of the catalogue and the rights of the access table, no more and no less. */
final class StrimziPageTest {

    private static final String PARTIES = "deploy/strimzi/parties.yaml";

    private final TopicCatalog catalog = TopicCatalog.of(TopicCatalog.DEFAULT_PREFIX, TopicSizing.production());
    private final StrimziPage page = new StrimziPage(catalog, "pledgehub");

    @Test
    void shouldStandInTheProjectAsItIs() {
        KeptFile.shouldStand("deploy/strimzi/installation.yaml", page.installation());
    }

    @Test
    void shouldStandInTheProjectForTheExampleParties() throws IOException {
        KeptFile.shouldStand("deploy/strimzi/example-parties.yaml", page.parties(parties()));
    }

    @Test
    void shouldHoldTheTopicsOfTheCatalogue() {
        var found = specs("KafkaTopic", page.installation());

        var wanted = new TreeMap<String, Map<String, String>>();
        catalog.fixedTopics().forEach(topic -> wanted.put(topic.name(), topic.brokerSettings()));
        changelogs().forEach(changelog -> wanted.put(changelog.name(), new TreeMap<>(changelog.settings())));
        assertThat(found.keySet()).isEqualTo(wanted.keySet());
        found.forEach(
                (name, spec) -> assertThat(texts(spec.get("config"))).as(name).isEqualTo(wanted.get(name)));
    }

    @Test
    void shouldGiveTopicsTheirWidthAndCopies() throws IOException {
        var found = specs("KafkaTopic", page.installation() + page.parties(parties()));

        var widths = new TreeMap<String, Integer>();
        Stream.concat(catalog.fixedTopics().stream(), partyTopics())
                .forEach(topic -> widths.put(topic.name(), topic.partitions()));
        changelogs().forEach(changelog -> widths.put(changelog.name(), changelog.partitions()));
        assertThat(found.keySet()).isEqualTo(widths.keySet());
        found.forEach((name, spec) -> {
            assertThat(spec.get("partitions")).as(name).isEqualTo(widths.get(name));
            assertThat(spec.get("replicas")).as(name).isEqualTo(catalog.sizing().replication());
        });
    }

    @Test
    void shouldGrantWhatTheAccessTableSays() throws IOException {
        var table = new AccessTable(catalog);
        var found = specs("KafkaUser", page.installation() + page.parties(parties()));

        var users = new ArrayList<>(table.users());
        parties().forEach(party -> users.add(table.party(party.getParty())));
        assertThat(found).hasSameSizeAs(users);
        for (var user : users) {
            assertThat(rules(found.get(user.name()))).as(user.name()).isEqualTo(rules(user));
        }
    }

    @Test
    void shouldNameResourcesAsKubernetesCan() throws IOException {
        assertThat(documents(page.installation() + page.parties(parties())))
                .extracting(resource -> at(resource, "metadata").get("name").toString())
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z0-9]([-a-z0-9.]*[a-z0-9])?") && name.length() <= 253);
    }

    @Test
    void shouldBelongToTheClusterNamed() {
        var other = new StrimziPage(catalog, "shared");
        assertThat(documents(other.installation()))
                .extracting(resource -> at(resource, "metadata", "labels")
                        .get("strimzi.io/cluster")
                        .toString())
                .containsOnly("shared");
    }

    private List<TopicSpec> changelogs() {
        var topology = HubAssembly.assemble(
                new HubWiring(catalog, ContractSerdes.inMemory(catalog), PositionReader.fromBroker()), schemaId -> {});
        var specs = new ArrayList<>(ChangelogTopics.of(
                catalog.intakeApplication(), topology.intakeOver(List.of(catalog.events("any"))), topic -> 1));
        specs.addAll(ChangelogTopics.of(catalog.coreApplication(), topology.core(), topic -> 6));
        return specs;
    }

    private Stream<Topic> partyTopics() throws IOException {
        return parties().stream().flatMap(party -> catalog.partyTopics(party.getParty(), party.getRole()).stream());
    }

    private static List<Party> parties() throws IOException {
        return SetupReader.read(Path.of("..").resolve(PARTIES)).orThrow().parties();
    }

    private static Map<String, Map<?, ?>> specs(String kind, String yaml) {
        var specs = new TreeMap<String, Map<?, ?>>();
        for (var resource : documents(yaml)) {
            if (kind.equals(resource.get("kind"))) {
                specs.put(at(resource, "metadata").get("name").toString(), at(resource, "spec"));
            }
        }
        return specs;
    }

    private static List<Map<?, ?>> documents(String yaml) {
        var documents = new ArrayList<Map<?, ?>>();
        new Load(LoadSettings.builder().build())
                .loadAllFromString(yaml)
                .forEach(document -> documents.add((Map<?, ?>) document));
        return documents;
    }

    private static Map<?, ?> at(Map<?, ?> place, String... path) {
        Map<?, ?> found = place;
        for (var key : path) {
            found = (Map<?, ?>) found.get(key);
        }
        return found;
    }

    private static Map<String, String> texts(Object config) {
        var texts = new TreeMap<String, String>();
        ((Map<?, ?>) config).forEach((key, value) -> texts.put(key.toString(), value.toString()));
        return texts;
    }

    private static Set<String> rules(Map<?, ?> spec) {
        var rules = new TreeSet<String>();
        for (var rule : (List<?>) at(spec, "authorization").get("acls")) {
            var resource = at((Map<?, ?>) rule, "resource");
            var operations = new TreeSet<String>();
            ((List<?>) ((Map<?, ?>) rule).get("operations"))
                    .forEach(operation -> operations.add(operation.toString().toLowerCase(Locale.ROOT)));
            rules.add(resource.get("type").toString().toLowerCase(Locale.ROOT) + " " + resource.get("name") + " "
                    + resource.get("patternType") + " " + operations);
        }
        return rules;
    }

    private static Set<String> rules(ClusterUser user) {
        var rules = new TreeSet<String>();
        for (var access : user.grants()) {
            var operations = new TreeSet<String>();
            access.operations()
                    .forEach(operation ->
                            operations.add(operation.name().replace("_", "").toLowerCase(Locale.ROOT)));
            rules.add(access.resource().resourceType().name().replace("_", "").toLowerCase(Locale.ROOT) + " "
                    + access.resource().name() + " "
                    + (access.resource().patternType() == PatternType.PREFIXED ? "prefix" : "literal") + " "
                    + operations);
        }
        return rules;
    }
}
