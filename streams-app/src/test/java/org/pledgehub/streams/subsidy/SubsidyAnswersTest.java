package org.pledgehub.streams.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.scenario.SubsidyEvents.applied;
import static org.pledgehub.scenario.SubsidyEvents.called;
import static org.pledgehub.scenario.SubsidyEvents.step;
import static org.pledgehub.streams.harness.InboundEvents.correction;
import static org.pledgehub.streams.harness.InboundEvents.envelope;
import static org.pledgehub.streams.harness.InboundEvents.loan;
import static org.pledgehub.streams.harness.InboundEvents.patent;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.common.ReasonText;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.common.SubsidyStepKind;
import org.pledgehub.contract.in.AuthorityEvent;
import org.pledgehub.contract.in.BankEvent;
import org.pledgehub.contract.in.SubsidyEventReversed;
import org.pledgehub.contract.out.Alert;
import org.pledgehub.contract.out.SubsidyView;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.policies.Presets;
import org.pledgehub.streams.harness.HubHarness;
import org.pledgehub.streams.topology.Room;

/** Answers of the subsidy room hang on no order, and people are called once. */
final class SubsidyAnswersTest {

    private static final String PROGRAMME = "mtg-subsidy";
    private static final String APPLICATION = "icbc/a1";

    private HubHarness hub;

    @BeforeEach
    void start() {
        hub = HubHarness.withRooms(Set.of(Room.SUBSIDY));
        hub.register("icbc", Role.BANK);
        hub.register("office", Role.AUTHORITY);
        hub.register("bureau", Role.AUTHORITY);
        hub.register(Pool.newBuilder()
                .setPool(PROGRAMME)
                .setPolicy("mentougou-subsidy")
                .setAuthority("office")
                .build());
        hub.applyPolicy(
                "mentougou-subsidy", 1, Presets.text("mentougou-subsidy").orElseThrow());
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void shouldKnowAnApplicationThatWasWithdrawn() {
        byBank("a1", application());
        byBank("w1", reversed("a1"));
        byOffice("r1", step(PROGRAMME, APPLICATION, SubsidyStepKind.RECEIPT).build());

        assertThat(answer("office", "r1")).isEqualTo("ACCEPTED []");
    }

    @Test
    void shouldKnowACallThatWasTakenBack() {
        byOffice("c1", called(PROGRAMME, 1_000));
        byOffice("u1", reversed("c1"));
        byBank("a1", application());

        assertThat(answer("icbc", "a1")).isEqualTo("ACCEPTED []");
    }

    @Test
    void shouldNotLetAnApplicationWaitThatItsSenderHasCorrected() {
        byBank("a1", application());
        assertThat(answer("icbc", "a1")).isEqualTo("PENDING [SUBSIDY_CALL_UNKNOWN]");

        hub.send("icbc", new BankEvent(correction("a2", "a1", "2026-03-10"), application()));

        assertThat(answer("icbc", "a1")).isEqualTo("ACCEPTED []");
        assertThat(answer("icbc", "a2")).isEqualTo("PENDING [SUBSIDY_CALL_UNKNOWN]");
    }

    @Test
    void shouldTellAStrangerSoAtOnceWhateverHeCorrects() {
        var receipt = step(PROGRAMME, APPLICATION, SubsidyStepKind.RECEIPT).build();
        hub.send("bureau", new AuthorityEvent(correction("b2", "never", "2026-03-10"), receipt));

        assertThat(answer("bureau", "b2")).isEqualTo("REJECTED [NOT_THE_POOL_AUTHORITY]");
    }

    @Test
    void shouldCountTheCopyThatTheBrokerTookFirstWhicheverIsReadFirst() {
        byOffice("c1", called(PROGRAMME, 1_000));
        byBank("a1", application());
        assertThat(view().getReasons()).contains("SUBSIDY_RECEIPT_MISSING");

        hub.sendTakenAt(
                Instant.parse("2026-03-10T01:00:00Z"),
                "icbc",
                new BankEvent(envelope("a1", "2026-03-10"), application()));

        assertThat(answer("icbc", "a1")).isEqualTo("DUPLICATE [DUPLICATE]");
        assertThat(view().getReasons()).doesNotContain("SUBSIDY_RECEIPT_MISSING");
        byBank("a1", application());
        assertThat(view().getReasons()).doesNotContain("SUBSIDY_RECEIPT_MISSING");
    }

    private SubsidyView view() {
        return Objects.requireNonNull(
                hub.latest(hub.topics().subsidies(), SubsidyView.class).get(PROGRAMME + "|" + APPLICATION));
    }

    @Test
    void shouldCallPeopleOnceThoughTheReasonComesBack() {
        byOffice("c1", called(PROGRAMME, 1_000));
        byBank("a1", application());
        var payment = step(PROGRAMME, APPLICATION, SubsidyStepKind.PAYMENT)
                .setAmountFen(5L)
                .build();
        byOffice("p1", payment);
        byOffice("u1", reversed("p1"));
        byOffice("p2", payment);

        assertThat(hub.read(hub.topics().auditAlerts(), Alert.class))
                .extracting(Alert::getKind)
                .containsExactly("SUBSIDY_PAID_ABOVE_APPROVED");

        byBank("w1", reversed("a1"));
        byBank("w2", reversed("w1"));
        assertThat(hub.read(hub.topics().auditAlerts(), Alert.class)).hasSize(1);
    }

    private static Object application() {
        return applied(PROGRAMME, loan("icbc", "C1"), patent("200310100002.X"), 1_000)
                .build();
    }

    private static SubsidyEventReversed reversed(String event) {
        return SubsidyEventReversed.newBuilder()
                .setProgramme(PROGRAMME)
                .setReversedEventId(event)
                .build();
    }

    private void byBank(String id, Object payload) {
        hub.send("icbc", new BankEvent(envelope(id, "2026-03-10"), payload));
    }

    private void byOffice(String id, Object payload) {
        hub.send("office", new AuthorityEvent(envelope(id, "2026-03-10"), payload));
    }

    private String answer(String party, String event) {
        var answer = hub.lastAnswer(party, event);
        return answer.getStatus() + " "
                + answer.getReasons().stream().map(ReasonText::getCode).toList();
    }
}
