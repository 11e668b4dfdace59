package org.pledgehub.streams.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.streams.HubAssembly;
import org.pledgehub.streams.position.PositionReader;
import org.pledgehub.streams.serde.ContractSerdes;
import org.pledgehub.streams.topology.HubTopology;
import org.pledgehub.streams.topology.HubWiring;

class ChangelogTopicsTest {

    private final TopicCatalog catalog = TopicCatalog.singleBroker();
    private final HubTopology topology = HubAssembly.assemble(
            new HubWiring(catalog, ContractSerdes.inMemory(catalog), PositionReader.fromBroker()), id -> {});

    @Test
    void shouldDeriveTheIntakesChangelogFromItsTopology() {
        var intake = topology.intakeOver(List.of(catalog.events("icbc"), catalog.events("boc")));
        assertThat(ChangelogTopics.of(catalog.intakeApplication(), intake, topic -> 3))
                .extracting(TopicSpec::name, TopicSpec::partitions)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("pledgehub-intake-feed-completion-store-changelog", 3),
                        org.assertj.core.groups.Tuple.tuple("pledgehub-intake-parked-record-store-changelog", 3));
        assertThat(ChangelogTopics.sourcesOf(intake))
                .containsExactly("pledgehub.in.boc.events.v1", "pledgehub.in.icbc.events.v1");
    }

    @Test
    void shouldKeepChangelogsForEverAndLargeEnoughForAGrownDossier() {
        var changelog = TopicSpec.changelog("c", 2);
        assertThat(changelog.settings())
                .containsEntry("cleanup.policy", "compact")
                .containsEntry("retention.ms", "-1")
                .containsEntry("max.message.bytes", Integer.toString(TopicCatalog.OWN_RECORD_LIMIT_BYTES));
        assertThat(changelog.toNewTopic(1).configs()).containsAllEntriesOf(Map.copyOf(changelog.settings()));
    }
}
