package org.pledgehub.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.common.Role;

class TopicCatalogTest {

    private final TopicCatalog catalog = TopicCatalog.singleBroker();

    @Test
    void shouldNameFixedTopicsAsTheFloorPlanDoes() {
        assertThat(catalog.fixedTopics().stream().map(Topic::name))
                .containsExactly(
                        "pledgehub.ref.policies.v1",
                        "pledgehub.ref.calendars.v1",
                        "pledgehub.ref.parties.v1",
                        "pledgehub.ref.schemas.v1",
                        "pledgehub.ref.ticks.v1",
                        "pledgehub.ref.manifest.v1",
                        "pledgehub.hop.right-commands.v1",
                        "pledgehub.hop.loan-commands.v1",
                        "pledgehub.hop.pool-commands.v1",
                        "pledgehub.hop.subsidy-commands.v1",
                        "pledgehub.audit.triggers.v1",
                        "pledgehub.audit.deadlines.v1",
                        "pledgehub.audit.duties.v1",
                        "pledgehub.audit.claims.v1",
                        "pledgehub.audit.ledger.v1",
                        "pledgehub.audit.breaks.v1",
                        "pledgehub.audit.subsidies.v1",
                        "pledgehub.audit.alerts.v1",
                        "pledgehub.dlq.v1",
                        "pledgehub.agg.pool-exposure.v1",
                        "pledgehub.agg.pool-breakdown.v1",
                        "pledgehub.agg.loans.v1",
                        "pledgehub.agg.claims.v1",
                        "pledgehub.agg.deadlines.v1",
                        "pledgehub.agg.duties.v1",
                        "pledgehub.agg.subsidies.v1");
    }

    @Test
    void shouldGiveABankItsIngressAndOnlyItsOwnOutputs() {
        assertThat(catalog.partyTopics("icbc", Role.BANK).stream().map(Topic::name))
                .containsExactly(
                        "pledgehub.in.icbc.events.v1",
                        "pledgehub.out.icbc.feedback.v1",
                        "pledgehub.out.icbc.loans.v1",
                        "pledgehub.out.icbc.claims.v1",
                        "pledgehub.out.icbc.subsidies.v1");
    }

    @Test
    void shouldFindThePartyBehindItsTopics() {
        assertThat(catalog.partyOf("pledgehub.in.icbc.events.v1")).contains("icbc");
        assertThat(catalog.partyOf("pledgehub.out.icbc.feedback.v1")).contains("icbc");
        assertThat(catalog.partyOf("pledgehub.hop.loan-commands.v1")).isEmpty();
        assertThat(catalog.partyOf("other.in.icbc.events.v1")).isEmpty();
    }

    @Test
    void shouldKeepEveryTopicOfEveryRoleUnderItsPrefix() {
        var other = TopicCatalog.of("trial-7", TopicSizing.production());
        assertThat(everyTopic(other))
                .allSatisfy(topic -> assertThat(topic.name()).startsWith("trial-7."));
        assertThat(everyTopic(other).stream().map(Topic::subject)).doesNotHaveDuplicates();
    }

    @Test
    void shouldGiveDeadLettersALargerLimitThanAnySource() {
        int deadLetters = catalog.fixedTopics().stream()
                .filter(topic -> topic.area() == TopicArea.DLQ)
                .findFirst()
                .orElseThrow()
                .maxMessageBytes();
        assertThat(everyTopic(catalog).stream().filter(topic -> topic.area() != TopicArea.DLQ))
                .allSatisfy(topic -> assertThat(topic.maxMessageBytes()).isLessThan(deadLetters));
        assertThat(TopicCatalog.DEAD_LETTER_VALUE_BYTES).isLessThan(deadLetters);
    }

    @Test
    void shouldKeepThePoolBookAndEveryIngressForEver() {
        assertThat(everyTopic(catalog).stream()
                        .filter(topic ->
                                topic.area() == TopicArea.IN || topic.name().contains("pool-commands")))
                .allSatisfy(topic -> assertThat(topic.brokerSettings())
                        .containsEntry("retention.ms", "-1")
                        .containsEntry("cleanup.policy", "delete"));
    }

    @Test
    void shouldGiveAllHopsTheSameWidth() {
        assertThat(TopicCatalog.of("p", TopicSizing.production()).fixedTopics().stream()
                        .filter(topic -> topic.area() == TopicArea.HOP)
                        .map(Topic::partitions))
                .containsOnly(6);
    }

    @Test
    void shouldSetCompatibilityByWhoReads() {
        assertThat(everyTopic(catalog))
                .allSatisfy(topic -> assertThat(topic.compatibility())
                        .isEqualTo(
                                List.of(TopicArea.IN, TopicArea.HOP, TopicArea.REF)
                                                .contains(topic.area())
                                        ? Compatibility.BACKWARD_TRANSITIVE
                                        : Compatibility.FULL_TRANSITIVE));
    }

    @Test
    void shouldListEachRecordTypeOnce() {
        assertThat(catalog.recordTypes().stream().map(catalog::typeSubject))
                .contains("pledgehub.types.Feedback", "pledgehub.types.BankEvent", "pledgehub.types.LoanCommand")
                .doesNotHaveDuplicates()
                .hasSize(30);
    }

    @Test
    void shouldRefuseAPrefixThatCouldSwallowAnother() {
        assertThatThrownBy(() -> TopicCatalog.of("a.b", TopicSizing.singleBroker()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Topic> everyTopic(TopicCatalog catalog) {
        var topics = new ArrayList<>(catalog.fixedTopics());
        for (var role : Role.values()) {
            topics.addAll(catalog.partyTopics("party-" + role.name().toLowerCase(java.util.Locale.ROOT), role));
        }
        return topics;
    }
}
