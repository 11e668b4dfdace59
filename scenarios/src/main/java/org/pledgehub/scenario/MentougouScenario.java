package org.pledgehub.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.domain.ledger.LedgerAccount;

/**
 * Mentougou: a draft, of which the explanatory note says that 2 million yuan of fiscal money are requested as a first
 * contribution, and nothing else. The money is kept and shown; a loan waits, for a draft is no rule, and no claim is paid.
 * In a second pool the draft is issued as it stands, with our defaults of 20 % and half each: fiscal money alone pays
 * nothing, because the partner account pays first, and when a partner pays in too little, the claim is served in part.
 */
public final class MentougouScenario implements SeedScenario {

    static final String POOL = "mentougou-pool";
    static final String ISSUED = "mentougou-issued-pool";

    private static final long FIRST_FEN = 200_000_000L;
    private static final long LOSS_FEN = 100_000_004L;
    private static final long PARTNER_FEN = 15_000_000L;

    private final List<PlayedClaim> claims = new ArrayList<>();
    private String stageWithoutPartner = "";

    @Override
    public void prepare(Stage stage) {
        cast(stage).enter("mentougou", LocalDate.of(2023, 9, 1), FIRST_FEN);
        stage.applyPreset("mentougou");
        issued(stage).enter("mentougou-issued", LocalDate.of(2023, 9, 1), FIRST_FEN);
        stage.apply(
                "mentougou-issued",
                1,
                PresetText.changed(PresetText.issued("mentougou"), "policy: mentougou", "policy: mentougou-issued"));
    }

    @Override
    public List<Runnable> acts(Stage stage) {
        return List.of(
                () -> cast(stage).contribute("2023-09-01", PoolAccount.FISCAL, FIRST_FEN),
                () -> issued(stage).contribute("2023-09-01", PoolAccount.FISCAL, FIRST_FEN),
                () -> lend(cast(stage)),
                () -> lend(issued(stage)),
                () -> match(issued(stage)));
    }

    private void lend(Cast cast) {
        var loan = cast.lendRegistered("2025-03-03", cast.loan(1, LOSS_FEN), cast.patent());
        cast.overdue(loan, "2025-09-01", "2025-12-10");
        claims.add(cast.claim("2025-12-15", cast.loss(loan, LOSS_FEN)));
    }

    private void match(Cast cast) {
        stageWithoutPartner = claims.getLast().view().getStage();
        cast.contribute("2026-01-12", PoolAccount.PARTNER, PARTNER_FEN);
    }

    @Override
    public Set<String> withoutRule() {
        return Set.of(POOL + "-bank-1");
    }

    @Override
    public void check(Stage stage) {
        var pool = stage.exposure(POOL);
        assertThat(pool.getContributedFen()).isEqualTo(FIRST_FEN);
        assertThat(pool.getCashFiscalFen()).isEqualTo(FIRST_FEN);
        assertThat(stage.booked(POOL, LedgerAccount.FISCAL_CAPITAL)).isEqualTo(FIRST_FEN);
        assertThat(pool.getReservedFen()).isZero();
        assertThat(pool.getPolicy()).isNull();
        assertThat(Objects.requireNonNull(pool.getLife()).getState()).isEqualTo("RUNNING");
        var loan = stage.loan(POOL + "-bank/L1");
        assertThat(loan.getStage()).isEqualTo("PENDING");
        assertThat(loan.getPendingReasons()).containsExactly("NO_POLICY_IN_FORCE");
        checkIssued(stage);
    }

    private void checkIssued(Stage stage) {
        var claim = claims.getLast().view();
        assertThat(stageWithoutPartner).isEqualTo("QUEUED");
        assertThat(claim.getPoolAmountFen()).isEqualTo(20_000_001L);
        assertThat(claim.getReservedFen()).isEqualTo(PARTNER_FEN);
        var pool = stage.exposure(ISSUED);
        assertThat(pool.getAvailableFen()).isZero();
        assertThat(Objects.requireNonNull(pool.getLife()).getMatching()).isEqualTo("PARTNER_SHORT");
    }

    private static Cast cast(Stage stage) {
        return new Cast(stage, POOL);
    }

    private static Cast issued(Stage stage) {
        return new Cast(stage, ISSUED);
    }
}
