package org.pledgehub.domain.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.domain.policy.PolicySamples.coverage;
import static org.pledgehub.domain.policy.PolicySamples.payment;
import static org.pledgehub.domain.policy.PolicySamples.ruled;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.money.Share;
import org.pledgehub.domain.policy.Cap;
import org.pledgehub.domain.policy.CapScope;
import org.pledgehub.domain.policy.LossItem;
import org.pledgehub.domain.policy.PolicySamples;
import org.pledgehub.domain.policy.PoolTerms;
import org.pledgehub.domain.policy.RecoveryOrder;
import org.pledgehub.domain.policy.ShareBase;
import org.pledgehub.domain.policy.ShortageRule;

/** Amount of a compensation, Chaoyang art. 10; the worked figures of the domain page to the fen. */
final class CompensationCalculatorTest {

    private static final PoolTerms TERMS = PoolTerms.of(PolicySamples.pool());

    private static final NoticeFigures WORKED = notice(
            AmountBasis.GROSS_LOSS,
            Map.of(
                    LossItem.PRINCIPAL, Fen.ofYuan("1000000.00"),
                    LossItem.INTEREST, Fen.ofYuan("23456.78"),
                    LossItem.PENALTY_INTEREST, Fen.ofYuan("1234.56")));

    @Test
    void shouldComputeTheWorkedExampleToTheFen() {
        var paid = compute(caseOf(WORKED));

        assertThat(paid.covered()).isEqualTo(Fen.ofYuan("1024691.34"));
        assertThat(paid.base()).isEqualTo(Fen.ofYuan("1024691.34"));
        assertThat(paid.poolAmount()).isEqualTo(Fen.ofYuan("204938.26"));
        assertThat(paid.payable()).isEqualTo(Fen.ofYuan("204938.26"));
        assertThat(paid.fiscal()).isEqualTo(Fen.ofYuan("102469.13"));
        assertThat(paid.partner()).isEqualTo(Fen.ofYuan("102469.13"));
        assertThat(paid.outcome()).isEqualTo(Outcome.FULL);
    }

    @Test
    void shouldRoundAShareBelowTheCeilingHalfUp() {
        var terms = TERMS.withPoolShare(Share.ofPpm(150_000));

        var paid =
                compute(new CompensationCase(terms, WORKED, Fen.ZERO, Fen.ZERO, Map.of(), AvailableMoney.unlimited()));

        // 1 024 691.34 × 15 % = 153 703.701
        assertThat(paid.poolAmount()).isEqualTo(Fen.ofYuan("153703.70"));
    }

    @Test
    void shouldNeverExceedTheCeilingByRounding() {
        var terms = TERMS.withPoolShare(Share.ofPpm(199_999));

        var paid = compute(
                new CompensationCase(terms, principal(4), Fen.ZERO, Fen.ZERO, Map.of(), AvailableMoney.unlimited()));

        // 4 fen × 19.9999 % is 0.8 fen and rounds up to 1; 20 % of 4 fen rounds down to nothing
        assertThat(paid.poolAmount()).isEqualTo(Fen.ZERO);
        assertThat(paid.outcome()).isEqualTo(Outcome.NONE);
    }

    @Test
    void shouldTakeOffCededAndRecoveredParts() {
        var paid = compute(new CompensationCase(
                TERMS, principal(100_000), Fen.of(30_000), Fen.of(20_000), Map.of(), AvailableMoney.unlimited()));

        assertThat(paid.base()).isEqualTo(Fen.of(50_000));
        assertThat(paid.poolAmount()).isEqualTo(Fen.of(10_000));
    }

    @Test
    void shouldLeaveNothingWhereMoreWasRecoveredThanLost() {
        var paid = compute(new CompensationCase(
                TERMS, principal(100), Fen.ZERO, Fen.of(101), Map.of(), AvailableMoney.unlimited()));

        assertThat(paid.base()).isEqualTo(Fen.ZERO);
        assertThat(paid.outcome()).isEqualTo(Outcome.NONE);
    }

    @Test
    void shouldPayNoMoreThanRequested() {
        var asked = new NoticeFigures(
                AmountBasis.REQUESTED_COMPENSATION,
                Map.of(LossItem.PRINCIPAL, Fen.of(100_000)),
                RequestedSum.of(Fen.of(15_000)),
                List.of());

        assertThat(compute(caseOf(asked)).poolAmount()).isEqualTo(Fen.of(15_000));
    }

    @Test
    void shouldPayNoMoreThanTheShareThoughMoreIsRequested() {
        var asked = new NoticeFigures(
                AmountBasis.REQUESTED_COMPENSATION,
                Map.of(LossItem.PRINCIPAL, Fen.of(100_000)),
                RequestedSum.of(Fen.of(100_000)),
                List.of());

        assertThat(compute(caseOf(asked)).poolAmount()).isEqualTo(Fen.of(20_000));
    }

    @Test
    void shouldPayPartOfWhatIsDueWhereThePoolHoldsLess() {
        var paid = compute(caseOf(principal(100_000)).withAvailable(AvailableMoney.of(Fen.of(12_345))));

        assertThat(paid.payable()).isEqualTo(Fen.of(12_345));
        assertThat(paid.outcome()).isEqualTo(Outcome.PARTIAL);
        // half up; the partner has the remainder
        assertThat(paid.fiscal()).isEqualTo(Fen.of(6_173));
        assertThat(paid.partner()).isEqualTo(Fen.of(6_172));
    }

    @Test
    void shouldPayNothingRatherThanPartWhereThePolicyWantsTheWholeSum() {
        var policy = PolicySamples.pool(coverage(), payment(ShortageRule.WHOLE_OR_QUEUE, RecoveryOrder.PARI_PASSU));
        var what = new CompensationCase(
                PoolTerms.of(policy),
                principal(100_000),
                Fen.ZERO,
                Fen.ZERO,
                Map.of(),
                AvailableMoney.of(Fen.of(19_999)));

        assertThat(compute(what).payable()).isEqualTo(Fen.ZERO);
        assertThat(compute(what.withAvailable(AvailableMoney.of(Fen.of(20_000))))
                        .payable())
                .isEqualTo(Fen.of(20_000));
    }

    @Test
    void shouldStayUnderEveryCap() {
        var policy = PolicySamples.pool(
                coverage(
                        ShareBase.PROJECT_LOSS,
                        List.of(
                                ruled(new Cap(CapScope.PROJECT, Fen.of(18_000)), "S-11"),
                                ruled(new Cap(CapScope.BORROWER, Fen.of(30_000)), "S-12"))),
                payment(ShortageRule.PARTIAL_AND_QUEUE, RecoveryOrder.PARI_PASSU));
        var used = Map.of(CapScope.BORROWER, Fen.of(20_000));

        var paid = compute(new CompensationCase(
                PoolTerms.of(policy), principal(100_000), Fen.ZERO, Fen.ZERO, used, AvailableMoney.unlimited()));

        assertThat(paid.poolAmount()).isEqualTo(Fen.of(10_000));
        assertThat(ProofChecker.check(paid.proof())).isEmpty();
    }

    @Test
    void shouldDivideAmongClaimantsByWhatEachBears() {
        var shared = new NoticeFigures(
                AmountBasis.GROSS_LOSS,
                Map.of(LossItem.PRINCIPAL, Fen.of(100_005)),
                RequestedSum.unstated(),
                List.of(
                        ClaimantPart.bearing(ClaimantKind.BANK, "icbc", Fen.of(20_000), Fen.ZERO),
                        ClaimantPart.bearing(ClaimantKind.GUARANTOR, "guar", Fen.of(80_000), Fen.of(40_000))));

        var paid = compute(caseOf(shared));

        // 20 001 : one third and two thirds
        assertThat(paid.claimants())
                .extracting(Compensation.ClaimantPayment::payable)
                .containsExactly(Fen.of(6_667), Fen.of(13_334));
        assertThat(ProofChecker.check(paid.proof())).isEmpty();
    }

    @Test
    void shouldNotGuessARequestedSum() {
        var silent = notice(AmountBasis.REQUESTED_COMPENSATION, Map.of(LossItem.PRINCIPAL, Fen.of(100)));

        assertThat(gaps(caseOf(silent))).containsExactly(FigureGap.REQUESTED_SUM_MISSING);
    }

    @Test
    void shouldNotCheckACeilingAgainstALossThatIsNotTold() {
        var sumOnly = new NoticeFigures(
                AmountBasis.REQUESTED_COMPENSATION, Map.of(), RequestedSum.of(Fen.of(100)), List.of());

        assertThat(gaps(caseOf(sumOnly))).containsExactly(FigureGap.LOSS_NOT_TOLD);
    }

    @Test
    void shouldNotGuessWhatEachClaimantBears() {
        var untold = new NoticeFigures(
                AmountBasis.GROSS_LOSS,
                Map.of(LossItem.PRINCIPAL, Fen.of(100)),
                RequestedSum.unstated(),
                List.of(
                        ClaimantPart.untold(ClaimantKind.BANK, "icbc", Fen.ZERO),
                        ClaimantPart.bearing(ClaimantKind.GUARANTOR, "guar", Fen.of(50), Fen.ZERO)));

        assertThat(gaps(caseOf(untold))).containsExactly(FigureGap.CLAIMANT_PART_MISSING);
    }

    @Test
    void shouldNotLetClaimantsTogetherBearMoreThanTheLoss() {
        var tooMuch = new NoticeFigures(
                AmountBasis.GROSS_LOSS,
                Map.of(LossItem.PRINCIPAL, Fen.of(100)),
                RequestedSum.unstated(),
                List.of(
                        ClaimantPart.bearing(ClaimantKind.BANK, "icbc", Fen.of(80), Fen.ZERO),
                        ClaimantPart.bearing(ClaimantKind.GUARANTOR, "guar", Fen.of(21), Fen.ZERO)));

        assertThat(gaps(caseOf(tooMuch))).containsExactly(FigureGap.CLAIMANTS_EXCEED_LOSS);
    }

    @Test
    void shouldLeaveOtherShareBasesToAPerson() {
        var policy = PolicySamples.pool(
                coverage(ShareBase.PORTFOLIO_LOSS, List.of()),
                payment(ShortageRule.PARTIAL_AND_QUEUE, RecoveryOrder.PARI_PASSU));
        var what = new CompensationCase(
                PoolTerms.of(policy), principal(100), Fen.ZERO, Fen.ZERO, Map.of(), AvailableMoney.unlimited());

        assertThat(gaps(what)).containsExactly(FigureGap.SHARE_BASE_NOT_COMPUTED);
    }

    @Test
    void shouldProveEveryStepWithItsRule() {
        var proof = compute(caseOf(WORKED)).proof();

        assertThat(proof)
                .extracting(step -> step.rule().ruleId() + " " + step.formula() + " → " + step.result())
                .containsExactly(
                        "S-10a covered = principal + interest + penaltyInterest + overdueInterest + overduePenalty"
                                + " → 1024691.34",
                        "S-10d base = max(0, covered - ceded - recovered) → 1024691.34",
                        "S-10c shareAmount = halfUp(base * poolSharePpm / 1000000) → 204938.27",
                        "S-10b shareCeiling = floor(base * ceilingPpm / 1000000) → 204938.26",
                        "S-10e poolAmount = min(shareAmount, shareCeiling) → 204938.26",
                        "S-10h payable = poolAmount → 204938.26",
                        "S-10f fiscal = halfUp(payable * fiscalSharePpm / 1000000) → 102469.13",
                        "S-10f partner = payable - fiscal → 102469.13");
        assertThat(ProofChecker.check(proof)).isEmpty();
    }

    private static CompensationCase caseOf(NoticeFigures notice) {
        return new CompensationCase(TERMS, notice, Fen.ZERO, Fen.ZERO, Map.of(), AvailableMoney.unlimited());
    }

    private static NoticeFigures principal(long fen) {
        return notice(AmountBasis.GROSS_LOSS, Map.of(LossItem.PRINCIPAL, Fen.of(fen)));
    }

    private static NoticeFigures notice(AmountBasis basis, Map<LossItem, Fen> items) {
        return new NoticeFigures(basis, items, RequestedSum.unstated(), List.of());
    }

    private static Compensation compute(CompensationCase what) {
        return ((Calculation.Computed) CompensationCalculator.calculate(what)).compensation();
    }

    private static Iterable<FigureGap> gaps(CompensationCase what) {
        return ((Calculation.Incomplete) CompensationCalculator.calculate(what)).gaps();
    }
}
