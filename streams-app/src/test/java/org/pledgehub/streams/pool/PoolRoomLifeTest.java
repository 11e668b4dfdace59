package org.pledgehub.streams.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.streams.harness.InboundEvents.envelope;
import static org.pledgehub.streams.pool.PoolEvents.CLAIM;
import static org.pledgehub.streams.pool.PoolEvents.POOL;
import static org.pledgehub.streams.pool.PoolEvents.assessed;
import static org.pledgehub.streams.pool.PoolEvents.compensated;
import static org.pledgehub.streams.pool.PoolEvents.contributed;
import static org.pledgehub.streams.pool.PoolEvents.moved;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.common.Direction;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.common.PoolDecisionKind;
import org.pledgehub.contract.common.PoolDecisionResult;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.common.RuleCheck;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.hop.ClaimVerdict;
import org.pledgehub.contract.in.AuthorityEvent;
import org.pledgehub.contract.in.PoolDecided;
import org.pledgehub.contract.out.Alert;
import org.pledgehub.contract.out.PoolLife;
import org.pledgehub.contract.out.PoolLifeStep;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.domain.ledger.Balances;
import org.pledgehub.domain.ledger.LedgerAccount;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.streams.ledger.LedgerRecords;

/** A pool from its establishment to the audit after its liquidation. */
class PoolRoomLifeTest {

    private static final long EACH = 30_000_000;
    private static final long WORKED = 20_493_826;
    private static final long FISCAL_SHARE = WORKED / 2;

    private PoolRoom room;

    @BeforeEach
    void start() {
        room = PoolRoom.ready();
        room.hub()
                .register(Pool.newBuilder()
                        .setPool(POOL)
                        .setPolicy("chaoyang")
                        .setOperator("oper")
                        .setAuthority("auth")
                        .setCustodian("boc")
                        .setEstablishedOn(LocalDate.parse("2022-11-10"))
                        .setAgreedFiscalFen(EACH)
                        .build());
        room.hub().tick(LocalDate.parse("2026-03-02"));
        room.send("boc", contributed("c1", EACH));
    }

    @AfterEach
    void stop() {
        room.close();
    }

    @Test
    void shouldFollowAPoolFromItsTermToItsAudit() {
        assertThat(life().getMatching()).isEqualTo("FISCAL_SHORT");
        move("c2", PoolAccount.FISCAL, MovementKind.CONTRIBUTION, Direction.CREDIT, EACH);
        assertThat(life().getMatching()).isEqualTo("MATCHED");
        assertThat(life().getState()).isEqualTo("RUNNING");
        assertThat(life().getTermEndsOn()).isEqualTo("2026-11-10");
        room.hub().tick(LocalDate.parse("2026-08-10"));
        assertThat(life().getState()).isEqualTo("EVALUATION_DUE");
        decide("a1", "2026-08-20", with(PoolDecisionKind.EVALUATED).setResult(PoolDecisionResult.PASSED));
        assertThat(life().getState()).isEqualTo("RUNNING");
        room.hub().tick(LocalDate.parse("2026-11-11"));
        assertThat(life().getState()).isEqualTo("TERM_ENDED");
        decide("a2", "2026-11-12", with(PoolDecisionKind.STOPPED).setDocumentNo("朝市监〔2026〕8号"));
        assertThat(life().getState()).isEqualTo("RUN_OFF");
        payTheRunOffClaim();

        decide("a6", "2026-11-15", with(PoolDecisionKind.LIQUIDATED));
        move("m1", PoolAccount.FISCAL, MovementKind.LIQUIDATION, Direction.DEBIT, EACH - FISCAL_SHARE);
        move("m2", PoolAccount.PARTNER, MovementKind.LIQUIDATION, Direction.DEBIT, EACH - WORKED + FISCAL_SHARE);
        decide("a7", "2026-11-18", with(PoolDecisionKind.AUDITED).setResult(PoolDecisionResult.PASSED));

        assertThat(life().getState()).isEqualTo("AUDITED");
        assertThat(life().getSteps())
                .extracting(PoolLifeStep::getDecision)
                .containsExactly("EVALUATED", "STOPPED", "LOSSES_CONFIRMED", "LIQUIDATED", "AUDITED");
        assertThat(life().getDistributedFiscalFen()).isEqualTo(EACH - FISCAL_SHARE);
        assertThat(room.alerts())
                .filteredOn(alert -> "POOL_DECIDED".equals(alert.getKind()))
                .hasSize(5);
        assertThat(room.exposure().getCashFiscalFen()).isZero();
        assertThat(room.exposure().getCashPartnerFen()).isZero();
        var balances = balances();
        assertThat(balances.shown(LedgerAccount.FISCAL_CASH)).isEqualTo(Fen.ZERO);
        assertThat(balances.shown(LedgerAccount.PARTNER_CASH)).isEqualTo(Fen.ZERO);
        assertThat(balances.shown(LedgerAccount.RESERVED)).isEqualTo(Fen.ZERO);
        assertThat(balances.shown(LedgerAccount.DUE_FROM_FISCAL)).isEqualTo(Fen.ZERO);
        assertThat(balances.shown(LedgerAccount.LIQUIDATION_DISTRIBUTION)).isEqualTo(Fen.of(2 * EACH - WORKED));
    }

    @Test
    void shouldGoOnOnceItsAuthorityHasThawedIt() {
        room.command(PoolEvents.changed("icbc/L1", 2, PoolEvents.contribution("icbc", "A", 1_000), null));
        assertThat(room.exposure().getFrozen()).isEqualTo("EXPOSURE_NEGATIVE");
        room.send("boc", contributed("c9", 100));
        assertThat(room.exposure().getCashPartnerFen()).isEqualTo(EACH);

        decide("a1", "2026-03-02", with(PoolDecisionKind.THAWED));

        assertThat(room.exposure().getFrozen()).isNull();
        assertThat(room.exposure().getCashPartnerFen()).isEqualTo(EACH + 100);
        decide("a2", "2026-03-02", with(PoolDecisionKind.THAWED));
        assertThat(room.codes("auth", "a2")).containsExactly("POOL_NOT_FROZEN");
    }

    /** Its liquidation is refused until the losses are confirmed and the claim is paid. */
    private void payTheRunOffClaim() {
        room.command(of("2024-05-06"));
        assertThat(room.claim().getReservedFen()).isEqualTo(WORKED);
        decide("a3", "2026-11-13", with(PoolDecisionKind.LIQUIDATED));
        assertThat(room.codes("auth", "a3")).containsExactly("LOSSES_NOT_CONFIRMED");
        decide("a4", "2026-11-14", with(PoolDecisionKind.LOSSES_CONFIRMED));
        decide("a5", "2026-11-14", with(PoolDecisionKind.LIQUIDATED));
        assertThat(room.codes("auth", "a5")).containsExactly("RESERVATIONS_LEFT");
        room.send("boc", compensated("p1", CLAIM, WORKED));
        room.send("boc", reimbursement("p2", PoolAccount.FISCAL, Direction.DEBIT));
        room.send("boc", reimbursement("p3", PoolAccount.PARTNER, Direction.CREDIT));
    }

    @Test
    void shouldHoldAClaimOfALoanDisbursedAfterTheStop() {
        decide("a1", "2026-11-12", with(PoolDecisionKind.STOPPED));

        room.command(of("2026-11-13"));

        assertThat(room.claim().getReservedFen()).isZero();
        assertThat(room.claim().getReasons()).containsExactly("POOL_STOPPED");
        assertThat(kinds()).contains("DECIDED_WITHOUT_EVALUATION");
    }

    @Test
    void shouldShowWhatATerminationStillHasToTakeBack() {
        move("c2", PoolAccount.FISCAL, MovementKind.CONTRIBUTION, Direction.CREDIT, EACH);
        decide("a1", "2026-03-02", with(PoolDecisionKind.TERMINATED));
        decide("a2", "2026-03-02", with(PoolDecisionKind.MISUSE_TAKEN_BACK).setFiscalFen(500L));
        assertThat(life().getToTakeBackFen()).isEqualTo(EACH);
        assertThat(life().getMisusedFen()).isEqualTo(500);

        move("c3", PoolAccount.FISCAL, MovementKind.CONTRIBUTION, Direction.DEBIT, EACH);

        assertThat(life().getToTakeBackFen()).isZero();
        assertThat(life().getTerminated()).isTrue();
    }

    @Test
    void shouldShowTheNewTermAndTheNewOperator() {
        decide(
                "a1",
                "2026-03-02",
                with(PoolDecisionKind.CONTINUED).setNewPolicy("chaoyang@2").setUntil(LocalDate.parse("2030-11-10")));
        decide("a2", "2026-03-03", with(PoolDecisionKind.OPERATOR_REPLACED).setNewOperator("oper-b"));

        assertThat(life().getPolicy()).isEqualTo("chaoyang@2");
        assertThat(life().getTermEndsOn()).isEqualTo("2030-11-10");
        assertThat(life().getOperator()).isEqualTo("oper-b");
    }

    @Test
    void shouldTellOfADistributionThatNobodyDecided() {
        move("m1", PoolAccount.PARTNER, MovementKind.LIQUIDATION, Direction.DEBIT, EACH);

        assertThat(kinds()).containsExactly("DISTRIBUTED_BEFORE_LIQUIDATION");
    }

    @Test
    void shouldHearNobodyButThePoolsOwnAuthority() {
        room.hub().register("auth2", Role.AUTHORITY);

        room.send(
                "auth2",
                new AuthorityEvent(
                        envelope("a1", "2026-03-02"),
                        with(PoolDecisionKind.STOPPED).build()));

        assertThat(room.codes("auth2", "a1")).containsExactly("NOT_THE_POOL_AUTHORITY");
        assertThat(life().getState()).isEqualTo("RUNNING");
    }

    @Test
    void shouldAskForWhatEachKindOfDecisionHasToSay() {
        var codes = Map.of(
                PoolDecisionKind.EVALUATED, "RESULT_MISSING",
                PoolDecisionKind.AUDITED, "RESULT_MISSING",
                PoolDecisionKind.CONTINUED, "CONTINUATION_INCOMPLETE",
                PoolDecisionKind.MISUSE_TAKEN_BACK, "MISUSED_SUM_MISSING",
                PoolDecisionKind.OPERATOR_REPLACED, "NEW_OPERATOR_MISSING",
                PoolDecisionKind.UNKNOWN, "ENUM_UNKNOWN");

        codes.forEach((kind, code) -> {
            decide(kind.name(), "2026-03-02", with(kind));
            assertThat(room.codes("auth", kind.name())).containsExactly(code);
        });
    }

    @Test
    void shouldRefuseAPolicyVersionThatIsNone() {
        decide(
                "a1",
                "2026-03-02",
                with(PoolDecisionKind.CONTINUED).setNewPolicy("the new one").setUntil(LocalDate.parse("2030-11-10")));

        assertThat(room.codes("auth", "a1")).containsExactly("KEY_INVALID");
    }

    private PoolLife life() {
        return Objects.requireNonNull(room.exposure().getLife());
    }

    private List<String> kinds() {
        return room.alerts().stream().map(Alert::getKind).toList();
    }

    private Balances balances() {
        return Balances.of(
                room
                        .hub()
                        .read(room.hub().topics().auditLedger(), org.pledgehub.contract.out.LedgerEntry.class)
                        .stream()
                        .map(LedgerRecords::read)
                        .toList());
    }

    private static PoolDecided.Builder with(PoolDecisionKind kind) {
        return PoolDecided.newBuilder().setPool(POOL).setDecision(kind);
    }

    private void decide(String eventId, String on, PoolDecided.Builder decision) {
        room.send("auth", new AuthorityEvent(envelope(eventId, on), decision.build()));
    }

    private void move(String eventId, PoolAccount account, MovementKind kind, Direction direction, long fen) {
        room.send("boc", moved(eventId, account, direction, kind, fen, null));
    }

    private static org.pledgehub.contract.in.CustodianEvent reimbursement(
            String eventId, PoolAccount account, Direction direction) {
        return moved(eventId, account, direction, MovementKind.REIMBURSEMENT, FISCAL_SHARE, CLAIM);
    }

    private static ClaimAssessed of(String disbursedOn) {
        return ClaimAssessed.newBuilder(assessed(1, ClaimVerdict.ELIGIBLE))
                .setChecks(List.of(
                        new RuleCheck("CY-23", "第二十条", "存续期4年", "PASS", null, Map.of("disbursedOn", disbursedOn))))
                .build();
    }
}
