package org.pledgehub.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.common.PoolDecisionKind;
import org.pledgehub.contract.common.PoolDecisionResult;

/**
 * Shunyi (explanatory note of Mentougou's draft): 10 and 10 million yuan since March 2021, a new agreement of four years in
 * April 2023; 14 companies, 22 loans, 118.7 million yuan. A loan disbursed after the first four years is covered because
 * the pool was continued. Share and split are our defaults: 20 % and half each.
 */
public final class ShunyiScenario implements SeedScenario {

    static final String POOL = "shunyi-pool";

    private static final long EACH_FEN = 1_000_000_000L;
    private static final int LOANS = 22;
    private static final int COMPANIES = 14;
    private static final long USUAL_FEN = 540_000_000L;
    private static final long LAST_FEN = 530_000_000L;
    private static final String AFTER_THE_FIRST_TERM = "2025-06-16";

    private final List<LoanRef> loans = new ArrayList<>();
    private final List<PlayedClaim> claims = new ArrayList<>();

    @Override
    public void prepare(Stage stage) {
        cast(stage).enter("shunyi", LocalDate.of(2021, 3, 1), EACH_FEN);
        stage.applyPreset("shunyi");
        stage.apply("shunyi", 2, Stage.preset("shunyi"));
    }

    @Override
    public List<Runnable> acts(Stage stage) {
        var cast = cast(stage);
        return List.of(() -> fund(cast), () -> goOn(cast), () -> lend(cast), () -> fail(cast), this::pay);
    }

    private static void fund(Cast cast) {
        cast.contribute("2021-03-01", PoolAccount.FISCAL, EACH_FEN);
        cast.contribute("2021-03-01", PoolAccount.PARTNER, EACH_FEN);
    }

    private static void goOn(Cast cast) {
        cast.byAuthority(
                "2023-03-20",
                cast.decision(PoolDecisionKind.EVALUATED)
                        .setResult(PoolDecisionResult.PASSED)
                        .build());
        cast.byAuthority(
                "2023-04-03",
                cast.decision(PoolDecisionKind.CONTINUED)
                        .setNewPolicy("shunyi@2")
                        .setUntil(LocalDate.of(2027, 4, 1))
                        .build());
    }

    /** The last loan is of the time after the first agreement would have ended. */
    private void lend(Cast cast) {
        for (int n = 1; n <= LOANS; n++) {
            var loan = cast.loan(1 + n % COMPANIES, n < LOANS ? USUAL_FEN : LAST_FEN)
                    .setLoan(new LoanRef(cast.bank(), "L" + n));
            loans.add(cast.lendRegistered(n < LOANS ? "2022-05-09" : AFTER_THE_FIRST_TERM, loan, cast.patent()));
        }
    }

    private void fail(Cast cast) {
        for (var loan : List.of(loans.getFirst(), loans.getLast())) {
            cast.overdue(loan, "2026-01-05", "2026-04-20");
            claims.add(cast.claim("2026-04-27", cast.loss(loan, 123_456_789L)));
        }
    }

    private void pay() {
        var claim = claims.getLast();
        claim.paidBy(PoolAccount.PARTNER, "2026-05-06", claim.view().getPoolAmountFen());
        var paid = claim.view();
        claim.reimbursed(paid, "2026-05-20", paid.getFiscalDueFen());
    }

    @Override
    public void check(Stage stage) {
        var pool = stage.exposure(POOL);
        assertThat(pool.getContributedFen()).isEqualTo(2_000_000_000L);
        assertThat(pool.getLoans()).isEqualTo(22);
        assertThat(pool.getBorrowers()).isEqualTo(14);
        assertThat(pool.getDisbursedFen()).isEqualTo(11_870_000_000L);
        assertThat(pool.getCumulativeLeveragePpm()).isEqualTo(5_935_000L);
        var life = Objects.requireNonNull(pool.getLife());
        assertThat(life.getPolicy()).isEqualTo("shunyi@2");
        assertThat(life.getTermEndsOn()).isEqualTo("2027-04-01");
        assertThat(life.getMatching()).isEqualTo("MATCHED");
        assertThat(claims.getFirst().view().getPolicy()).isEqualTo("shunyi@1");
        assertThat(claims.getFirst().view().getStage()).isEqualTo("TRIGGERED");
        var afterwards = claims.getLast().view();
        assertThat(afterwards.getPolicy()).isEqualTo("shunyi@2");
        assertThat(afterwards.getStage()).isEqualTo("FISCAL_PAID");
        assertThat(afterwards.getPaidFen()).isEqualTo(24_691_358L);
        assertThat(afterwards.getReimbursedFen()).isEqualTo(12_345_679L);
    }

    private static Cast cast(Stage stage) {
        return new Cast(stage, POOL);
    }
}
