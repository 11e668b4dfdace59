package org.pledgehub.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.compensation.AmountBasis;
import org.pledgehub.domain.compensation.AvailableMoney;
import org.pledgehub.domain.compensation.Calculation;
import org.pledgehub.domain.compensation.Circumstances;
import org.pledgehub.domain.compensation.ClaimantKind;
import org.pledgehub.domain.compensation.ClaimantPart;
import org.pledgehub.domain.compensation.Compensation;
import org.pledgehub.domain.compensation.CompensationCalculator;
import org.pledgehub.domain.compensation.CompensationCase;
import org.pledgehub.domain.compensation.FigureGap;
import org.pledgehub.domain.compensation.InterestSpan;
import org.pledgehub.domain.compensation.LoanShare;
import org.pledgehub.domain.compensation.NoticeFigures;
import org.pledgehub.domain.compensation.Outcome;
import org.pledgehub.domain.compensation.PayoutStage;
import org.pledgehub.domain.compensation.ProofChecker;
import org.pledgehub.domain.compensation.Recovery;
import org.pledgehub.domain.compensation.RecoveryTerms;
import org.pledgehub.domain.compensation.RecoveryWaterfall;
import org.pledgehub.domain.compensation.RequestedSum;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.Funding;
import org.pledgehub.domain.policy.LossItem;
import org.pledgehub.domain.policy.PoolPolicy;
import org.pledgehub.domain.policy.PoolTerms;

/** Figures computed by hand for what only some rule sets ask for; two of them come from other countries. */
final class RuleSetFiguresTest {

    private static final Told<LoanShare> FIVE_SIXTHS =
            Told.known(new LoanShare(Fen.of(16_666_667), Fen.of(20_000_000)));

    /** 180 days. */
    private static final InterestSpan HALF_A_YEAR =
            new InterestSpan(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 6, 30), Told.unknown());

    @Test
    void shouldTakeTheLoansOwnShareAndCutInterestToTheDaysThatCount() {
        var due = computed(caseOf(sba(), loss(18_000_000, 900_001, FIVE_SIXTHS, Told.known(HALF_A_YEAR))));

        assertThat(due.covered()).isEqualTo(Fen.of(18_600_000));
        assertThat(due.poolAmount()).isEqualTo(Fen.of(15_500_000));
        assertThat(due.fiscal()).isEqualTo(Fen.of(15_500_000));
        assertThat(due.proof())
                .extracting(step -> step.formula() + " → " + step.result().value())
                .contains(
                        "interestCounted = floor(interest * countedDays / days) → 600000",
                        "shareAmount = halfUp(base * guaranteedPart / loanAmount) → 15500000",
                        "shareCeiling = floor(base * ceilingPpm / 1000000) → 16740000");
    }

    @Test
    void shouldDivideRecoveriesByTheLoansOwnShare() {
        var notice = loss(18_000_000, 900_001, FIVE_SIXTHS, Told.known(HALF_A_YEAR));
        var due = computed(caseOf(sba(), notice));

        var division = RecoveryWaterfall.divide(
                RecoveryTerms.of(PoolTerms.of(sba()), notice, due), List.of(new Recovery(Fen.of(5_000_000), Fen.ZERO)));

        assertThat(division.splits().getFirst().fiscal()).isEqualTo(Fen.of(4_166_667));
        assertThat(division.splits().getFirst().bank()).isEqualTo(Fen.of(833_333));
        assertThat(ProofChecker.check(division.proof())).isEmpty();
    }

    @Test
    void shouldLetTheCeilingHoldALoansOwnShare() {
        var whole = Told.known(new LoanShare(Fen.of(20_000_000), Fen.of(20_000_000)));

        assertThat(computed(caseOf(sba(), loss(18_000_001, 0, whole, Told.unknown())))
                        .poolAmount())
                .isEqualTo(Fen.of(16_200_000));
    }

    @Test
    void shouldNotGuessALoansOwnShareNorTheDaysOfItsInterest() {
        var below = Told.known(new LoanShare(Fen.of(9_999_999), Fen.of(20_000_000)));

        assertThat(gaps(caseOf(sba(), loss(18_000_000, 1, Told.unknown(), Told.unknown()))))
                .containsExactlyInAnyOrder(FigureGap.LOAN_SHARE_NOT_TOLD, FigureGap.INTEREST_DAYS_NOT_TOLD);
        assertThat(gaps(caseOf(sba(), loss(18_000_000, 0, below, Told.unknown()))))
                .containsExactly(FigureGap.LOAN_SHARE_OUT_OF_RANGE);
    }

    @Test
    void shouldStopInterestOnTheDayOfTheBankruptcy() {
        var chaoyang = chaoyangWith(
                "      shareBase:",
                "      bankruptcy: {value: INTEREST_STOPS, rule: CY-07, article: 破产法第四十六条, phrase: 停止计息}\n      shareBase:");
        var span = new InterestSpan(
                LocalDate.of(2025, 1, 1), LocalDate.of(2025, 4, 11), Told.known(LocalDate.of(2025, 1, 31)));

        var due = computed(caseOf(chaoyang, loss(100_000_000, 1_000_001, Told.unknown(), Told.known(span))));

        assertThat(due.covered()).isEqualTo(Fen.of(100_300_000));
        assertThat(due.proof().getFirst().rule().article()).isEqualTo("破产法第四十六条");
    }

    @Test
    void shouldPayThreeQuartersFirst() {
        var due = computed(caseOf(india(), loss(100_000_000, 2_000_001, Told.unknown(), Told.unknown())));

        assertThat(due.poolAmount()).isEqualTo(Fen.of(57_375_000));
        assertThat(due.outcome()).isEqualTo(Outcome.FULL);
        assertThat(due.proof())
                .extracting(step -> step.formula())
                .contains("poolAmount = halfUp(entitled * firstStagePpm / 1000000)");
    }

    @Test
    void shouldPayInTheEndWhatIsStillDueAfterRecoveries() {
        var due = computed(lastStage(10_000_000));

        assertThat(due.poolAmount()).isEqualTo(Fen.of(11_625_000));
        assertThat(due.trueUp().refund()).isEqualTo(Fen.ZERO);
    }

    @Test
    void shouldAskBackInTheEndWhatWasTooMuch() {
        var due = computed(lastStage(30_000_000));

        assertThat(due.poolAmount()).isEqualTo(Fen.ZERO);
        assertThat(due.trueUp().refund()).isEqualTo(Fen.of(3_375_000));
    }

    private static CompensationCase lastStage(long recoveredFen) {
        var first = caseOf(india(), loss(100_000_000, 2_000_001, Told.unknown(), Told.unknown()));
        return new CompensationCase(
                        first.terms(),
                        first.notice(),
                        Fen.ZERO,
                        Fen.of(recoveredFen),
                        Map.of(),
                        AvailableMoney.unlimited())
                .with(circumstances(new PayoutStage.Last(Fen.of(57_375_000))));
    }

    @Test
    void shouldSplitStagesSoThatTheFiscalPartsAddUp() {
        var halves = chaoyangWith(
                "      shortage:",
                "      payout: {first: 50%, second: 50%, rule: CY-11, article: 第十条, phrase: 分期}\n      shortage:");
        var first = computed(caseOf(halves, loss(15, 0, Told.unknown(), Told.unknown())));
        var last = computed(caseOf(halves, loss(15, 0, Told.unknown(), Told.unknown()))
                .with(circumstances(new PayoutStage.Last(first.payable()))));

        assertThat(first.payable()).isEqualTo(Fen.of(2));
        assertThat(last.payable()).isEqualTo(Fen.of(1));
        assertThat(first.fiscal().plus(last.fiscal())).isEqualTo(Fen.of(2));
        assertThat(last.partner()).isEqualTo(Fen.ZERO);
    }

    private static Circumstances circumstances(PayoutStage stage) {
        return new Circumstances(Told.unknown(), stage, Told.unknown(), Told.unknown(), Told.unknown());
    }

    @Test
    void shouldTakeTheShareOfAllLossesTogether() {
        var portfolio = chaoyangWith("value: PROJECT_LOSS", "value: PORTFOLIO_LOSS");
        var what = caseOf(portfolio, loss(50_000_000, 0, Told.unknown(), Told.unknown()));
        var earlier = new Circumstances.Portfolio(Fen.of(100_000_000), Fen.of(15_000_000));

        var due = computed(what.with(new Circumstances(
                Told.known(earlier), new PayoutStage.First(), Told.unknown(), Told.unknown(), Told.unknown())));

        assertThat(due.poolAmount()).isEqualTo(Fen.of(15_000_000));
        assertThat(gaps(what)).containsExactly(FigureGap.SHARE_BASE_NOT_COMPUTED);
    }

    @Test
    void shouldCompensateEachInstitutionForItsOwnPartByItsKind() {
        var due = computed(caseOf(
                beijing("share: 50%\n          ceded: IGNORED", "share: 40%\n          ceded: IGNORED"),
                shared(
                        bearing(ClaimantKind.BANK, 20_000_000, 0),
                        bearing(ClaimantKind.GUARANTOR, 60_000_000, 24_000_000),
                        bearing(ClaimantKind.INSURER, 20_000_000, 5_000_001))));

        assertThat(due.base()).isEqualTo(Fen.of(70_999_999));
        assertThat(due.poolAmount()).isEqualTo(Fen.of(8_000_000 + 18_000_000 + 7_500_000));
        assertThat(due.claimants())
                .extracting(payment -> payment.payable().value())
                .containsExactly(8_000_000L, 18_000_000L, 7_500_000L);
    }

    @Test
    void shouldTakeWhatCameBackOffEachInstitutionInProportion() {
        var what = caseOf(
                beijing("", ""),
                shared(bearing(ClaimantKind.BANK, 30_000_000, 0), bearing(ClaimantKind.GUARANTOR, 60_000_001, 0)));
        var due = computed(new CompensationCase(
                what.terms(), what.notice(), Fen.ZERO, Fen.of(30_000_000), Map.of(), AvailableMoney.unlimited()));

        // 60 000 001 are left: 20 000 000 (half up of 19 999 999.78) and the rest, half of each.
        assertThat(due.poolAmount()).isEqualTo(Fen.of(10_000_000 + 20_000_001));
    }

    @Test
    void shouldNotGuessWhoseAPartIs() {
        var unassigned = caseOf(
                beijing("", ""), shared(bearing(ClaimantKind.GUARANTOR, 10, 1), bearing(ClaimantKind.INSURER, 10, 1)));
        var more = new CompensationCase(
                unassigned.terms(), unassigned.notice(), Fen.of(3), Fen.ZERO, Map.of(), AvailableMoney.unlimited());

        assertThat(gaps(more)).containsExactly(FigureGap.CEDED_PART_UNASSIGNED);
        assertThat(gaps(caseOf(beijing("", ""), shared(bearing(ClaimantKind.BANK, 100_000_001, 0)))))
                .containsExactly(FigureGap.CLAIMANTS_EXCEED_LOSS);
        assertThat(gaps(caseOf(beijing("", ""), shared(bearing(ClaimantKind.BORROWER, 1, 0)))))
                .containsExactly(FigureGap.INSTITUTION_SHARE_MISSING);
        assertThat(gaps(caseOf(beijing("", ""), shared()))).containsExactly(FigureGap.CLAIMANT_PART_MISSING);
    }

    @Test
    void shouldTakeOffOnlyWhatWasReceivedWhereThePolicySaysSo() {
        var received = chaoyangWith(
                "      shareBase:",
                "      ceded: {value: RECEIVED, rule: CY-07, article: 第十条, phrase: 已摊回}\n      shareBase:");
        var plain = caseOf(received, loss(100_000, 0, Told.unknown(), Told.unknown()));
        var what = new CompensationCase(
                plain.terms(), plain.notice(), Fen.of(50_000), Fen.ZERO, Map.of(), AvailableMoney.unlimited());

        assertThat(gaps(what)).containsExactly(FigureGap.CEDED_RECEIPT_NOT_TOLD);
        assertThat(computed(what.with(new Circumstances(
                                Told.unknown(),
                                new PayoutStage.First(),
                                Told.known(Fen.of(10_000)),
                                Told.unknown(),
                                Told.unknown())))
                        .poolAmount())
                .isEqualTo(Fen.of(18_000));
    }

    @Test
    void shouldEndLiabilityWithTheBalance() {
        var limited = chaoyangWith(
                "      shareBase:",
                "      balanceCap: {value: POOL_BALANCE, rule: CY-09, article: 第十条, phrase: 以余额为限}\n      shareBase:");
        var what = caseOf(limited, loss(100_000, 0, Told.unknown(), Told.unknown()));

        assertThat(gaps(what)).containsExactly(FigureGap.BALANCE_NOT_TOLD);
        assertThat(computed(what.with(new Circumstances(
                                Told.unknown(),
                                new PayoutStage.First(),
                                Told.unknown(),
                                Told.known(Fen.of(123)),
                                Told.unknown())))
                        .poolAmount())
                .isEqualTo(Fen.of(123));
    }

    @Test
    void shouldWaitForContributionsWhereThePolicySaysSo() {
        var strict = chaoyangWith(
                "      shortage:",
                "      fundingTest: {value: ENFORCED, rule: CY-03, article: 第九条, phrase: 等比例出资}\n      shortage:");
        var what = caseOf(strict, loss(100_000, 0, Told.unknown(), Told.unknown()));

        assertThat(gaps(what)).containsExactly(FigureGap.FUNDING_NOT_TOLD);
        assertThat(gaps(what.with(paidIn(100, 99)))).containsExactly(FigureGap.FUNDING_NOT_MET);
        assertThat(computed(what.with(paidIn(100, 100))).poolAmount()).isEqualTo(Fen.of(20_000));
    }

    @Test
    void shouldWaitForNoPartnerWhereTheFiscalSideAloneFunds() {
        var alone = chaoyangWith(
                "      funding:\n        value: 1:1",
                "      fundingTest: {value: ENFORCED, rule: CY-03, article: 第九条, phrase: 财政出资}\n"
                        + "      funding:\n        value: FISCAL_ONLY");
        var what = caseOf(alone, loss(100_000, 0, Told.unknown(), Told.unknown()));

        assertThat(alone.payment().funding().value()).isEqualTo(new Funding.FiscalOnly());
        assertThat(computed(what).poolAmount()).isEqualTo(Fen.of(20_000));
        assertThat(computed(what.with(paidIn(100, 0))).poolAmount()).isEqualTo(Fen.of(20_000));
    }

    private static Circumstances paidIn(long fiscal, long partner) {
        return new Circumstances(
                Told.unknown(),
                new PayoutStage.First(),
                Told.unknown(),
                Told.unknown(),
                Told.known(new Circumstances.Contributions(Fen.of(fiscal), Fen.of(partner))));
    }

    private static PoolPolicy sba() {
        return policy(resource("us-sba-7a.yaml"));
    }

    private static PoolPolicy india() {
        return policy(resource("in-75-25.yaml"));
    }

    private static PoolPolicy beijing(String right, String wrong) {
        var text = Presets.text("beijing").orElseThrow();
        assertThat(text).contains(right);
        return policy(right.isEmpty() ? text : text.replaceFirst(right, wrong));
    }

    private static PoolPolicy chaoyangWith(String right, String instead) {
        var text = Presets.text("chaoyang").orElseThrow();
        assertThat(text).contains(right);
        return policy(text.replaceFirst(right, instead));
    }

    private static PoolPolicy policy(String yaml) {
        return (PoolPolicy) PolicyReader.read("test.yaml", yaml).orThrow().getFirst();
    }

    private static String resource(String name) {
        try (var stream = RuleSetFiguresTest.class.getResourceAsStream("/foreign/" + name)) {
            assertThat(stream).as(name).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static NoticeFigures loss(long principal, long interest, Told<LoanShare> share, Told<InterestSpan> span) {
        return new NoticeFigures(
                AmountBasis.GROSS_LOSS,
                Map.of(LossItem.PRINCIPAL, Fen.of(principal), LossItem.INTEREST, Fen.of(interest)),
                RequestedSum.unstated(),
                List.of(),
                share,
                span);
    }

    private static NoticeFigures shared(ClaimantPart... claimants) {
        return new NoticeFigures(
                AmountBasis.GROSS_LOSS,
                Map.of(LossItem.PRINCIPAL, Fen.of(100_000_000)),
                RequestedSum.unstated(),
                List.of(claimants));
    }

    private static ClaimantPart bearing(ClaimantKind kind, long own, long ceded) {
        return ClaimantPart.bearing(kind, kind.name(), Fen.of(own), Fen.of(ceded));
    }

    private static CompensationCase caseOf(PoolPolicy policy, NoticeFigures notice) {
        var ceded = Fen.sum(notice.claimants().stream().map(ClaimantPart::ceded).toList());
        return new CompensationCase(
                PoolTerms.of(policy), notice, ceded, Fen.ZERO, Map.of(), AvailableMoney.unlimited());
    }

    private static Compensation computed(CompensationCase what) {
        var due = ((Calculation.Computed) CompensationCalculator.calculate(what)).compensation();
        assertThat(ProofChecker.check(due.proof())).isEmpty();
        return due;
    }

    private static Iterable<FigureGap> gaps(CompensationCase what) {
        return ((Calculation.Incomplete) CompensationCalculator.calculate(what)).gaps();
    }
}
