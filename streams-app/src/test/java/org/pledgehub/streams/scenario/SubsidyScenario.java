package org.pledgehub.streams.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.pledgehub.contract.common.PoolAccount;

/**
 * The subsidies of Shunyi and Mentougou stand on the same hub as the pools. They are measures for borrowers who have
 * repaid, not rules of a pool: whoever names one as a pool's policy finds that nothing is computed and nothing is paid, and
 * no other pool is disturbed.
 */
final class SubsidyScenario implements SeedScenario {

    static final List<String> MEASURES = List.of("shunyi-subsidy", "mentougou-subsidy");

    private static final long LOAN_FEN = 100_000_000L;

    @Override
    public void prepare(Stage stage) {
        for (var measure : MEASURES) {
            cast(stage, measure).enter(measure, LocalDate.of(2024, 1, 2), LOAN_FEN);
            stage.applyPreset(measure);
        }
    }

    @Override
    public List<Runnable> acts(Stage stage) {
        return MEASURES.stream()
                .<Runnable>map(measure -> () -> lend(cast(stage, measure)))
                .toList();
    }

    private static void lend(Cast cast) {
        cast.contribute("2024-01-02", PoolAccount.FISCAL, LOAN_FEN);
        var loan = cast.lendRegistered("2025-03-03", cast.loan(1, LOAN_FEN), cast.patent());
        cast.overdue(loan, "2025-09-01", "2025-12-10");
        cast.claim("2025-12-15", cast.loss(loan, LOAN_FEN));
    }

    @Override
    public void check(Stage stage) {
        for (var measure : MEASURES) {
            var pool = stage.exposure(cast(stage, measure).pool());
            assertThat(pool.getPolicy()).isNull();
            assertThat(pool.getReservedFen()).isZero();
            assertThat(pool.getPaidFen()).isZero();
            assertThat(pool.getCashFiscalFen()).isEqualTo(LOAN_FEN);
            assertThat(stage.loan(pool.getPool() + "-bank/L1").getPendingReasons())
                    .containsExactly("NO_POLICY_IN_FORCE");
        }
    }

    private static Cast cast(Stage stage, String measure) {
        return new Cast(stage, measure + "-pool");
    }
}
