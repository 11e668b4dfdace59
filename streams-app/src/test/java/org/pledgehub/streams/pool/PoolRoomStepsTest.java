package org.pledgehub.streams.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.pledgehub.streams.harness.InboundEvents.envelope;
import static org.pledgehub.streams.pool.PoolEvents.CLAIM;
import static org.pledgehub.streams.pool.PoolEvents.POOL;
import static org.pledgehub.streams.pool.PoolEvents.assessed;
import static org.pledgehub.streams.pool.PoolEvents.compensated;
import static org.pledgehub.streams.pool.PoolEvents.contributed;
import static org.pledgehub.streams.pool.PoolEvents.moved;

import java.util.List;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.common.ConfirmationOutcome;
import org.pledgehub.contract.common.Direction;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.common.ReimbursementDocument;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.common.Vote;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.hop.ClaimVerdict;
import org.pledgehub.contract.in.AuthorityEvent;
import org.pledgehub.contract.in.ClaimConfirmed;
import org.pledgehub.contract.in.ClaimReviewed;
import org.pledgehub.contract.in.ClaimWrittenOff;
import org.pledgehub.contract.in.CompensationPlanned;
import org.pledgehub.contract.in.DecisionVoted;
import org.pledgehub.contract.in.OperatorEvent;
import org.pledgehub.contract.in.PoolEventReversed;
import org.pledgehub.contract.in.ReimbursementApplied;
import org.pledgehub.contract.out.Alert;
import org.pledgehub.contract.out.ClaimStep;
import org.pledgehub.contract.out.NextStep;
import org.pledgehub.contract.out.PaymentInstruction;

/** What operator and authority say of a claim, and what the room makes of it. */
class PoolRoomStepsTest {

    private static final long WORKED = 20_493_826;
    private static final String NOWHERE_SHOWN = "ab".repeat(32);

    private PoolRoom room;

    @BeforeEach
    void start() {
        room = PoolRoom.ready();
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
    void shouldFollowAClaimFromTheReviewToTheLastRecovery() {
        assertThat(room.claim().getNextStep()).isEqualTo(new NextStep("REVIEW", Role.OPERATOR, List.of()));
        operator("o1", new ClaimReviewed(POOL, CLAIM, null, "checked on site"));
        operator("o2", new CompensationPlanned(POOL, CLAIM, WORKED, due(), null));
        authority("a1", confirmed(ConfirmationOutcome.CONFIRMED, null, due()));
        assertThat(room.claim().getStage()).isEqualTo("CONFIRMED");
        assertThat(room.hub().read(room.hub().topics().instructionsFor("boc"), PaymentInstruction.class))
                .extracting(PaymentInstruction::getState)
                .containsExactly("HELD", "DUE");
        assertThat(room.claim().getNextStep()).isEqualTo(new NextStep("PAY", Role.CUSTODIAN, List.of()));
        room.send("boc", compensated("p1", CLAIM, WORKED));
        operator("o3", applied(owed()));
        authority("a2", voted("王", owed()));
        authority("a3", voted("李", owed()));
        assertThat(room.claim().getStage()).isEqualTo("DECIDED");
        assertThat(room.claim().getFiscalDueFen()).isEqualTo(WORKED / 2);
        room.send(
                "boc", moved("p2", PoolAccount.FISCAL, Direction.DEBIT, MovementKind.REIMBURSEMENT, WORKED / 2, CLAIM));
        assertThat(room.claim().getStage()).isEqualTo("FISCAL_PAID");
        assertThat(room.hub().read(room.hub().topics().instructionsFor("boc"), PaymentInstruction.class))
                .filteredOn(order -> order.getKind().equals("REIMBURSEMENT"))
                .extracting(
                        PaymentInstruction::getInstructionId,
                        PaymentInstruction::getState,
                        PaymentInstruction::getAmountFen)
                .containsExactly(
                        tuple("cy#REIMBURSEMENT:" + CLAIM + "#1", "DUE", WORKED / 2),
                        tuple("cy#REIMBURSEMENT:" + CLAIM + "#1", "EXECUTED", 0L));

        room.command(recovered(2, 30_000_000, 1_234_567));

        assertThat(room.claim().getStage()).isEqualTo("RECOVERING");
        assertThat(room.claim().getRecoveredBankFen()).isEqualTo(23_012_346);
        assertThat(room.claim().getRecoveredFiscalFen()).isEqualTo(2_876_544);
        assertThat(room.claim().getRecoveredPartnerFen()).isEqualTo(2_876_543);
        assertThat(room.claim().getSteps())
                .extracting(ClaimStep::getStep)
                .containsExactlyInAnyOrder("REVIEWED", "PLANNED", "CONFIRMED", "APPLIED", "APPROVED", "APPROVED");
        assertThat(room.alerts()).isEmpty();
    }

    @Test
    void shouldShowWhatTheAuthorityWritesOff() {
        room.send("boc", compensated("p1", CLAIM, WORKED));

        authority("a1", new ClaimWrittenOff(POOL, CLAIM, WORKED + 1, "no assets left"));

        assertThat(room.codes("auth", "a1")).isEmpty();
        assertThat(room.claim().getWrittenOffFen()).isEqualTo(WORKED);
        assertThat(room.claim().getStillToRecoverFen()).isEqualTo(WORKED);
        assertThat(room.claim().getSteps())
                .extracting(ClaimStep::getStep, ClaimStep::getAmountFen)
                .containsExactly(tuple("WRITTEN_OFF", WORKED + 1));
    }

    @Test
    void shouldNotLetOnePersonDecideAlone() {
        room.send("boc", compensated("p1", CLAIM, WORKED));
        operator("o3", applied(owed()));

        authority("a2", voted("王", owed()));
        authority("a3", voted("王", owed()));

        assertThat(room.claim().getStage()).isEqualTo("REIMBURSEMENT_APPLIED");
        assertThat(room.claim().getApprovals()).isEqualTo(1);
    }

    @Test
    void shouldRefuseADecisionOnOtherFigures() {
        authority("a1", confirmed(ConfirmationOutcome.CONFIRMED, null, NOWHERE_SHOWN));

        assertThat(room.codes("auth", "a1")).containsExactly("FIGURES_STALE");
        assertThat(room.claim().getStage()).isEqualTo("TRIGGERED");
    }

    @Test
    void shouldVoidADecisionThatARecoveryOvertakes() {
        room.send("boc", compensated("p1", CLAIM, WORKED));
        operator("o3", applied(owed()));
        authority("a2", voted("王", owed()));
        authority("a3", voted("李", owed()));

        room.command(recovered(2, 30_000_000, 1_234_567));

        assertThat(room.claim().getStage()).isEqualTo("REIMBURSEMENT_APPLIED");
        assertThat(room.alerts()).extracting(Alert::getKind).contains("DECISION_VOIDED");
        assertThat(room.claim().getFiscalDueFen()).isEqualTo(WORKED / 2 - 2_876_544);
    }

    @Test
    void shouldTakeTheTriggerOfARejectedClaimBack() {
        authority("a1", confirmed(ConfirmationOutcome.REJECTED, "not documented", due()));

        assertThat(room.claim().getStage()).isEqualTo("REJECTED");
        assertThat(room.claim().getReservedFen()).isZero();
        assertThat(room.triggers().getLast().getActive()).isFalse();
        assertThat(room.triggers().getLast().getReasons()).containsExactly("CLAIM_REJECTED");
    }

    @Test
    void shouldReserveNoMoreThanTheReducedSum() {
        authority(
                "a1",
                ClaimConfirmed.newBuilder(confirmed(ConfirmationOutcome.REDUCED, "half of it", due()))
                        .setAmountFen(10_000_000L)
                        .build());

        assertThat(room.claim().getReservedFen()).isEqualTo(10_000_000);
        assertThat(room.triggers().getLast().getPayableFen()).isEqualTo(10_000_000);
    }

    @Test
    void shouldHearNobodyButThePoolsOwnOperatorAndAuthority() {
        room.send("oper2", new OperatorEvent(envelope("o1", "2026-03-02"), new ClaimReviewed(POOL, CLAIM, null, null)));
        room.send("auth2", new AuthorityEvent(envelope("a1", "2026-03-02"), voted("王", NOWHERE_SHOWN)));

        assertThat(room.codes("oper2", "o1")).containsExactly("NOT_THE_POOL_OPERATOR");
        assertThat(room.codes("auth2", "a1")).containsExactly("NOT_THE_POOL_AUTHORITY");
    }

    @Test
    void shouldTakeBackWhatItsSenderTakesBack() {
        authority("a1", confirmed(ConfirmationOutcome.CONFIRMED, null, due()));

        authority("a2", new PoolEventReversed(POOL, "a1", "typing error"));

        assertThat(room.claim().getStage()).isEqualTo("TRIGGERED");
        assertThat(room.codes("auth", "a2")).isEmpty();
    }

    @Test
    void shouldSayWhatAStepWaitsFor() {
        authority(
                "a1",
                ClaimConfirmed.newBuilder(confirmed(ConfirmationOutcome.CONFIRMED, null, due()))
                        .setClaimId("icbc/L2#n1")
                        .build());
        authority("a2", voted("王", NOWHERE_SHOWN));

        assertThat(room.codes("auth", "a1")).containsExactly("CLAIM_UNKNOWN");
        assertThat(room.codes("auth", "a2")).containsExactly("FIGURES_NOT_SHOWN");
    }

    private String due() {
        return Objects.requireNonNull(room.claim().getFiguresHash());
    }

    private String owed() {
        return Objects.requireNonNull(room.claim().getReimbursementHash());
    }

    private void operator(String eventId, SpecificRecord payload) {
        room.send("oper", new OperatorEvent(envelope(eventId, "2026-03-02"), payload));
    }

    private void authority(String eventId, SpecificRecord payload) {
        room.send("auth", new AuthorityEvent(envelope(eventId, "2026-03-02"), payload));
    }

    private static ClaimConfirmed confirmed(ConfirmationOutcome outcome, @Nullable String reason, String figures) {
        return new ClaimConfirmed(POOL, CLAIM, outcome, null, reason, figures);
    }

    private static ReimbursementApplied applied(String figures) {
        return new ReimbursementApplied(
                POOL,
                CLAIM,
                WORKED / 2,
                figures,
                List.of(
                        ReimbursementDocument.PROJECT_DESCRIPTION,
                        ReimbursementDocument.LOAN_CONTRACT,
                        ReimbursementDocument.GUARANTEE_CONTRACT,
                        ReimbursementDocument.COMPENSATION_PLAN),
                null);
    }

    private static DecisionVoted voted(String voter, String figures) {
        return new DecisionVoted(POOL, CLAIM, voter, Vote.APPROVE, figures, null);
    }

    private static ClaimAssessed recovered(long sequence, long grossFen, long costFen) {
        return ClaimAssessed.newBuilder(assessed(sequence, ClaimVerdict.ELIGIBLE))
                .setRecoveredLaterGrossFen(grossFen)
                .setRecoveredLaterCostFen(costFen)
                .build();
    }
}
