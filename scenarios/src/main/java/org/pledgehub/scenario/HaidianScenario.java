package org.pledgehub.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.domain.ledger.LedgerAccount;

/**
 * Haidian, the product 智融宝 (explanatory note of Mentougou's draft): 20 and 20 million yuan; to 2023-04-30 138 companies
 * or occasions, 620 million yuan, more than 900 rights, cumulative leverage 15 and more, 6 risk events, 5 disposals; the
 * bank is covered in full, and fiscal money makes good half of what the operator bore, for 智融宝 only. Of the five losses
 * that are compensated here one is of another product. The losses themselves are invented; the text names none.
 */
public final class HaidianScenario implements SeedScenario {

    static final String POOL = "haidian-pool";

    private static final long EACH_FEN = 2_000_000_000L;
    private static final int OCCASIONS = 138;
    private static final long USUAL_FEN = 450_000_000L;
    private static final long LAST_FEN = 350_000_000L;
    private static final int RIGHTS_EACH = 7;
    private static final String PRODUCT = "智融宝";
    private static final int OTHER_PRODUCTS_LOAN = 5;

    /** Losses of the first five loans: 3 000 000.00 principal and so much interest. */
    private static final List<Long> INTEREST_FEN = List.of(1L, 2_345_678L, 0L, 99L, 7L);

    private static final long PRINCIPAL_FEN = 300_000_000L;

    private final List<LoanRef> loans = new ArrayList<>();
    private final List<PlayedClaim> claims = new ArrayList<>();

    @Override
    public void prepare(Stage stage) {
        cast(stage).enter("haidian", LocalDate.of(2016, 6, 1), EACH_FEN);
        stage.applyPreset("haidian");
    }

    @Override
    public List<Runnable> acts(Stage stage) {
        var cast = cast(stage);
        return List.of(
                () -> fund(cast), () -> lend(cast), () -> fail(cast), () -> claim(cast), this::pay, this::reimburse);
    }

    private static void fund(Cast cast) {
        cast.contribute("2016-06-01", PoolAccount.FISCAL, EACH_FEN);
        cast.contribute("2016-06-01", PoolAccount.PARTNER, EACH_FEN);
    }

    private void lend(Cast cast) {
        for (int n = 1; n <= OCCASIONS; n++) {
            var loan = cast.loan(n, n < OCCASIONS ? USUAL_FEN : LAST_FEN)
                    .setProduct(n == OTHER_PRODUCTS_LOAN ? "科创贷" : PRODUCT);
            loans.add(
                    n > INTEREST_FEN.size() + 1
                            ? cast.lend("2020-03-02", loan, RIGHTS_EACH)
                            : cast.lendRegistered("2020-03-02", loan, cast.patent()));
        }
    }

    private void fail(Cast cast) {
        loans.subList(0, INTEREST_FEN.size() + 1).forEach(loan -> cast.overdue(loan, "2020-12-01", "2021-03-10"));
    }

    private void claim(Cast cast) {
        for (int n = 0; n < INTEREST_FEN.size(); n++) {
            claims.add(cast.claim(
                    "2021-03-15", cast.loss(loans.get(n), PRINCIPAL_FEN).setInterestFen(INTEREST_FEN.get(n))));
        }
    }

    private void pay() {
        shown().forEach((claim, view) -> claim.paidBy(PoolAccount.PARTNER, "2021-04-01", view.getPoolAmountFen()));
    }

    private void reimburse() {
        shown().forEach((claim, view) -> {
            if (view.getReimbursementHash() != null) {
                claim.reimbursed(view, "2021-05-06", view.getFiscalDueFen());
            }
        });
    }

    private Map<PlayedClaim, ClaimView> shown() {
        var shown = new LinkedHashMap<PlayedClaim, ClaimView>();
        claims.forEach(claim -> shown.put(claim, claim.view()));
        return shown;
    }

    @Override
    public void check(Stage stage) {
        var pool = stage.exposure(POOL);
        assertThat(pool.getContributedFen()).isEqualTo(4_000_000_000L);
        assertThat(pool.getLoans()).isEqualTo(138);
        assertThat(pool.getBorrowers()).isEqualTo(138);
        assertThat(pool.getDisbursedFen()).isEqualTo(62_000_000_000L);
        assertThat(pool.getCumulativeLeveragePpm()).isEqualTo(15_500_000L);
        assertThat(pool.getRights()).isGreaterThan(900);
        assertThat(pool.getDefaults()).isEqualTo(6);
        assertThat(pool.getClaims()).containsEntry("FISCAL_PAID", 4L).containsEntry("PARTNER_PAID", 1L);
        checkClaims();
        assertThat(pool.getPaidFen()).isEqualTo(1_502_345_785L);
        assertThat(stage.booked(POOL, LedgerAccount.DUE_FROM_FISCAL)).isZero();
        assertThat(pool.getCashFiscalFen()).isEqualTo(EACH_FEN - 601_172_890L);
        assertThat(pool.getCashPartnerFen()).isEqualTo(EACH_FEN - 1_502_345_785L + 601_172_890L);
    }

    /** Every loss is made good in full; half of it, half up, is fiscal, of the other product nothing. */
    private void checkClaims() {
        var paid = List.of(300_000_001L, 302_345_678L, 300_000_000L, 300_000_099L, 300_000_007L);
        var fiscal = List.of(150_000_001L, 151_172_839L, 150_000_000L, 150_000_050L, 0L);
        for (int n = 0; n < claims.size(); n++) {
            assertThat(claims.get(n).view().getPaidFen()).isEqualTo(paid.get(n));
            assertThat(claims.get(n).view().getFiscalShareFen()).isEqualTo(fiscal.get(n));
            assertThat(claims.get(n).view().getReimbursedFen()).isEqualTo(fiscal.get(n));
        }
    }

    private static Cast cast(Stage stage) {
        return new Cast(stage, POOL);
    }
}
