package org.pledgehub.streams.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.domain.ledger.LedgerAccount;

/**
 * Mentougou: a draft, of which the explanatory note says that 2 million yuan of fiscal money are requested as a first
 * contribution, and nothing else. The money is kept and shown; a loan waits, for a draft is no rule, and no claim is paid.
 */
final class MentougouScenario implements SeedScenario {

    static final String POOL = "mentougou-pool";

    private static final long FIRST_FEN = 200_000_000L;

    @Override
    public void prepare(Stage stage) {
        cast(stage).enter("mentougou", LocalDate.of(2023, 9, 1), FIRST_FEN);
        stage.applyPreset("mentougou");
    }

    @Override
    public List<Runnable> acts(Stage stage) {
        var cast = cast(stage);
        return List.of(() -> cast.contribute("2023-09-01", PoolAccount.FISCAL, FIRST_FEN), () -> lend(cast));
    }

    private static void lend(Cast cast) {
        var loan = cast.lendRegistered("2025-03-03", cast.loan(1, 100_000_000L), cast.patent());
        cast.overdue(loan, "2025-09-01", "2025-12-10");
        cast.claim("2025-12-15", cast.loss(loan, 100_000_000L));
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
    }

    private static Cast cast(Stage stage) {
        return new Cast(stage, POOL);
    }
}
