package org.pledgehub.domain.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.domain.policy.PolicySamples.payment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.money.Ratio;
import org.pledgehub.domain.money.Share;
import org.pledgehub.domain.policy.AllLevelsCeiling;
import org.pledgehub.domain.policy.LossItem;
import org.pledgehub.domain.policy.MixedPledgeLoss;
import org.pledgehub.domain.policy.PolicySamples;
import org.pledgehub.domain.policy.PoolTerms;
import org.pledgehub.domain.policy.RecoveryOrder;
import org.pledgehub.domain.policy.ShortageRule;

/** Only the rights' part of a mixed pledge counts (PH-54 where a policy is silent), and all levels bear so much at most (PH-55). */
final class MixedPledgeLossTest {

    private static final AllLevelsCeiling NO_CEILING = new AllLevelsCeiling.None();
    private static final AllLevelsCeiling FOUR_FIFTHS = new AllLevelsCeiling.AtMost(Share.ofPercent(80));
    private static final Told<PledgedPart> TWO_THIRDS =
            Told.known(new PledgedPart(Fen.of(200_000_000), Fen.of(300_000_000)));

    /** Two thirds of 1 000 000.01 are 666 666.67 (down from …67.33), of which a fifth is 133 333.33, down. */
    @Test
    void shouldCountTheRightsPartOfTheLossDown() {
        var due = computed(caseOf(MixedPledgeLoss.IP_PART, NO_CEILING, Told.unknown(), TWO_THIRDS));

        assertThat(due.covered()).isEqualTo(Fen.of(100_000_001));
        assertThat(due.base()).isEqualTo(Fen.of(66_666_667));
        assertThat(due.poolAmount()).isEqualTo(Fen.of(13_333_333));
        assertThat(due.proof())
                .extracting(step -> step.rule().ruleId() + " " + step.formula() + " → " + step.result())
                .contains(
                        "S-10d loss = max(0, covered - ceded - recovered) → 1000000.01",
                        "S-23 base = floor(loss * pledgedRights / allCollateral) → 666666.67");
    }

    @Test
    void shouldCountTheWholeLossWhatEverElseSecuresTheLoanWhereThePolicySaysNothing() {
        var due = computed(caseOf(MixedPledgeLoss.WHOLE_LOSS, NO_CEILING, Told.unknown(), TWO_THIRDS));

        assertThat(due.base()).isEqualTo(Fen.of(100_000_001));
        assertThat(due.pledged()).isEqualTo(Told.unknown());
    }

    /** 80 % of 1 000 000.01 are 800 000.00, down; the others bear 700 000.00 of that. */
    @Test
    void shouldLeaveToThePoolWhatOtherLevelsLeaveOfTheRealLoss() {
        var told = Told.known(Fen.of(70_000_000));
        var due = computed(caseOf(MixedPledgeLoss.IP_PART, FOUR_FIFTHS, told, TWO_THIRDS));

        assertThat(due.poolAmount()).isEqualTo(Fen.of(10_000_000));
        assertThat(due.proof())
                .extracting(step -> step.rule().ruleId() + " " + step.formula() + " → " + step.result())
                .contains(
                        "S-24 allLevelsRoom = max(0, floor(loss * allLevelsPpm / 1000000) - otherLevels) → 100000.00");
    }

    @Test
    void shouldLeaveNothingWhereOtherLevelsBearItAll() {
        var told = Told.known(Fen.of(80_000_001));
        var due = computed(caseOf(MixedPledgeLoss.WHOLE_LOSS, FOUR_FIFTHS, told, Told.unknown()));

        assertThat(due.poolAmount()).isEqualTo(Fen.ZERO);
        assertThat(due.outcome()).isEqualTo(Outcome.NONE);
    }

    @Test
    void shouldNotGuessWhatOthersBearNorWhatTheRightsAreWorth() {
        var what = caseOf(MixedPledgeLoss.IP_PART, FOUR_FIFTHS, Told.unknown(), Told.unknown());

        assertThat(CompensationCalculator.calculate(what))
                .isEqualTo(new Calculation.Incomplete(
                        Set.of(FigureGap.OTHER_LEVELS_NOT_TOLD, FigureGap.VALUATION_MISSING)));
    }

    @Test
    void shouldAskNothingOfOtherLevelsWhereThePolicySetsNoCeiling() {
        var due = computed(
                caseOf(MixedPledgeLoss.WHOLE_LOSS, NO_CEILING, Told.known(Fen.of(100_000_001)), Told.unknown()));

        assertThat(due.poolAmount()).isEqualTo(Fen.of(20_000_000));
    }

    /** Of 100 000.00 that come back 66 666.66⅔ count, a fifth of which is 13 333.33; all of the loss coming back brings all back. */
    @Test
    void shouldDivideTheSamePartOfWhatComesBack() {
        for (var order : RecoveryOrder.values()) {
            var what = caseOf(MixedPledgeLoss.IP_PART, NO_CEILING, Told.unknown(), TWO_THIRDS);
            var due = computed(what);
            var terms = RecoveryTerms.of(what.terms(), what.notice(), due).inOrder(order);

            var division = RecoveryWaterfall.divide(
                    terms,
                    List.of(new Recovery(Fen.of(10_000_000), Fen.ZERO), new Recovery(Fen.of(90_000_001), Fen.ZERO)));

            assertThat(pool(division.splits().getFirst()))
                    .isEqualTo(
                            switch (order) {
                                case PARI_PASSU -> Fen.of(1_333_333);
                                case POOL_FIRST -> Fen.of(6_666_666);
                                case BANK_FIRST -> Fen.ZERO;
                            });
            assertThat(pool(division.splits().getFirst())
                            .plus(pool(division.splits().getLast())))
                    .isEqualTo(due.payable());
            assertThat(ProofChecker.check(division.proof())).isEmpty();
        }
    }

    /** Of a loss of 1 000 000.01 others bore 700 000.00 and the pool 100 000.00: the bank lost 200 000.01, and the pool has what is over. */
    @Test
    void shouldNotGiveTheBankBackWhatOtherLevelsBore() {
        var what = caseOf(MixedPledgeLoss.WHOLE_LOSS, FOUR_FIFTHS, Told.known(Fen.of(70_000_000)), Told.unknown());
        var terms =
                RecoveryTerms.of(what.terms(), what.notice(), computed(what)).inOrder(RecoveryOrder.BANK_FIRST);

        var division = RecoveryWaterfall.divide(terms, List.of(new Recovery(Fen.of(25_000_001), Fen.ZERO)));

        assertThat(division.splits().getFirst().bank()).isEqualTo(Fen.of(20_000_001));
        assertThat(pool(division.splits().getFirst())).isEqualTo(Fen.of(5_000_000));
        assertThat(division.proof())
                .extracting(ProofStep::formula)
                .contains("poolTotal1 = min(paid, max(0, netTotal1 - max(0, base - paid - otherLevels)))");
        assertThat(ProofChecker.check(division.proof())).isEmpty();
    }

    @Test
    void shouldTakeNoNoticeOfOtherLevelsWhereThePolicySetsNoCeiling() {
        var what = caseOf(MixedPledgeLoss.WHOLE_LOSS, NO_CEILING, Told.known(Fen.of(70_000_000)), Told.unknown());

        assertThat(RecoveryTerms.of(what.terms(), what.notice(), computed(what)).bankLoss())
                .isEqualTo(Fen.of(80_000_001));
    }

    /** Of 16 fen that come back ten and two thirds count, a third of which is 3 5/9: four, where a third of ten would be three. */
    @Test
    void shouldRoundThePoolsPartOfWhatComesBackOnce() {
        var terms = new RecoveryTerms(
                PolicySamples.ruled(RecoveryOrder.PARI_PASSU, "S-17"),
                new Ratio(1, 3),
                Share.NONE,
                Fen.of(100),
                Fen.of(100),
                Fen.ZERO,
                TWO_THIRDS);

        var division = RecoveryWaterfall.divide(terms, List.of(new Recovery(Fen.of(16), Fen.ZERO)));

        assertThat(pool(division.splits().getFirst())).isEqualTo(Fen.of(4));
        assertThat(division.proof())
                .extracting(ProofStep::formula)
                .contains(
                        "poolTotal1 = min(paid, halfUp(netTotal1 * pledgedRights / allCollateral * poolPart / poolWhole))");
        assertThat(ProofChecker.check(division.proof())).isEmpty();
    }

    private static Fen pool(RecoverySplit split) {
        return split.fiscal().plus(split.partner());
    }

    private static PoolTerms terms(MixedPledgeLoss counted, AllLevelsCeiling most) {
        return PoolTerms.of(PolicySamples.pool(
                PolicySamples.of(counted, most), payment(ShortageRule.PARTIAL_AND_QUEUE, RecoveryOrder.PARI_PASSU)));
    }

    private static CompensationCase caseOf(
            MixedPledgeLoss counted, AllLevelsCeiling most, Told<Fen> otherLevels, Told<PledgedPart> pledged) {
        var notice = new NoticeFigures(
                AmountBasis.GROSS_LOSS,
                Map.of(LossItem.PRINCIPAL, Fen.of(100_000_001)),
                RequestedSum.unstated(),
                List.of(),
                Told.unknown(),
                Told.unknown(),
                otherLevels);
        return new CompensationCase(
                        terms(counted, most), notice, Fen.ZERO, Fen.ZERO, Map.of(), AvailableMoney.unlimited())
                .with(Circumstances.untold().withPledged(pledged));
    }

    private static Compensation computed(CompensationCase what) {
        var due = ((Calculation.Computed) CompensationCalculator.calculate(what)).compensation();
        assertThat(ProofChecker.check(due.proof())).isEmpty();
        return due;
    }
}
