package org.pledgehub.streams.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.streams.harness.InboundEvents.correction;
import static org.pledgehub.streams.harness.InboundEvents.envelope;
import static org.pledgehub.streams.pool.PoolEvents.CLAIM;
import static org.pledgehub.streams.pool.PoolEvents.POOL;
import static org.pledgehub.streams.pool.PoolEvents.assessed;
import static org.pledgehub.streams.pool.PoolEvents.compensated;
import static org.pledgehub.streams.pool.PoolEvents.contributed;
import static org.pledgehub.streams.pool.PoolEvents.moved;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.common.Direction;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.common.ReportedDuty;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.hop.ClaimVerdict;
import org.pledgehub.contract.in.ClaimReviewed;
import org.pledgehub.contract.in.CompensationPlanned;
import org.pledgehub.contract.in.DutyReported;
import org.pledgehub.contract.in.OperatorEvent;
import org.pledgehub.contract.in.PoolEventReversed;
import org.pledgehub.contract.in.ReimbursementApplied;
import org.pledgehub.contract.out.Alert;
import org.pledgehub.contract.out.DutyState;
import org.pledgehub.contract.out.DutyView;

/** The clocks of a claim under Chaoyang: notice of Sunday 2026-03-01, ten working days for the review. */
class PoolRoomClaimClocksTest {

    private static final long WORKED = 20_493_826;

    private PoolRoom room;

    @BeforeEach
    void start() {
        room = PoolRoom.ready();
        room.hub().tick(day("2026-03-02"));
        room.send("boc", contributed("c1", 100_000_000));
        room.send(
                "boc", moved("c2", PoolAccount.FISCAL, Direction.CREDIT, MovementKind.CONTRIBUTION, 100_000_000, null));
        room.command(assessed(1, ClaimVerdict.ELIGIBLE));
    }

    @AfterEach
    void stop() {
        room.close();
    }

    @Test
    void shouldOpenAClaimsClockWithItsProof() {
        var review = duty("CLAIM_REVIEW");

        assertThat(review.getState()).isEqualTo(DutyState.OPEN);
        assertThat(review.getClaimId()).isEqualTo(CLAIM);
        assertThat(review.getFirstDayOn()).isEqualTo(day("2026-03-02"));
        assertThat(review.getRestDays()).containsExactly(day("2026-03-07"), day("2026-03-08"));
        assertThat(review.getDueOn()).isEqualTo(day("2026-03-13"));
        assertThat(review.getRuleId()).isEqualTo("CY-05");
        assertThat(review.getArticle()).isEqualTo("第六条（六）");
    }

    @Test
    void shouldWarnMissAndTakeALateReview() {
        room.hub().tick(day("2026-03-06"));
        room.hub().tick(day("2026-03-14"));
        assertThat(duty("CLAIM_REVIEW").getState()).isEqualTo(DutyState.MISSED);

        operator("o1", "2026-03-14", new ClaimReviewed(POOL, CLAIM, null, "checked on site"));

        assertThat(duty("CLAIM_REVIEW").getState()).isEqualTo(DutyState.MET_LATE);
        assertThat(duty("CLAIM_REVIEW").getPreviousState()).isEqualTo(DutyState.MISSED);
        assertThat(duty("PLAN").getState()).isEqualTo(DutyState.OPEN);
        assertThat(alerts("CLAIM_REVIEW")).containsExactly("DUTY_DUE_SOON", "DUTY_MISSED");
    }

    @Test
    void shouldReopenAClockWhoseStepIsTakenBackOrCorrected() {
        operator("o1", "2026-03-05", new ClaimReviewed(POOL, CLAIM, null, "checked on site"));
        assertThat(duty("CLAIM_REVIEW").getDoneOn()).isEqualTo(day("2026-03-05"));

        room.send(
                "oper",
                new OperatorEvent(
                        correction("o2", "o1", "2026-03-04"), new ClaimReviewed(POOL, CLAIM, null, "day corrected")));
        assertThat(duty("CLAIM_REVIEW").getDoneOn()).isEqualTo(day("2026-03-04"));
        assertThat(duty("PLAN").getStartedOn()).isEqualTo(day("2026-03-04"));

        operator("o3", "2026-03-05", new PoolEventReversed(POOL, "o1", "another claim was meant"));

        assertThat(duty("CLAIM_REVIEW").getState()).isEqualTo(DutyState.OPEN);
        assertThat(duty("CLAIM_REVIEW").getDoneOn()).isNull();
        assertThat(duty("PLAN").getState()).isEqualTo(DutyState.WITHDRAWN);
    }

    @Test
    void shouldWithdrawWhatAClaimThatIsOverNoLongerAsksFor() {
        operator("o1", "2026-03-05", new ClaimReviewed(POOL, CLAIM, null, "checked on site"));

        room.command(assessed(2, ClaimVerdict.INELIGIBLE));

        assertThat(duty("CLAIM_REVIEW").getState()).isEqualTo(DutyState.MET);
        assertThat(duty("PLAN").getState()).isEqualTo(DutyState.WITHDRAWN);
    }

    @Test
    void shouldRunThePlanTheConfirmationTheReimbursementAndTheRecovery() {
        operator("o1", "2026-03-04", new ClaimReviewed(POOL, CLAIM, null, "checked on site"));
        operator("o2", "2026-03-05", new CompensationPlanned(POOL, CLAIM, WORKED, due(), null));
        assertThat(duty("PLAN").getState()).isEqualTo(DutyState.MET);
        assertThat(duty("CONFIRMATION").getDueOn()).isEqualTo(day("2026-04-02"));

        room.send("boc", compensated("p1", CLAIM, WORKED));
        assertThat(duty("RECOVERY_STEP").getState()).isEqualTo(DutyState.OPEN);
        operator("o3", "2026-03-06", applied());
        assertThat(duty("REIMBURSEMENT").getState()).isEqualTo(DutyState.OPEN);
        room.send(
                "boc", moved("p2", PoolAccount.FISCAL, Direction.DEBIT, MovementKind.REIMBURSEMENT, WORKED / 2, CLAIM));

        assertThat(duty("REIMBURSEMENT").getState()).isEqualTo(DutyState.MET);
        room.command(ClaimAssessed.newBuilder(assessed(2, ClaimVerdict.ELIGIBLE))
                .setRecoveredLaterGrossFen(30_000_000)
                .setRecoveredLaterOn(day("2026-04-07"))
                .build());
        assertThat(duty("RECOVERY_STEP").getState()).isEqualTo(DutyState.MET);
        assertThat(duty("RECOVERY_STEP").getDoneOn()).isEqualTo(day("2026-04-07"));
    }

    @Test
    void shouldTakeAnotherStepThanMoneyForAStepToRecover() {
        room.send("boc", compensated("p1", CLAIM, WORKED));

        operator("o1", "2026-05-06", recovering(CLAIM));
        operator(
                "o2",
                "2026-05-06",
                new DutyReported(POOL, ReportedDuty.RECOVERY_STEP, day("2026-05-06"), null, null, null, null));

        assertThat(duty("RECOVERY_STEP").getDoneOn()).isEqualTo(day("2026-05-06"));
        assertThat(room.codes("oper", "o2")).containsExactly("DUTY_CLAIM_MISSING");
    }

    private static DutyReported recovering(String claim) {
        return new DutyReported(POOL, ReportedDuty.RECOVERY_STEP, day("2026-05-06"), "writ filed", claim, null, null);
    }

    private ReimbursementApplied applied() {
        var owed = Objects.requireNonNull(room.claim().getReimbursementHash());
        return new ReimbursementApplied(POOL, CLAIM, WORKED / 2, owed, PoolEvents.FOUR_DOCUMENTS, null);
    }

    private String due() {
        return Objects.requireNonNull(room.claim().getFiguresHash());
    }

    private void operator(String eventId, String on, SpecificRecord payload) {
        room.send("oper", new OperatorEvent(envelope(eventId, on), payload));
    }

    private DutyView duty(String kind) {
        return room.hub().latest(room.hub().topics().duties(), DutyView.class).get(POOL + "|" + kind + "|" + CLAIM);
    }

    private List<String> alerts(String kind) {
        return room.alerts().stream()
                .filter(alert -> alert.getAlertId().startsWith(POOL + "|" + kind + "|"))
                .map(Alert::getKind)
                .toList();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
