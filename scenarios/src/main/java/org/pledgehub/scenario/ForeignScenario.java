package org.pledgehub.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.pledgehub.contract.common.AmountBasis;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.DefaultCured;
import org.pledgehub.contract.in.RecoveryEnded;
import org.pledgehub.contract.out.ClaimView;

/**
 * Rule sets of two other countries beside those of the texts: they are files, and take no code. The American one pays the
 * share that the loan itself names, with 120 of the 180 days of interest asked; where none is named the claim waits. The
 * Indian one pays three quarters at once and the rest when recovery has ended: one bank is paid more, one has to refund.
 */
public final class ForeignScenario implements SeedScenario {

    static final String AMERICAN = "sba-pool";
    static final String INDIAN = "india-pool";

    private static final String AMERICAN_RULES = "us-sba-7a";
    private static final String INDIAN_RULES = "in-75-25";
    private static final long BUDGET_FEN = 200_000_000L;
    private static final long LOAN_FEN = 20_000_000L;
    private static final long INDIAN_LOAN_FEN = 100_000_000L;
    private static final long FIRST_STAGE_FEN = 57_375_000L;
    private static final long SECOND_STAGE_FEN = 11_625_000L;

    private final List<PlayedClaim> american = new ArrayList<>();
    private final List<PlayedClaim> indian = new ArrayList<>();
    private final List<ClaimView> afterFirstStage = new ArrayList<>();
    private final List<ClaimView> whileRecovering = new ArrayList<>();
    private final List<ClaimView> afterRecovery = new ArrayList<>();

    @Override
    public void prepare(Stage stage) {
        american(stage).enter(AMERICAN_RULES, LocalDate.of(2026, 1, 5), BUDGET_FEN, 0);
        indian(stage).enter(INDIAN_RULES, LocalDate.of(2026, 1, 5), BUDGET_FEN, 0);
        stage.apply(AMERICAN_RULES, 1, rules(AMERICAN_RULES));
        stage.apply(INDIAN_RULES, 1, rules(INDIAN_RULES));
    }

    @Override
    public List<Runnable> acts(Stage stage) {
        return List.of(
                () -> fund(stage),
                () -> failInAmerica(american(stage)),
                () -> failInIndia(indian(stage)),
                this::payFirstStage,
                this::recover,
                this::endRecovery,
                this::paySecondStage);
    }

    private static void fund(Stage stage) {
        american(stage).contribute("2026-01-05", PoolAccount.FISCAL, BUDGET_FEN);
        indian(stage).contribute("2026-01-05", PoolAccount.FISCAL, BUDGET_FEN);
    }

    /** The first loan names its share and is cured after the notice, which takes nothing away; the second names none. */
    private void failInAmerica(Cast cast) {
        american.add(fail(cast, 1, LOAN_FEN, americanNotice().setGuaranteedFen(16_666_667L)));
        american.add(fail(cast, 2, LOAN_FEN, americanNotice()));
        cast.byBank(
                "2026-06-26",
                DefaultCured.newBuilder().setLoan(american.getFirst().loan()).build());
    }

    private void failInIndia(Cast cast) {
        for (int company = 1; company <= 2; company++) {
            indian.add(fail(
                    cast,
                    company,
                    INDIAN_LOAN_FEN,
                    CompensationNotice.newBuilder()
                            .setPrincipalFen(INDIAN_LOAN_FEN)
                            .setInterestFen(2_000_001L)));
        }
    }

    /** 166 666.67 of 200 000.00 are guaranteed; interest of 180 days, of which 120 count. */
    private static CompensationNotice.Builder americanNotice() {
        return CompensationNotice.newBuilder()
                .setPrincipalFen(18_000_000L)
                .setInterestFen(900_001L)
                .setLoanAmountFen(LOAN_FEN)
                .setInterestFrom(LocalDate.of(2025, 12, 1))
                .setInterestTo(LocalDate.of(2026, 5, 30));
    }

    private static PlayedClaim fail(Cast cast, int company, long loanFen, CompensationNotice.Builder notice) {
        var loan = cast.lendRegistered("2026-01-16", cast.loan(company, loanFen), cast.patent());
        cast.overdue(loan, "2026-03-17", "2026-06-20");
        return cast.claim("2026-06-25", notice.setLoan(loan).setAmountBasis(AmountBasis.GROSS_LOSS));
    }

    private void payFirstStage() {
        indian.forEach(claim -> claim.paidBy(PoolAccount.FISCAL, "2026-06-28", FIRST_STAGE_FEN));
    }

    private void recover() {
        afterFirstStage.addAll(views(indian));
        indian.getFirst().recovered("2026-07-10", 10_000_000L, 0);
        indian.getLast().recovered("2026-07-10", 30_000_000L, 0);
    }

    private void endRecovery() {
        whileRecovering.addAll(views(indian));
        indian.forEach(
                claim -> claim.cast().byOperator("2026-07-20", new RecoveryEnded(claim.loan(), claim.id(), "终结执行")));
    }

    private void paySecondStage() {
        afterRecovery.addAll(views(indian));
        indian.getFirst().paidBy(PoolAccount.FISCAL, "2026-07-25", SECOND_STAGE_FEN);
    }

    private static List<ClaimView> views(List<PlayedClaim> claims) {
        return claims.stream().map(PlayedClaim::view).toList();
    }

    @Override
    public void check(Stage stage) {
        checkAmerican(stage);
        checkFirstStage();
        checkSecondStage(stage);
    }

    private void checkAmerican(Stage stage) {
        var named = american.getFirst().view();
        assertThat(named.getStage()).isEqualTo("TRIGGERED");
        assertThat(named.getCoveredFen()).isEqualTo(18_600_000L);
        assertThat(named.getPoolAmountFen()).isEqualTo(15_500_000L);
        var unnamed = american.getLast().view();
        assertThat(unnamed.getStage()).isEqualTo("PENDING");
        assertThat(unnamed.getReasons()).containsExactly("LOAN_SHARE_NOT_TOLD");
        assertThat(stage.exposure(AMERICAN).getReservedFen()).isEqualTo(15_500_000L);
    }

    /** 75 % of 1 020 000.01 are 765 000.00; three quarters of them are paid at once. */
    private void checkFirstStage() {
        for (var paid : afterFirstStage) {
            assertThat(paid.getStage()).isEqualTo("PARTNER_PAID");
            assertThat(paid.getPaidFen()).isEqualTo(FIRST_STAGE_FEN);
            assertThat(paid.getEntitledFen()).isEqualTo(76_500_000L);
            assertThat(nextStep(paid)).isEqualTo("RECOVER");
        }
        assertThat(whileRecovering)
                .extracting(ClaimView::getRecoveredBankFen)
                .containsExactly(10_000_000L, 30_000_000L);
        assertThat(whileRecovering).extracting(ClaimView::getRecoveredFiscalFen).containsExactly(0L, 0L);
    }

    /** Less 100 000.00 recovered it is 75 % of 920 000.01, 690 000.00; less 300 000.00, of 720 000.01, 540 000.00. */
    private void checkSecondStage(Stage stage) {
        var more = afterRecovery.getFirst();
        assertThat(more.getPoolAmountFen()).isEqualTo(69_000_000L);
        assertThat(more.getReservedFen()).isEqualTo(SECOND_STAGE_FEN);
        assertThat(nextStep(more)).isEqualTo("PAY");
        var whole = indian.getFirst().view();
        assertThat(whole.getPaidFen()).isEqualTo(69_000_000L);
        assertThat(whole.getReservedFen()).isZero();
        assertThat(whole.getEntitledFen()).isNull();
        assertThat(whole.getNextStep()).isNull();
        var tooMuch = indian.getLast().view();
        assertThat(tooMuch.getRefundDueFen()).isEqualTo(3_375_000L);
        assertThat(nextStep(tooMuch)).isEqualTo("REFUND");
        assertThat(stage.exposure(INDIAN).getCashFiscalFen())
                .isEqualTo(BUDGET_FEN - 2 * FIRST_STAGE_FEN - SECOND_STAGE_FEN);
    }

    private static String nextStep(ClaimView view) {
        return Objects.requireNonNull(view.getNextStep()).getStep();
    }

    private static String rules(String policy) {
        try (var file = ForeignScenario.class.getResourceAsStream("/foreign/" + policy + ".yaml")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Cast american(Stage stage) {
        return new Cast(stage, AMERICAN);
    }

    private static Cast indian(Stage stage) {
        return new Cast(stage, INDIAN);
    }
}
