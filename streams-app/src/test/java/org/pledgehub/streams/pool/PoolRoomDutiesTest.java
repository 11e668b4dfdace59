package org.pledgehub.streams.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.streams.harness.InboundEvents.correction;
import static org.pledgehub.streams.harness.InboundEvents.envelope;
import static org.pledgehub.streams.pool.PoolEvents.POOL;
import static org.pledgehub.streams.pool.PoolEvents.contributed;
import static org.pledgehub.streams.pool.PoolEvents.custodian;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.common.Direction;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.common.PoolDecisionKind;
import org.pledgehub.contract.common.PoolDecisionResult;
import org.pledgehub.contract.common.ReportedDuty;
import org.pledgehub.contract.in.AccountMovement;
import org.pledgehub.contract.in.AuthorityEvent;
import org.pledgehub.contract.in.CustodianEvent;
import org.pledgehub.contract.in.DutyReported;
import org.pledgehub.contract.in.OperatorEvent;
import org.pledgehub.contract.in.PoolDecided;
import org.pledgehub.contract.in.PoolEventReversed;
import org.pledgehub.contract.out.Alert;
import org.pledgehub.contract.out.DutyState;
import org.pledgehub.contract.out.DutyView;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.policies.Presets;
import org.pledgehub.policies.ShippedCalendars;
import org.pledgehub.streams.harness.HubHarness;
import org.pledgehub.streams.topology.Room;

/** A pool of Chaoyang from its first day: what it has to do, and how that is told. */
class PoolRoomDutiesTest {

    private static final String FIRST = "cy|ANNUAL_SUMMARY|2023-03-10";
    private static final String SECOND = "cy|ANNUAL_SUMMARY|2024-03-10";
    private static final String THIRD = "cy|ANNUAL_SUMMARY|2025-03-10";
    private static final String EVALUATION = "cy|EVALUATION|2022-03-10";

    private PoolRoom room;

    @BeforeEach
    void start() {
        room = PoolRoom.ready();
        establish("2023-03-10");
        room.send("boc", contributed("c1", 100_000_000));
    }

    @AfterEach
    void stop() {
        room.close();
    }

    @Test
    void shouldTellOneSummaryInTimeOneLateAndOneMissed() {
        room.hub().tick(day("2023-03-10"));
        operator("s1", "2024-03-01", done(ReportedDuty.ANNUAL_SUMMARY, "2024-03-01"));
        room.hub().tick(day("2025-03-05"));
        room.hub().tick(day("2025-03-11"));
        assertThat(duty(SECOND).getState()).isEqualTo(DutyState.MISSED);

        operator("s2", "2025-04-01", done(ReportedDuty.ANNUAL_SUMMARY, "2025-03-01"));
        room.hub().tick(day("2026-03-11"));

        assertThat(duty(FIRST).getState()).isEqualTo(DutyState.MET);
        assertThat(duty(FIRST).getDueOn()).as("Sunday 2024-03-10 moves").isEqualTo(day("2024-03-11"));
        assertThat(duty(SECOND).getState()).isEqualTo(DutyState.MET_LATE);
        assertThat(duty(SECOND).getPreviousState()).isEqualTo(DutyState.MISSED);
        assertThat(duty(THIRD).getState()).isEqualTo(DutyState.MISSED);
        assertThat(duty(THIRD).getRuleId()).isEqualTo("CY-27");
        assertThat(alerts(SECOND)).containsExactly("DUTY_DUE_SOON", "DUTY_MISSED");
        assertThat(alerts(THIRD)).containsExactly("DUTY_MISSED");
    }

    @Test
    void shouldShowEachSpotCheckAndTakeBackOneThatNeverWas() {
        room.hub().tick(day("2026-03-05"));
        operator("k1", "2026-03-02", spotCheck(" C1 ", PoolDecisionResult.FAILED));
        operator("k2", "2026-03-02", spotCheck("C2", PoolDecisionResult.PASSED));

        assertThat(duty("cy|SPOT_CHECK|2026-03-02|icbc/C1")).satisfies(check -> {
            assertThat(check.getState()).isEqualTo(DutyState.MET);
            assertThat(check.getLoan()).isEqualTo("icbc/C1");
            assertThat(check.getOutcome()).isEqualTo("FAILED");
        });
        assertThat(duty("cy|SPOT_CHECK|2026-03-02|icbc/C2").getOutcome()).isEqualTo("PASSED");

        assertThat(alerts("cy|SPOT_CHECK|2026-03-02|icbc/C1")).containsExactly("CHECK_FAILED");
        assertThat(alerts("cy|SPOT_CHECK|2026-03-02|icbc/C2")).isEmpty();

        operator("k3", "2026-03-03", new PoolEventReversed(POOL, "k1", null));
        assertThat(duty("cy|SPOT_CHECK|2026-03-02|icbc/C1").getState()).isEqualTo(DutyState.WITHDRAWN);
        assertThat(duty("cy|SPOT_CHECK|2026-03-02|icbc/C2").getState()).isEqualTo(DutyState.MET);
    }

    @Test
    void shouldCallForTheYearlyCheckOfTheOperatorsConditions() {
        room.hub().tick(day("2023-03-10"));
        operator(
                "k1",
                "2024-03-01",
                new DutyReported(
                        POOL,
                        ReportedDuty.OPERATOR_CONDITIONS,
                        day("2024-03-01"),
                        null,
                        null,
                        null,
                        PoolDecisionResult.PASSED));
        room.hub().tick(day("2025-03-05"));

        assertThat(duty("cy|OPERATOR_CONDITIONS|2023-03-10").getState()).isEqualTo(DutyState.MET);
        assertThat(duty("cy|OPERATOR_CONDITIONS|2023-03-10").getOutcome()).isEqualTo("PASSED");
        assertThat(duty("cy|OPERATOR_CONDITIONS|2024-03-10").getState()).isEqualTo(DutyState.DUE_SOON);
        assertThat(duty("cy|OPERATOR_CONDITIONS|2024-03-10").getDueOn()).isEqualTo(day("2025-03-10"));
        assertThat(duty("cy|OPERATOR_CONDITIONS|2024-03-10").getRuleId()).isEqualTo("CY-68");
    }

    @Test
    void shouldTellAContributionThatCameLateAndOneThatWasGivenBack() {
        room.hub().register(agreeing().build());
        room.hub().tick(day("2026-03-03"));
        assertThat(duty("cy|CONTRIBUTION|PARTNER").getState()).isEqualTo(DutyState.MET);
        assertThat(duty("cy|CONTRIBUTION|FISCAL").getState()).isEqualTo(DutyState.DUE_SOON);
        room.hub().tick(day("2026-03-07"));
        assertThat(alerts("cy|CONTRIBUTION|FISCAL")).containsExactly("DUTY_DUE_SOON", "DUTY_MISSED");

        room.send("boc", contribution("c2", "2026-03-10", PoolAccount.FISCAL, Direction.CREDIT));
        assertThat(duty("cy|CONTRIBUTION|FISCAL")).satisfies(late -> {
            assertThat(late.getState()).isEqualTo(DutyState.MET_LATE);
            assertThat(late.getDoneOn()).isEqualTo(day("2026-03-10"));
            assertThat(late.getDueOn()).isEqualTo(day("2026-03-06"));
            assertThat(late.getRuleId()).isEqualTo("PH-53");
            assertThat(late.getAbout()).isEqualTo("FISCAL");
        });

        room.send("boc", contribution("c3", "2026-03-12", PoolAccount.PARTNER, Direction.DEBIT));
        assertThat(duty("cy|CONTRIBUTION|PARTNER").getState()).isEqualTo(DutyState.MISSED);
        room.send("boc", custodian(envelope("c4", "2026-03-12"), new PoolEventReversed(POOL, "c3", null)));
        assertThat(duty("cy|CONTRIBUTION|PARTNER").getState()).isEqualTo(DutyState.MET);

        room.hub().register(agreeing().setAgreedFiscalBy(null).build());
        room.hub().tick(day("2026-03-13"));
        assertThat(duty("cy|CONTRIBUTION|FISCAL").getState()).isEqualTo(DutyState.WITHDRAWN);
    }

    /** Both sides by Friday 2026-03-06; the partner side has had it there since 2026-03-02. */
    private static Pool.Builder agreeing() {
        return Pool.newBuilder()
                .setPool(POOL)
                .setPolicy("chaoyang")
                .setOperator("oper")
                .setAuthority("auth")
                .setCustodian("boc")
                .setEstablishedOn(day("2023-03-10"))
                .setAgreedFiscalFen(100_000_000L)
                .setAgreedFiscalBy(day("2026-03-06"))
                .setAgreedPartnerFen(100_000_000L)
                .setAgreedPartnerBy(day("2026-03-06"));
    }

    private static CustodianEvent contribution(String eventId, String on, PoolAccount account, Direction direction) {
        return custodian(
                envelope(eventId, on),
                AccountMovement.newBuilder()
                        .setPool(POOL)
                        .setAccount(account)
                        .setDirection(direction)
                        .setKind(MovementKind.CONTRIBUTION)
                        .setAmountFen(100_000_000)
                        .build());
    }

    private static DutyReported spotCheck(String contract, PoolDecisionResult outcome) {
        return new DutyReported(
                POOL, ReportedDuty.SPOT_CHECK, day("2026-03-02"), "抽查记录", null, new LoanRef("icbc", contract), outcome);
    }

    @Test
    void shouldRemindOfTheEvaluationBeforeTheTermEnds() {
        establish("2022-03-10");
        room.hub().tick(day("2025-12-09"));
        assertThat(duty(EVALUATION).getState()).isEqualTo(DutyState.OPEN);

        room.hub().tick(day("2025-12-10"));
        assertThat(duty(EVALUATION).getState()).isEqualTo(DutyState.DUE_SOON);
        assertThat(duty(EVALUATION).getDueOn()).isEqualTo(day("2026-03-10"));
        assertThat(alerts(EVALUATION)).containsExactly("DUTY_DUE_SOON");

        authority("e1", "2026-01-15", done(ReportedDuty.EVALUATION, "2026-01-15"));
        room.hub().tick(day("2026-03-11"));

        assertThat(duty(EVALUATION).getState()).isEqualTo(DutyState.MET);
        assertThat(duty("cy|POOL_TERM|2022-03-10").getState()).isEqualTo(DutyState.ENDED);
    }

    @Test
    void shouldTakeBackWhatItsSenderTakesBackAndCorrectWhatItCorrects() {
        room.hub().tick(day("2024-02-01"));
        operator("s1", "2024-02-01", done(ReportedDuty.ANNUAL_SUMMARY, "2024-02-01"));
        room.send(
                "oper",
                new OperatorEvent(
                        correction("s2", "s1", "2024-01-20"), done(ReportedDuty.ANNUAL_SUMMARY, "2024-01-20")));
        assertThat(duty(FIRST).getDoneOn()).isEqualTo(day("2024-01-20"));

        operator("s3", "2024-02-02", new PoolEventReversed(POOL, "s1", "sent by mistake"));

        assertThat(duty(FIRST).getState()).isEqualTo(DutyState.OPEN);
        assertThat(duty(FIRST).getDoneOn()).isNull();
        assertThat(room.codes("oper", "s3")).isEmpty();
    }

    @Test
    void shouldPublishADutyOnceAndOnlyWhenItChanges() {
        room.hub().tick(day("2023-03-10"));
        int first = changes().size();

        room.hub().tick(day("2023-03-11"));
        room.hub().tick(day("2023-03-12"));
        room.hub().punctuate();

        assertThat(changes()).hasSize(first);
        assertThat(room.hub().latest(room.hub().topics().dutiesFor("oper"), DutyView.class))
                .isEqualTo(duties());
        assertThat(room.hub().latest(room.hub().topics().dutiesFor("auth"), DutyView.class))
                .isEqualTo(duties());
    }

    @Test
    void shouldMoveAnOpenDayWhenItsCalendarArrives() {
        establish("2025-05-01");
        room.hub().tick(day("2025-05-01"));
        var summary = "cy|ANNUAL_SUMMARY|2025-05-01";
        assertThat(duty(summary).getProvisional()).isTrue();
        assertThat(duty(summary).getDueOn()).isEqualTo(day("2026-05-01"));

        room.hub().applyCalendar(2026, 1, calendarOf2026());
        room.hub().punctuate();

        assertThat(duty(summary).getProvisional()).isFalse();
        assertThat(duty(summary).getDueOn()).isEqualTo(day("2026-05-06"));
        assertThat(duty(summary).getPreviousDueOn()).isEqualTo(day("2026-05-01"));
    }

    @Test
    void shouldWithdrawTheDutiesOfADayThatThePoolWasNotEstablishedOn() {
        room.hub().tick(day("2023-04-01"));

        establish("2023-03-15");
        room.hub().punctuate();

        assertThat(duty(FIRST).getState()).isEqualTo(DutyState.WITHDRAWN);
        assertThat(duty("cy|ANNUAL_SUMMARY|2023-03-15").getState()).isEqualTo(DutyState.OPEN);
    }

    @Test
    void shouldCallNobodyForWhatWasOverBeforeTheHubFirstLooked() {
        room.hub().tick(day("2025-01-01"));

        assertThat(duty(FIRST).getState()).isEqualTo(DutyState.MISSED);
        assertThat(alerts(FIRST)).isEmpty();
    }

    @Test
    void shouldHearOnlyThePoolsOwnOperatorAndAuthorityAndOnlyKnownDuties() {
        room.hub().tick(day("2024-02-01"));

        room.send(
                "oper2",
                new OperatorEvent(envelope("x1", "2024-02-01"), done(ReportedDuty.ANNUAL_SUMMARY, "2024-02-01")));
        operator("x2", "2024-02-01", done(ReportedDuty.UNKNOWN, "2024-02-01"));

        assertThat(room.codes("oper2", "x1")).containsExactly("NOT_THE_POOL_OPERATOR");
        assertThat(room.codes("oper", "x2")).containsExactly("ENUM_UNKNOWN");
        assertThat(duty(FIRST).getState()).isEqualTo(DutyState.OPEN);
    }

    @Test
    void shouldTakeADecisionForTheEvaluationAndMoveTheEndOfAContinuedTerm() {
        establish("2022-03-10");
        room.hub().tick(day("2025-12-10"));

        authority(
                "e1",
                "2026-01-15",
                decided(PoolDecisionKind.EVALUATED)
                        .setResult(PoolDecisionResult.PASSED)
                        .build());
        assertThat(duty(EVALUATION).getState()).isEqualTo(DutyState.MET);
        authority(
                "e2",
                "2026-02-02",
                decided(PoolDecisionKind.CONTINUED)
                        .setNewPolicy("chaoyang@1")
                        .setUntil(day("2029-03-10"))
                        .build());
        room.hub().tick(day("2026-03-11"));

        assertThat(duty("cy|POOL_TERM|2022-03-10").getDueOn()).isEqualTo(day("2029-03-10"));
        assertThat(duty("cy|POOL_TERM|2022-03-10").getState()).isEqualTo(DutyState.OPEN);
        assertThat(duty("cy|EVALUATION|2026-03-10").getDueOn()).isEqualTo(day("2029-03-10"));
        assertThat(duty("cy|ANNUAL_SUMMARY|2026-03-10").getState()).isEqualTo(DutyState.OPEN);
    }

    @Test
    void shouldEndThePeriodsOfAStoppedPoolAndGiveTimeForItsLiquidation() {
        room.hub().tick(day("2024-02-01"));
        authority("e1", "2024-02-01", decided(PoolDecisionKind.STOPPED).build());
        authority("e2", "2024-02-20", decided(PoolDecisionKind.LOSSES_CONFIRMED).build());
        room.hub().tick(day("2024-03-11"));

        assertThat(duty(FIRST).getState()).isEqualTo(DutyState.DUE_SOON);
        assertThat(duties()).doesNotContainKey(SECOND).containsKey("cy|RECONCILIATION|2024-03-10");
        assertThat(duty("cy|POOL_TERM|2023-03-10").getState()).isEqualTo(DutyState.WITHDRAWN);
        assertThat(duty("cy|LIQUIDATION|2024-02-20").getState()).isEqualTo(DutyState.OPEN);

        authority("e3", "2024-03-11", decided(PoolDecisionKind.LIQUIDATED).build());
        room.hub().tick(day("2024-07-01"));

        assertThat(duty("cy|LIQUIDATION|2024-02-20").getState()).isEqualTo(DutyState.MET);
        assertThat(duties()).doesNotContainKey("cy|RECONCILIATION|2024-06-10");
    }

    @Test
    void shouldShowTheDutiesOfAPoolThatIsOnlyRegistered() {
        try (var hub = HubHarness.withRooms(Set.of(Room.LOAN, Room.POOL))) {
            hub.applyPolicy("chaoyang", 1, Presets.text("chaoyang").orElseThrow());
            hub.register(Pool.newBuilder()
                    .setPool("quiet")
                    .setPolicy("chaoyang")
                    .setEstablishedOn(day("2024-01-15"))
                    .build());
            hub.tick(day("2024-02-01"));
            hub.punctuate();
            hub.tick(day("2024-04-10"));

            var duties = hub.latest(hub.topics().duties(), DutyView.class);
            assertThat(duties.get("quiet|ANNUAL_SUMMARY|2024-01-15").getState()).isEqualTo(DutyState.OPEN);
            assertThat(duties.get("quiet|RECONCILIATION|2024-01-15").getState()).isEqualTo(DutyState.DUE_SOON);
        }
    }

    private static PoolDecided.Builder decided(PoolDecisionKind kind) {
        return PoolDecided.newBuilder().setPool(POOL).setDecision(kind);
    }

    private void establish(String on) {
        room.hub()
                .register(Pool.newBuilder()
                        .setPool(POOL)
                        .setPolicy("chaoyang")
                        .setOperator("oper")
                        .setAuthority("auth")
                        .setCustodian("boc")
                        .setEstablishedOn(day(on))
                        .build());
    }

    private void operator(String eventId, String on, SpecificRecord payload) {
        room.send("oper", new OperatorEvent(envelope(eventId, on), payload));
    }

    private void authority(String eventId, String on, SpecificRecord payload) {
        room.send("auth", new AuthorityEvent(envelope(eventId, on), payload));
    }

    private static DutyReported done(ReportedDuty duty, String periodOn) {
        return new DutyReported(POOL, duty, day(periodOn), null, null, null, null);
    }

    private static String calendarOf2026() {
        return Objects.requireNonNull(ShippedCalendars.texts().get("2026.yaml"));
    }

    private DutyView duty(String id) {
        return duties().get(id);
    }

    private Map<String, DutyView> duties() {
        return room.hub().latest(room.hub().topics().duties(), DutyView.class);
    }

    private List<DutyView> changes() {
        return room.hub().read(room.hub().topics().auditDuties(), DutyView.class);
    }

    private List<String> alerts(String dutyId) {
        return room.alerts().stream()
                .filter(alert -> alert.getAlertId().startsWith(dutyId + "#"))
                .map(Alert::getKind)
                .toList();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
