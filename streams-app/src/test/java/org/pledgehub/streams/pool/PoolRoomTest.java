package org.pledgehub.streams.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.streams.pool.PoolEvents.CLAIM;
import static org.pledgehub.streams.pool.PoolEvents.POOL;
import static org.pledgehub.streams.pool.PoolEvents.assessed;
import static org.pledgehub.streams.pool.PoolEvents.changed;
import static org.pledgehub.streams.pool.PoolEvents.charged;
import static org.pledgehub.streams.pool.PoolEvents.compensated;
import static org.pledgehub.streams.pool.PoolEvents.contributed;
import static org.pledgehub.streams.pool.PoolEvents.contribution;
import static org.pledgehub.streams.pool.PoolEvents.reversed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.common.ReasonText;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.hop.ClaimVerdict;
import org.pledgehub.contract.hop.PoolCommand;
import org.pledgehub.contract.out.Alert;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.out.CompensationTrigger;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.FeedbackStatus;
import org.pledgehub.contract.out.Outcome;
import org.pledgehub.contract.out.PoolBreakdown;
import org.pledgehub.contract.out.PoolExposure;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.domain.compensation.ProofChecker;
import org.pledgehub.domain.compensation.ProofStep;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.RuleText;
import org.pledgehub.policies.Presets;
import org.pledgehub.streams.harness.HubHarness;
import org.pledgehub.streams.topology.Room;

/** Stories of the pool room, from the custodian's bytes and the loan room's commands to what everyone is told. */
class PoolRoomTest {

    private static final long ENOUGH = 100_000_000;
    private static final long WORKED = 20_493_826;

    private HubHarness hub;

    @BeforeEach
    void start() {
        hub = HubHarness.withRooms(Set.of(Room.POOL));
        setUp();
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void shouldTriggerTheWorkedExampleToTheFen() {
        hub.send("boc", contributed("c1", ENOUGH));

        command(assessed(1, ClaimVerdict.ELIGIBLE));

        assertThat(triggers()).singleElement().satisfies(trigger -> {
            assertThat(trigger.getActive()).isTrue();
            assertThat(trigger.getRevision()).isEqualTo(1);
            assertThat(trigger.getBaseFen()).isEqualTo(102_469_134);
            assertThat(trigger.getPoolAmountFen()).isEqualTo(WORKED);
            assertThat(trigger.getPayableFen()).isEqualTo(WORKED);
            assertThat(trigger.getFiscalFen()).isEqualTo(10_246_913);
            assertThat(trigger.getPartnerFen()).isEqualTo(10_246_913);
            assertThat(trigger.getOutcome()).isEqualTo(Outcome.FULL);
            assertThat(trigger.getInputs()).hasSize(1);
            assertThat(trigger.getChecks()).hasSize(1);
            assertThat(ProofChecker.check(proof(trigger))).isEmpty();
        });
    }

    @Test
    void shouldTellOperatorAuthorityAndBank() {
        hub.send("boc", contributed("c1", ENOUGH));

        command(assessed(1, ClaimVerdict.ELIGIBLE));

        for (var party : List.of("oper", "auth")) {
            assertThat(hub.latest(hub.topics().triggersFor(party), CompensationTrigger.class))
                    .containsOnlyKeys(CLAIM);
        }
        for (var party : List.of("oper", "auth", "icbc")) {
            assertThat(hub.latest(hub.topics().claimsFor(party), ClaimView.class))
                    .containsOnlyKeys(CLAIM);
        }
        assertThat(hub.read(hub.topics().auditClaims(), ClaimView.class)).hasSize(1);
    }

    @Test
    void shouldShowTheReservationInTheAggregates() {
        hub.send("boc", contributed("c1", ENOUGH));

        command(assessed(1, ClaimVerdict.ELIGIBLE));

        assertThat(exposure().getReservedFen()).isEqualTo(WORKED);
        assertThat(exposure().getAvailableFen()).isEqualTo(ENOUGH - WORKED);
        assertThat(exposure().getClaims()).isEqualTo(Map.of("TRIGGERED", 1L));
        assertThat(breakdown().get("cy|BANK|icbc").getReservedFen()).isEqualTo(WORKED);
        assertThat(breakdown().get("cy|IP_KIND|PATENT").getClaims()).isEqualTo(Map.of("TRIGGERED", 1L));
    }

    @Test
    void shouldServeAQueuedClaimWhenMoneyArrives() {
        command(assessed(1, ClaimVerdict.ELIGIBLE));
        assertThat(claim().getStage()).isEqualTo("QUEUED");

        hub.send("boc", contributed("c1", ENOUGH));

        assertThat(claim().getStage()).isEqualTo("TRIGGERED");
        assertThat(triggers()).extracting(CompensationTrigger::getRevision).containsExactly(1, 2);
        assertThat(triggers()).extracting(CompensationTrigger::getOutcome).containsExactly(Outcome.NONE, Outcome.FULL);
    }

    @Test
    void shouldTakeATriggerBackAfterARetroactiveLapse() {
        hub.send("boc", contributed("c1", ENOUGH));
        command(assessed(1, ClaimVerdict.ELIGIBLE));

        command(assessed(2, ClaimVerdict.INELIGIBLE, "RIGHT_NOT_IN_FORCE"));

        assertThat(triggers().getLast()).satisfies(trigger -> {
            assertThat(trigger.getActive()).isFalse();
            assertThat(trigger.getRevision()).isEqualTo(2);
            assertThat(trigger.getPayableFen()).isZero();
            assertThat(trigger.getReasons()).containsExactly("RIGHT_NOT_IN_FORCE");
        });
        assertThat(exposure().getReservedFen()).isZero();
        assertThat(claim().getStage()).isEqualTo("INELIGIBLE");
    }

    @Test
    void shouldTurnAReservationIntoAPayment() {
        hub.send("boc", contributed("c1", ENOUGH));
        command(assessed(1, ClaimVerdict.ELIGIBLE));

        hub.send("boc", compensated("p1", CLAIM, WORKED));

        assertThat(hub.lastAnswer("boc", "p1").getStatus()).isEqualTo(FeedbackStatus.ACCEPTED);
        assertThat(claim()).satisfies(view -> {
            assertThat(view.getStage()).isEqualTo("PARTNER_PAID");
            assertThat(view.getPaidFen()).isEqualTo(WORKED);
            assertThat(view.getReservedFen()).isZero();
        });
        assertThat(triggers()).hasSize(1);
        assertThat(exposure().getPaidFen()).isEqualTo(WORKED);
        assertThat(exposure().getCashPartnerFen()).isEqualTo(ENOUGH - WORKED);
    }

    @Test
    void shouldAnswerAPaymentOfAnUnknownClaimLater() {
        hub.send("boc", contributed("c1", ENOUGH));
        hub.send("boc", compensated("p1", CLAIM, WORKED));
        assertThat(codes("boc", "p1")).containsExactly("CLAIM_UNKNOWN");

        command(assessed(1, ClaimVerdict.ELIGIBLE));

        assertThat(statuses("p1")).containsExactly(FeedbackStatus.PENDING, FeedbackStatus.ACCEPTED);
    }

    @Test
    void shouldKeepAnOverdraftWaitingAndRaiseAnAlert() {
        hub.send("boc", charged("f1", 30));
        assertThat(codes("boc", "f1")).containsExactly("CASH_WOULD_BE_NEGATIVE");
        assertThat(alerts()).extracting(Alert::getKind).containsExactly("CASH_WOULD_BE_NEGATIVE");

        hub.send("boc", contributed("c1", 100));

        assertThat(statuses("f1")).containsExactly(FeedbackStatus.PENDING, FeedbackStatus.ACCEPTED);
        assertThat(exposure().getCashPartnerFen()).isEqualTo(70);
    }

    @Test
    void shouldAnswerRepeatsAndUsedIds() {
        hub.send("boc", contributed("c1", 100));

        hub.send("boc", contributed("c1", 100));
        hub.send("boc", contributed("c1", 101));

        assertThat(statuses("c1"))
                .containsExactly(FeedbackStatus.ACCEPTED, FeedbackStatus.DUPLICATE, FeedbackStatus.REJECTED);
        assertThat(codes("boc", "c1")).containsExactly("EVENT_ID_REUSED");
        assertThat(exposure().getContributedFen()).isEqualTo(100);
    }

    @Test
    void shouldRefuseAnotherCustodianAndAPaymentForNoClaim() {
        hub.send("ccb", contributed("c1", 100));
        hub.send("boc", compensated("p1", null, 100));

        assertThat(codes("ccb", "c1")).containsExactly("NOT_THE_CUSTODIAN");
        assertThat(codes("boc", "p1")).containsExactly("CLAIM_ID_MISSING");
    }

    @Test
    void shouldReverseAMovement() {
        hub.send("boc", contributed("c1", 100));

        hub.send("boc", reversed("r1", "c1"));

        assertThat(hub.lastAnswer("boc", "r1").getStatus()).isEqualTo(FeedbackStatus.ACCEPTED);
        assertThat(exposure().getCashPartnerFen()).isZero();
    }

    @Test
    void shouldRemindOnceOfWhatWaitsPastItsDay() {
        hub.send("boc", reversed("r1", "never-sent"));
        assertThat(codes("boc", "r1")).containsExactly("CORRECTED_EVENT_UNKNOWN");

        hub.tick(LocalDate.of(2026, 12, 20));
        hub.tick(LocalDate.of(2026, 12, 21));

        assertThat(alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.getKind()).isEqualTo("PENDING_OVERDUE");
            assertThat(alert.getSubject()).isEqualTo(POOL);
        });
    }

    @Test
    void shouldSumLoansUpAndCountEachBorrowerOnce() {
        command(changed("icbc/L1", 1, null, contribution("icbc", "A", 1_000)));
        command(changed("icbc/L2", 1, null, contribution("icbc", "A", 500)));
        command(changed("abc/L3", 1, null, contribution("abc", "B", 200)));

        assertThat(exposure()).satisfies(pool -> {
            assertThat(pool.getLoans()).isEqualTo(3);
            assertThat(pool.getBorrowers()).isEqualTo(2);
            assertThat(pool.getRights()).isEqualTo(6);
            assertThat(pool.getOutstandingFen()).isEqualTo(1_700);
            assertThat(pool.getExposureFen()).isEqualTo(340);
        });
        assertThat(breakdown().get("cy|BANK|icbc").getOutstandingFen()).isEqualTo(1_500);
        assertThat(breakdown().get("cy|BANK|icbc").getBorrowers()).isEqualTo(1);
        assertThat(breakdown())
                .containsOnlyKeys(
                        "cy|BANK|abc",
                        "cy|BANK|icbc",
                        "cy|IP_KIND|PATENT",
                        "cy|IP_KIND|TRADEMARK",
                        "cy|INDUSTRY|C39",
                        "cy|MATURITY_MONTH|2027-03");
    }

    @Test
    void shouldLeaveNoTraceOfALoanThatIsTakenBack() {
        var loan = contribution("icbc", "A", 1_000);
        command(changed("icbc/L1", 1, null, loan));

        command(changed("icbc/L1", 2, loan, null));

        assertThat(breakdown()).isEmpty();
        assertThat(hub.latest(hub.topics().poolExposure(), PoolExposure.class)).isEmpty();
    }

    @Test
    void shouldFreezeAPoolWhoseSumIsBelowZero() {
        command(changed("icbc/L1", 2, contribution("icbc", "A", 1_000), null));

        assertThat(exposure().getFrozen()).isEqualTo("EXPOSURE_NEGATIVE");
        assertThat(alerts()).extracting(Alert::getKind).containsExactly("POOL_FROZEN");
        hub.send("boc", contributed("c1", 100));
        assertThat(codes("boc", "c1")).containsExactly("POOL_FROZEN");
    }

    @Test
    void shouldAnswerFinallyOnceThePoolIsRegistered() {
        hub.close();
        hub = HubHarness.withRooms(Set.of(Room.POOL));
        registerParties();
        hub.send("boc", contributed("c1", ENOUGH));
        assertThat(codes("boc", "c1")).containsExactly("POOL_UNKNOWN");
        assertThat(hub.latest(hub.topics().poolExposure(), PoolExposure.class)).isEmpty();

        registerPool();
        hub.punctuate();

        assertThat(statuses("c1")).containsExactly(FeedbackStatus.PENDING, FeedbackStatus.ACCEPTED);
        assertThat(exposure().getContributedFen()).isEqualTo(ENOUGH);
    }

    @Test
    void shouldTriggerOnceThePolicyHasArrived() {
        hub.close();
        hub = HubHarness.withRooms(Set.of(Room.POOL));
        registerParties();
        registerPool();
        hub.send("boc", contributed("c1", ENOUGH));
        command(assessed(1, ClaimVerdict.ELIGIBLE));
        assertThat(claim().getStage()).isEqualTo("PENDING");
        assertThat(claim().getReasons()).containsExactly("NO_POLICY_IN_FORCE");

        hub.applyPolicy("chaoyang", 1, Presets.text("chaoyang").orElseThrow());
        hub.punctuate();

        assertThat(claim().getStage()).isEqualTo("TRIGGERED");
    }

    @Test
    void shouldPassOverAnOutdatedAssessment() {
        hub.send("boc", contributed("c1", ENOUGH));
        command(assessed(2, ClaimVerdict.ELIGIBLE));

        command(assessed(1, ClaimVerdict.INELIGIBLE, "RIGHT_NOT_IN_FORCE"));

        assertThat(claim().getStage()).isEqualTo("TRIGGERED");
    }

    @Test
    void shouldRaiseAnAlertWhenAPaidClaimIsQuestioned() {
        hub.send("boc", contributed("c1", ENOUGH));
        command(assessed(1, ClaimVerdict.ELIGIBLE));
        hub.send("boc", compensated("p1", CLAIM, WORKED));

        command(assessed(2, ClaimVerdict.INELIGIBLE, "RIGHT_NOT_IN_FORCE"));

        assertThat(alerts()).extracting(Alert::getKind).containsExactly("PAID_CLAIM_CHANGED");
        assertThat(claim().getStage()).isEqualTo("PARTNER_PAID");
        assertThat(triggers().getLast().getActive()).isTrue();
    }

    @Test
    void shouldShowLeverageAndTheDay() {
        hub.send("boc", contributed("c1", 300));
        command(changed("icbc/L1", 1, null, contribution("icbc", "A", 1_000)));

        hub.tick(LocalDate.of(2026, 11, 21));

        assertThat(exposure().getLeveragePpm()).isEqualTo(3_333_333);
        assertThat(exposure().getAsOf()).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(exposure().getPolicy()).isEqualTo("chaoyang@1");
    }

    @Test
    void shouldEndTheSameInAnyOrderOfMoneyAndClaim() {
        var loan = contribution("icbc", "A", 100_000_000);
        var steps = new ArrayList<Runnable>(List.of(
                () -> hub.send("boc", contributed("c1", ENOUGH)),
                () -> hub.send("boc", contributed("c2", 1)),
                () -> hub.send("boc", charged("f1", 5)),
                () -> hub.send("boc", reversed("r1", "c2")),
                () -> command(changed("icbc/L1", 1, null, loan)),
                () -> command(assessed(1, ClaimVerdict.ELIGIBLE)),
                () -> hub.send("boc", compensated("p1", CLAIM, WORKED))));
        var outcomes = new TreeSet<String>();
        for (int seed = 0; seed < 8; seed++) {
            Collections.shuffle(steps, new Random(seed));
            hub.close();
            start();
            steps.forEach(Runnable::run);
            var trigger = triggers().getLast();
            outcomes.add(
                    claim() + "\n" + exposure() + "\n" + breakdown() + "\n" + trigger.getProof() + trigger.getActive());
        }
        assertThat(outcomes).hasSize(1);
    }

    private void setUp() {
        registerParties();
        hub.applyPolicy("chaoyang", 1, Presets.text("chaoyang").orElseThrow());
        registerPool();
    }

    private void registerParties() {
        hub.register("icbc", Role.BANK);
        hub.register("boc", Role.CUSTODIAN);
        hub.register("ccb", Role.CUSTODIAN);
        hub.register("oper", Role.OPERATOR);
        hub.register("auth", Role.AUTHORITY);
    }

    private void registerPool() {
        hub.register(Pool.newBuilder()
                .setPool(POOL)
                .setPolicy("chaoyang")
                .setOperator("oper")
                .setAuthority("auth")
                .setCustodian("boc")
                .build());
    }

    private void command(SpecificRecord command) {
        hub.command(hub.topics().poolCommands(), POOL, new PoolCommand(command));
    }

    private List<CompensationTrigger> triggers() {
        return hub.read(hub.topics().auditTriggers(), CompensationTrigger.class);
    }

    private List<Alert> alerts() {
        return hub.read(hub.topics().auditAlerts(), Alert.class);
    }

    private ClaimView claim() {
        return hub.latest(hub.topics().claims(), ClaimView.class).get(CLAIM);
    }

    private PoolExposure exposure() {
        return hub.latest(hub.topics().poolExposure(), PoolExposure.class).get(POOL);
    }

    private Map<String, PoolBreakdown> breakdown() {
        return hub.latest(hub.topics().poolBreakdown(), PoolBreakdown.class);
    }

    private List<String> codes(String party, String eventId) {
        return hub.lastAnswer(party, eventId).getReasons().stream()
                .map(ReasonText::getCode)
                .toList();
    }

    private List<FeedbackStatus> statuses(String eventId) {
        return hub.feedback("boc").stream()
                .filter(answer -> answer.getEventId().equals(eventId))
                .map(Feedback::getStatus)
                .toList();
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
