package org.pledgehub.cli.deploy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pledgehub.cli.Hub;
import org.pledgehub.cli.asyncapi.Actor;
import org.pledgehub.cli.asyncapi.Channel;
import org.pledgehub.cli.asyncapi.Passage;
import org.pledgehub.cli.asyncapi.Passage.Way;
import org.pledgehub.cli.asyncapi.Traffic;
import org.pledgehub.contract.Topic;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.common.Role;

/** Everybody may do what the traffic of the topologies asks of them, and nobody more. */
final class AccessTableTest {

    private static final String PARTY = "bank-a";

    private final TopicCatalog catalog = TopicCatalog.singleBroker();
    private final AccessTable table = new AccessTable(catalog);
    private final Traffic traffic = Traffic.of(catalog);

    @Test
    void shouldLetEverybodyDoWhatTheirTrafficAsks() {
        assertThat(traffic.passages()).allSatisfy(passage -> {
            var user = userOf(passage.actor());
            assertThat(user.mayWithTopic(topicOf(passage), operation(passage.way())))
                    .as("%s needs %s", user.name(), passage.channel())
                    .isTrue();
        });
    }

    @Test
    void shouldLetTheHubWriteNothingThatNobodyInItSends() {
        for (var channel : traffic.channels()) {
            boolean sent = traffic.actors(channel, Way.SEND).stream().anyMatch(AccessTableTest::isHub);
            assertThat(table.hub().mayWithTopic(named(channel), AclOperation.WRITE))
                    .as(channel.id())
                    .isEqualTo(sent);
        }
    }

    @Test
    void shouldLetTheHubReadNothingOfAuditsViewsAndAnswers() {
        assertThat(traffic.channels().stream()
                        .filter(channel -> table.hub().mayWithTopic(named(channel), AclOperation.READ))
                        .map(Channel::id))
                .allMatch(id -> id.startsWith("in.") || id.startsWith("ref.") || id.startsWith("hop."));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "UNKNOWN", mode = EnumSource.Mode.EXCLUDE)
    void shouldKeepAPartyToItsOwnTopics(Role role) {
        var user = table.party(PARTY);
        var own = catalog.partyTopics(PARTY, role).stream().map(Topic::name).toList();
        assertThat(own).allSatisfy(topic -> {
            boolean writes = topic.equals(catalog.events(PARTY));
            assertThat(user.mayWithTopic(topic, AclOperation.WRITE)).isEqualTo(writes);
            assertThat(user.mayWithTopic(topic, AclOperation.READ)).isEqualTo(!writes);
        });
        var foreign = Stream.concat(catalog.fixedTopics().stream(), catalog.partyTopics(PARTY + "b", role).stream())
                .map(Topic::name);
        assertThat(foreign)
                .allSatisfy(topic -> assertThat(EnumSet.allOf(AclOperation.class))
                        .noneMatch(operation -> user.mayWithTopic(topic, operation)));
    }

    @Test
    void shouldLetNobodyDeleteOrDoEverything() {
        assertThat(everybody())
                .flatExtracting(ClusterUser::grants)
                .flatExtracting(Access::operations)
                .doesNotContain(
                        AclOperation.ALL,
                        AclOperation.ANY,
                        AclOperation.DELETE,
                        AclOperation.ALTER,
                        AclOperation.CLUSTER_ACTION,
                        AclOperation.IDEMPOTENT_WRITE);
    }

    @Test
    void shouldLetOnlyTheInstallerMakeAndChangeTopics() {
        assertThat(everybody().stream()
                        .filter(user -> user.grants().stream()
                                .anyMatch(access -> access.operations().contains(AclOperation.CREATE)
                                        || access.operations().contains(AclOperation.ALTER_CONFIGS)))
                        .map(ClusterUser::name))
                .containsExactly("pledgehub-installer");
    }

    @Test
    void shouldEndEveryPrefixWithTheWord() {
        assertThat(everybody())
                .flatExtracting(ClusterUser::grants)
                .filteredOn(access -> access.resource().patternType() == PatternType.PREFIXED)
                .allSatisfy(access -> assertThat(access.resource().name()).matches(".*[.-]"));
    }

    @Test
    void shouldNeedNothingOfTheClusterItself() {
        assertThat(everybody())
                .flatExtracting(ClusterUser::grants)
                .extracting(access -> access.resource().resourceType())
                .containsOnly(ResourceType.TOPIC, ResourceType.GROUP, ResourceType.TRANSACTIONAL_ID);
    }

    /** `hub party init` asks the administrator for what the table grants. */
    @Test
    void shouldGrantAPartyWhatItsRequestAsksFor() throws IOException {
        try (var stream = requireNonNull(Hub.class.getResourceAsStream("party/acls.txt"))) {
            var request = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{party}", PARTY)
                    .replace("{prefix}", catalog.prefix())
                    .replace("{in}", catalog.events(PARTY));
            var asked = request.lines().filter(line -> line.startsWith("--add")).map(AccessTableTest::asked);

            assertThat(asked)
                    .containsExactlyInAnyOrderElementsOf(table.party(PARTY).grants());
        }
    }

    private static Access asked(String line) {
        var words = List.of(line.split(" "));
        var operations = EnumSet.noneOf(AclOperation.class);
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals("--operation")) {
                operations.add(AclOperation.fromString(words.get(i + 1)));
            }
        }
        boolean topic = words.contains("--topic");
        var pattern = words.contains("prefixed") ? PatternType.PREFIXED : PatternType.LITERAL;
        var name = words.get(words.indexOf(topic ? "--topic" : "--group") + 1);
        return new Access(
                new ResourcePattern(topic ? ResourceType.TOPIC : ResourceType.GROUP, name, pattern), operations);
    }

    private List<ClusterUser> everybody() {
        return Stream.concat(table.users().stream(), Stream.of(table.party(PARTY)))
                .toList();
    }

    private ClusterUser userOf(Actor actor) {
        return switch (actor) {
            case PARTY -> table.party(PARTY);
            case INTAKE, RIGHT_ROOM, LOAN_ROOM, POOL_ROOM, SUBSIDY_ROOM, CORE, RUNTIME -> table.hub();
            case TOOLS -> table.installer();
            case AUDIT -> table.audit();
            case DASHBOARDS -> table.sink();
            case OPERATIONS -> table.operations();
        };
    }

    private static boolean isHub(Actor actor) {
        return switch (actor) {
            case INTAKE, RIGHT_ROOM, LOAN_ROOM, POOL_ROOM, SUBSIDY_ROOM, CORE, RUNTIME -> true;
            case PARTY, TOOLS, AUDIT, DASHBOARDS, OPERATIONS -> false;
        };
    }

    private String topicOf(Passage passage) {
        return traffic.channels().stream()
                .filter(channel -> channel.id().equals(passage.channel()))
                .map(AccessTableTest::named)
                .findFirst()
                .orElseThrow();
    }

    private static String named(Channel channel) {
        return channel.topic().name().replace(Channel.PARTY, PARTY);
    }

    private static AclOperation operation(Way way) {
        return switch (way) {
            case SEND -> AclOperation.WRITE;
            case RECEIVE -> AclOperation.READ;
        };
    }
}
