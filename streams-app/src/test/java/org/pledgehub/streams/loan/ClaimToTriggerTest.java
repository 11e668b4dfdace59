package org.pledgehub.streams.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.streams.harness.InboundEvents.envelope;
import static org.pledgehub.streams.harness.InboundEvents.registered;
import static org.pledgehub.streams.loan.LoanEvents.LOAN;
import static org.pledgehub.streams.loan.LoanEvents.PATENT;
import static org.pledgehub.streams.loan.LoanEvents.byAuthority;
import static org.pledgehub.streams.loan.LoanEvents.byBank;
import static org.pledgehub.streams.loan.LoanEvents.byOperator;
import static org.pledgehub.streams.loan.LoanEvents.byRegistry;
import static org.pledgehub.streams.loan.LoanEvents.defaulted;
import static org.pledgehub.streams.loan.LoanEvents.filed;
import static org.pledgehub.streams.loan.LoanEvents.lapse;
import static org.pledgehub.streams.loan.LoanEvents.pledged;
import static org.pledgehub.streams.loan.LoanEvents.received;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.common.AmountBasis;
import org.pledgehub.contract.common.ClaimStart;
import org.pledgehub.contract.common.Direction;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.in.AccountMovement;
import org.pledgehub.contract.in.BankEvent;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.CustodianEvent;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.out.CompensationTrigger;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.PoolBreakdown;
import org.pledgehub.contract.out.PoolExposure;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.domain.compensation.ProofChecker;
import org.pledgehub.domain.compensation.ProofStep;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.RuleText;
import org.pledgehub.policies.Presets;
import org.pledgehub.policies.ShippedCalendars;
import org.pledgehub.streams.harness.HubHarness;
import org.pledgehub.streams.harness.InboundEvents;
import org.pledgehub.streams.loan.LoanEvents.Sent;
import org.pledgehub.streams.topology.Room;

/** From the parties' bytes through intake and all rooms to the operator's trigger: the worked figures, in any order. */
class ClaimToTriggerTest {

    private static final int ORDERS = 6;
    private static final String CLAIM = "icbc/C1#n1";

    @Test
    void shouldTriggerTheWorkedExampleToTheFen() {
        try (var hub = ready()) {
            play(hub, story(100_000_000, 50_000_000));

            var trigger = hub.latest(hub.topics().triggersFor("hezuo"), CompensationTrigger.class)
                    .get(CLAIM);
            assertThat(trigger.getActive()).isTrue();
            assertThat(trigger.getBaseFen()).isEqualTo(102_469_134);
            assertThat(trigger.getPayableFen()).isEqualTo(20_493_826);
            assertThat(trigger.getFiscalFen()).isEqualTo(10_246_913);
            assertThat(trigger.getPartnerFen()).isEqualTo(10_246_913);
            assertThat(trigger.getInputs())
                    .extracting(input -> input.getParty() + "/" + input.getEventId())
                    .contains("icbc/n1", "icbc/x1", "cnipa/g1", "scjg/f1");
            assertThat(ProofChecker.check(proof(trigger))).isEmpty();
        }
    }

    @Test
    void shouldTakeTheTriggerBackAfterARetroactiveLapse() {
        try (var hub = ready()) {
            play(hub, story(100_000_000, 50_000_000));

            play(hub, List.of(lapse("s1", "2026-02-01")));

            assertThat(hub.latest(hub.topics().claims(), ClaimView.class)
                            .get("cy|" + CLAIM)
                            .getStage())
                    .isEqualTo("INELIGIBLE");
            assertThat(hub.latest(hub.topics().poolExposure(), PoolExposure.class)
                            .get("cy")
                            .getReservedFen())
                    .isZero();
        }
    }

    /** A disposal request says that there is a loss; how much of it the pool bears is computed once it is told. */
    @Test
    void shouldLetADisposalRequestWaitForItsAmountsByCY15() {
        try (var hub = ready()) {
            var request = CompensationNotice.newBuilder()
                    .setLoan(LOAN)
                    .setStartedBy(ClaimStart.DISPOSAL_REQUEST)
                    .build();
            play(hub, startedBy(byBank("n1", "2026-06-25", request)));
            assertThat(claim(hub, CLAIM)).satisfies(waiting -> {
                assertThat(waiting.getStage()).isEqualTo("PENDING");
                assertThat(waiting.getReasons()).containsExactly("AMOUNT_BASIS_MISSING");
                assertThat(waiting.getStartedBy()).isEqualTo("DISPOSAL_REQUEST");
                assertThat(waiting.getReservedFen()).isZero();
            });
            assertThat(hub.latest(hub.topics().triggersFor("hezuo"), CompensationTrigger.class))
                    .isEmpty();

            var complete = CompensationNotice.newBuilder(notice(100_000_000))
                    .setStartedBy(ClaimStart.DISPOSAL_REQUEST)
                    .build();
            play(hub, List.of(LoanEvents.correction("n2", "n1", "2026-06-25", complete)));

            assertThat(claim(hub, CLAIM).getReservedFen()).isEqualTo(20_493_826);
            assertThat(hub.latest(hub.topics().triggersFor("hezuo"), CompensationTrigger.class)
                            .get(CLAIM)
                            .getStartedBy())
                    .isEqualTo("DISPOSAL_REQUEST");
        }
    }

    @Test
    void shouldShowWhatStartsAClaimAsToldOrAsTheSenderMeansItByCY15() {
        try (var hub = ready()) {
            play(hub, story(100_000_000, 50_000_000));
            assertThat(claim(hub, CLAIM).getStartedBy()).isEqualTo("COMPENSATION_NOTICE");
        }
        var application = CompensationNotice.newBuilder(notice(100_000_000));
        try (var hub = ready()) {
            play(hub, startedBy(byOperator("n1", "2026-06-25", application.build())));
            assertThat(claim(hub, "icbc/C1#hezuo:n1").getStartedBy()).isNull();
        }
        try (var hub = ready()) {
            application.setStartedBy(ClaimStart.BORROWER_APPLICATION);
            play(hub, startedBy(byOperator("n1", "2026-06-25", application.build())));
            assertThat(claim(hub, "icbc/C1#hezuo:n1").getStartedBy()).isEqualTo("BORROWER_APPLICATION");
        }
    }

    private static List<Sent> startedBy(Sent start) {
        return story(100_000_000, 50_000_000).stream()
                .map(sent -> sent.event() instanceof BankEvent event && event.getPayload() instanceof CompensationNotice
                        ? start
                        : sent)
                .toList();
    }

    private static ClaimView claim(HubHarness hub, String claim) {
        return hub.latest(hub.topics().claims(), ClaimView.class).get("cy|" + claim);
    }

    @Test
    void shouldEndTheSameInAnyOrder() {
        var story = new ArrayList<>(story(100_000_000, 50_000_000));
        var expected = outcome(story);

        for (int seed = 1; seed <= ORDERS; seed++) {
            Collections.shuffle(story, new Random(seed));
            assertThat(outcome(story)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void shouldChangeOnlyWhatHangsOnOneFen() {
        var before = outcome(story(99_999_995, 50_000_000));

        var after = outcome(story(100_000_000, 50_000_000));

        var changed = new TreeMap<>(after);
        changed.entrySet().removeAll(before.entrySet());
        assertThat(changed.keySet())
                .containsExactly(
                        "claim cy|" + CLAIM,
                        "exposure cy",
                        "part cy|BANK|icbc",
                        "part cy|IP_KIND|PATENT",
                        "trigger " + CLAIM);
    }

    /** A loan that defaults, a notice over the worked figures but for its principal, and the pool's money. */
    private static List<Sent> story(long principalFen, long contributedFen) {
        return List.of(
                byRegistry("g1", "2026-01-10", registered(PATENT, "N1", "icbc")),
                byBank("p1", "2026-01-12", pledged()),
                byBank("d1", "2026-01-16", InboundEvents.disbursed(LOAN).build()),
                byOperator("o1", "2026-02-19", filed()),
                byAuthority("f1", "2026-02-20", received()),
                byBank("x1", "2026-06-20", defaulted("2026-03-17")),
                byBank("n1", "2026-06-25", notice(principalFen)),
                contributed("m1", PoolAccount.PARTNER, contributedFen),
                contributed("m2", PoolAccount.FISCAL, contributedFen));
    }

    private static CompensationNotice notice(long principalFen) {
        return CompensationNotice.newBuilder()
                .setLoan(LOAN)
                .setAmountBasis(AmountBasis.GROSS_LOSS)
                .setPrincipalFen(principalFen)
                .setInterestFen(2_345_678)
                .setPenaltyInterestFen(123_456)
                .build();
    }

    private static Sent contributed(String id, PoolAccount account, long fen) {
        var movement = AccountMovement.newBuilder()
                .setPool("cy")
                .setAccount(account)
                .setDirection(Direction.CREDIT)
                .setKind(MovementKind.CONTRIBUTION)
                .setAmountFen(fen)
                .build();
        return new Sent("boc", new CustodianEvent(envelope(id, "2026-01-05"), movement));
    }

    private static HubHarness ready() {
        var hub = HubHarness.withRooms(Set.of(Room.values()));
        hub.register("icbc", Role.BANK);
        hub.register("cnipa", Role.REGISTRY);
        hub.register("hezuo", Role.OPERATOR);
        hub.register("scjg", Role.AUTHORITY);
        hub.register("boc", Role.CUSTODIAN);
        hub.applyPolicy("chaoyang", 1, Presets.text("chaoyang").orElseThrow());
        hub.register(Pool.newBuilder()
                .setPool("cy")
                .setPolicy("chaoyang")
                .setOperator("hezuo")
                .setAuthority("scjg")
                .setCustodian("boc")
                .setEstablishedOn(LocalDate.parse("2025-01-01"))
                .build());
        ShippedCalendars.texts()
                .forEach((file, yaml) -> hub.applyCalendar(Integer.parseInt(file.replaceAll("\\D", "")), 1, yaml));
        return hub;
    }

    private static void play(HubHarness hub, List<Sent> story) {
        story.forEach(sent -> hub.send(sent.party(), sent.event()));
        hub.tick(LocalDate.parse("2026-08-01"));
        hub.punctuate();
    }

    private static Map<String, String> outcome(List<Sent> story) {
        try (var hub = ready()) {
            play(hub, story);
            var outcome = new TreeMap<String, String>();
            var topics = hub.topics();
            hub.latest(topics.poolExposure(), PoolExposure.class)
                    .forEach((key, value) -> outcome.put("exposure " + key, value.toString()));
            hub.latest(topics.poolBreakdown(), PoolBreakdown.class)
                    .forEach((key, value) -> outcome.put("part " + key, value.toString()));
            hub.latest(topics.claims(), ClaimView.class)
                    .forEach((key, value) -> outcome.put("claim " + key, value.toString()));
            hub.latest(topics.triggersFor("hezuo"), CompensationTrigger.class)
                    .forEach((key, value) -> outcome.put(
                            "trigger " + key,
                            value.getActive() + " " + value.getChecks() + value.getProof() + inputs(value)));
            for (var party : List.of("icbc", "cnipa", "hezuo", "scjg", "boc")) {
                hub.feedback(party)
                        .forEach(answer -> outcome.put("answer " + party + " " + answer.getEventId(), last(answer)));
            }
            return outcome;
        }
    }

    private static List<String> inputs(CompensationTrigger trigger) {
        return trigger.getInputs().stream()
                .map(input -> input.getParty() + "/" + input.getEventId())
                .sorted()
                .toList();
    }

    private static String last(Feedback answer) {
        return answer.getStatus().name();
    }

    private static List<ProofStep> proof(CompensationTrigger trigger) {
        return trigger.getProof().stream()
                .map(step -> ProofStep.of(
                        new RuleText(step.getRuleId(), step.getArticle(), step.getPhrase()),
                        step.getFormula(),
                        step.getInputs(),
                        Fen.of(step.getResultFen())))
                .toList();
    }
}
