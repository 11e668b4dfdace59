package org.pledgehub.cli.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.contract.Topic;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.streams.install.InstallStep;
import org.pledgehub.streams.install.Setup;
import org.pledgehub.streams.install.TopicSpec;

final class SetupSummaryTest {

    private static final TopicCatalog CATALOG = TopicCatalog.singleBroker();
    private static final Party ICBC = new Party("icbc", Role.BANK, null, null, true);
    private static final Party BOC = new Party("boc", Role.BANK, null, null, true);
    private static final Pool POOL = Pool.newBuilder()
            .setPool("cy")
            .setPolicy("chaoyang")
            .setOperator("op")
            .setAuthority("ipo")
            .build();
    private static final Setup SETUP = new Setup(List.of(ICBC, BOC), List.of(POOL), List.of(), List.of());

    @Test
    void shouldTellWhatWasMadeAndWhatWasThereAlready() {
        var topics = CATALOG.partyTopics("boc", Role.BANK);
        var summary = new SetupSummary(CATALOG, List.of(ICBC), List.of());
        topics.forEach(topic -> made(summary, topic));

        assertThat(summary.lines(SETUP))
                .extracting(Sentence::en)
                .containsExactly(
                        "Party icbc, BANK: registered already, nothing changed; topics: 0 created, " + topics.size()
                                + " there already; schemas: 0 registered, " + topics.size() + " there already",
                        "Party boc, BANK: newly registered; topics: " + topics.size()
                                + " created, 0 there already; schemas: " + topics.size()
                                + " registered, 0 there already",
                        "Pool cy: newly registered");
    }

    @Test
    void shouldSayThatARegistrationChanged() {
        var disabled = new Party("icbc", Role.BANK, null, null, false);
        var summary = new SetupSummary(CATALOG, List.of(disabled, BOC), List.of(POOL));

        assertThat(summary.lines(SETUP))
                .extracting(Sentence::zh)
                .satisfiesExactly(
                        icbc -> assertThat(icbc).startsWith("参与方 icbc，贷款银行（BANK）：登记内容已更新；主题新建 0 个"),
                        boc -> assertThat(boc).startsWith("参与方 boc，贷款银行（BANK）：此前已登记，没有变化；"),
                        pool -> assertThat(pool).isEqualTo("资金池 cy：此前已登记，没有变化"));
    }

    private static void made(SetupSummary summary, Topic topic) {
        summary.heard(new InstallStep.CreateTopic(new TopicSpec(topic.name(), topic.partitions(), Map.of()), 1));
        summary.heard(new InstallStep.RegisterSchema(topic.subject(), topic.value()));
    }
}
