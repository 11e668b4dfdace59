package org.pledgehub.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.common.PoolDecisionKind;
import org.pledgehub.contract.common.PoolDecisionResult;
import org.pledgehub.contract.out.DeadlineState;
import org.pledgehub.contract.out.PoolLifeStep;
import org.pledgehub.domain.ledger.LedgerAccount;

/**
 * Chaoyang, the one text with full rules: a project is filed on its last day (art. 16), fails, is reviewed, planned and
 * confirmed (art. 6, 14), compensated by the partner account (art. 10), decided by two and reimbursed (art. 15), recovered
 * (art. 17); the pool ends after its four years, and is liquidated and audited (art. 20 to 22). The figures are the worked
 * ones: 1 024 691.34 of loss, 204 938.26 from the pool, half and half, 300 000.00 recovered at a cost of 12 345.67.
 */
public final class ChaoyangScenario implements SeedScenario {

    static final String POOL = "chaoyang-pool";

    private static final long EACH_FEN = 1_000_000_000L;
    private static final long PAID_FEN = 20_493_826L;
    private static final long FISCAL_FEN = 10_246_913L;
    private static final long BACK_FISCAL_FEN = 2_876_544L;
    private static final long BACK_PARTNER_FEN = 2_876_543L;
    private static final long LEFT_FISCAL_FEN = EACH_FEN - FISCAL_FEN + BACK_FISCAL_FEN;
    private static final long LEFT_PARTNER_FEN = EACH_FEN - PAID_FEN + FISCAL_FEN + BACK_PARTNER_FEN;

    private final List<PlayedClaim> claims = new ArrayList<>();
    private final LoanRef loan = new LoanRef(POOL + "-bank", "L1");

    @Override
    public void prepare(Stage stage) {
        cast(stage).enter("chaoyang", LocalDate.of(2022, 10, 10), EACH_FEN);
        stage.applyPreset("chaoyang");
    }

    @Override
    public List<Runnable> acts(Stage stage) {
        var cast = cast(stage);
        return List.of(
                () -> fund(cast),
                () -> cast.lendRegistered("2025-09-01", cast.loan(1, 100_000_000L), cast.patent()),
                () -> cast.file(loan, "2025-10-08", "2025-10-09"),
                () -> fail(cast),
                () -> claims.getFirst().confirmed("2026-04-20"),
                () -> claims.getFirst().paidBy(PoolAccount.PARTNER, "2026-04-23", PAID_FEN),
                this::reimburse,
                this::recover,
                () -> windUp(cast));
    }

    private static void fund(Cast cast) {
        cast.contribute("2022-10-10", PoolAccount.FISCAL, EACH_FEN);
        cast.contribute("2022-10-10", PoolAccount.PARTNER, EACH_FEN);
    }

    private void fail(Cast cast) {
        cast.overdue(loan, "2025-12-01", "2026-03-31");
        claims.add(cast.claim(
                "2026-04-10",
                cast.loss(loan, 100_000_000L).setInterestFen(2_345_678L).setPenaltyInterestFen(123_456L)));
    }

    private void reimburse() {
        var claim = claims.getFirst();
        claim.reimbursed(claim.view(), "2026-05-12", FISCAL_FEN);
    }

    private void recover() {
        claims.getFirst().recovered("2026-07-06", 30_000_000L, 1_234_567L);
        claims.getFirst().returnedTo(PoolAccount.FISCAL, "2026-07-08", BACK_FISCAL_FEN);
        claims.getFirst().returnedTo(PoolAccount.PARTNER, "2026-07-08", BACK_PARTNER_FEN);
    }

    private static void windUp(Cast cast) {
        decide(cast, "2026-09-10", PoolDecisionKind.EVALUATED, PoolDecisionResult.PASSED);
        decide(cast, "2026-10-12", PoolDecisionKind.STOPPED, null);
        decide(cast, "2026-10-20", PoolDecisionKind.LOSSES_CONFIRMED, null);
        decide(cast, "2026-10-26", PoolDecisionKind.LIQUIDATED, null);
        cast.move("2026-10-28", Cast.out(PoolAccount.FISCAL, MovementKind.LIQUIDATION, LEFT_FISCAL_FEN));
        cast.move("2026-10-28", Cast.out(PoolAccount.PARTNER, MovementKind.LIQUIDATION, LEFT_PARTNER_FEN));
        decide(cast, "2026-11-16", PoolDecisionKind.AUDITED, PoolDecisionResult.PASSED);
    }

    private static void decide(Cast cast, String on, PoolDecisionKind kind, @Nullable PoolDecisionResult result) {
        cast.byAuthority(on, cast.decision(kind).setResult(result).build());
    }

    @Override
    public void check(Stage stage) {
        var deadline = stage.deadline(POOL + "-bank/L1");
        assertThat(deadline.getDueOn()).isEqualTo("2025-10-09");
        assertThat(deadline.getState()).isEqualTo(DeadlineState.MET);
        checkClaim();
        checkEnd(stage);
    }

    private void checkClaim() {
        var claim = claims.getFirst().view();
        assertThat(claim.getStage()).isEqualTo("RECOVERING");
        assertThat(claim.getCoveredFen()).isEqualTo(102_469_134L);
        assertThat(claim.getPaidFen()).isEqualTo(PAID_FEN);
        assertThat(claim.getFiscalFen()).isEqualTo(FISCAL_FEN);
        assertThat(claim.getPartnerFen()).isEqualTo(FISCAL_FEN);
        assertThat(claim.getReimbursedFen()).isEqualTo(FISCAL_FEN);
        assertThat(claim.getRecoveredBankFen()).isEqualTo(23_012_346L);
        assertThat(claim.getRecoveredFiscalFen()).isEqualTo(BACK_FISCAL_FEN);
        assertThat(claim.getRecoveredPartnerFen()).isEqualTo(BACK_PARTNER_FEN);
        assertThat(claim.getStillToRecoverFen()).isEqualTo(PAID_FEN - 5_753_087L);
    }

    private static void checkEnd(Stage stage) {
        var pool = stage.exposure(POOL);
        var life = Objects.requireNonNull(pool.getLife());
        assertThat(life.getState()).isEqualTo("AUDITED");
        assertThat(life.getTermEndsOn()).isEqualTo("2026-10-10");
        assertThat(life.getSteps())
                .extracting(PoolLifeStep::getDecision)
                .containsExactly("EVALUATED", "STOPPED", "LOSSES_CONFIRMED", "LIQUIDATED", "AUDITED");
        assertThat(life.getDistributedFiscalFen()).isEqualTo(LEFT_FISCAL_FEN);
        assertThat(life.getDistributedPartnerFen()).isEqualTo(LEFT_PARTNER_FEN);
        assertThat(pool.getCashFiscalFen()).isZero();
        assertThat(pool.getCashPartnerFen()).isZero();
        assertThat(stage.booked(POOL, LedgerAccount.LIQUIDATION_DISTRIBUTION))
                .isEqualTo(2 * EACH_FEN - PAID_FEN + BACK_FISCAL_FEN + BACK_PARTNER_FEN);
        assertThat(stage.booked(POOL, LedgerAccount.RESERVED)).isZero();
        assertThat(stage.booked(POOL, LedgerAccount.DUE_FROM_FISCAL)).isZero();
    }

    private static Cast cast(Stage stage) {
        return new Cast(stage, POOL);
    }
}
