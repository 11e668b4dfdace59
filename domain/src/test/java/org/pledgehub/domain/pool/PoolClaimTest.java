package org.pledgehub.domain.pool;

import static org.pledgehub.domain.policy.PolicySamples.coverage;
import static org.pledgehub.domain.policy.PolicySamples.payment;
import static org.pledgehub.domain.policy.PolicySamples.ruled;
import static org.pledgehub.domain.pool.PoolScenario.contributed;
import static org.pledgehub.domain.pool.PoolScenario.moved;
import static org.pledgehub.domain.pool.PoolScenario.paid;
import static org.pledgehub.domain.pool.PoolScenario.reversed;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.claim.ClaimId;
import org.pledgehub.domain.compensation.AmountBasis;
import org.pledgehub.domain.compensation.NoticeFigures;
import org.pledgehub.domain.compensation.RequestedSum;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.Cap;
import org.pledgehub.domain.policy.CapScope;
import org.pledgehub.domain.policy.FundingTest;
import org.pledgehub.domain.policy.LossItem;
import org.pledgehub.domain.policy.Payment;
import org.pledgehub.domain.policy.PolicySamples;
import org.pledgehub.domain.policy.RecoveryOrder;
import org.pledgehub.domain.policy.ShareBase;
import org.pledgehub.domain.policy.ShortageRule;

/** What an eligible claim leads to in its pool. */
final class PoolClaimTest {

    private final PoolScenario scenario = new PoolScenario();

    @Test
    void shouldReserveWhatIsDue() {
        scenario.given(contributed("c1", 100_000))
                .when(scenario.eligible("k1", 100_000))
                .thenClaim("k1", ClaimStage.TRIGGERED, 20_000, 0)
                .thenTrigger("k1", 1, true);
    }

    @Test
    void shouldReserveOnlyWhatThePoolStillHolds() {
        scenario.given(contributed("c1", 25_000), scenario.eligible("k1", 100_000))
                .when(scenario.eligible("k2", 100_000))
                .thenClaim("k2", ClaimStage.TRIGGERED, 5_000, 0);
    }

    @Test
    void shouldQueueAClaimThatThePoolHasNothingFor() {
        scenario.when(scenario.eligible("k1", 100_000))
                .thenClaim("k1", ClaimStage.QUEUED, 0, 0)
                .thenTrigger("k1", 1, true);
    }

    @Test
    void shouldServeTheQueueInOrderWhenMoneyArrives() {
        scenario.given(scenario.eligible("k2", 100_000), scenario.eligible("k1", 100_000))
                .when(contributed("c1", 25_000))
                .thenClaim("k2", ClaimStage.TRIGGERED, 20_000, 0)
                .thenTrigger("k2", 2, true)
                .thenClaim("k1", ClaimStage.TRIGGERED, 5_000, 0);
    }

    @Test
    void shouldNotPublishATriggerAgainForNothing() {
        scenario.given(contributed("c1", 100_000), scenario.eligible("k1", 100_000))
                .when(scenario.eligible("k1", 100_000))
                .thenTrigger("k1", 1, true);
    }

    @Test
    void shouldPublishATriggerAgainWhenItRestsOnOtherEvidence() {
        scenario.given(contributed("c1", 100_000), scenario.eligible("k1", 100_000))
                .restingOn("filed in time after all")
                .when(scenario.eligible("k1", 100_000))
                .thenClaim("k1", ClaimStage.TRIGGERED, 20_000, 0)
                .thenTrigger("k1", 2, true);
    }

    @Test
    void shouldReserveAnewWhenTheAmountChanges() {
        scenario.given(contributed("c1", 100_000), scenario.eligible("k1", 100_000))
                .when(scenario.eligible("k1", 50_000))
                .thenClaim("k1", ClaimStage.TRIGGERED, 10_000, 0)
                .thenTrigger("k1", 2, true);
    }

    @Test
    void shouldServeAnEarlierClaimWithWhatALaterOneGivesUp() {
        scenario.given(
                        contributed("c1", 15_000),
                        scenario.eligible("k1", 50_000),
                        scenario.eligible("k2", 25_000),
                        scenario.eligible("k1", 100_000))
                .thenClaim("k1", ClaimStage.TRIGGERED, 10_000, 0)
                .when(scenario.eligible("k2", 10_000))
                .thenClaim("k1", ClaimStage.TRIGGERED, 13_000, 0)
                .thenClaim("k2", ClaimStage.TRIGGERED, 2_000, 0)
                .thenTrigger("k1", 3, true);
    }

    @Test
    void shouldServeAClaimThatWaitsForRoomUnderACap() {
        var caps = List.of(ruled(new Cap(CapScope.PORTFOLIO, Fen.of(20_000)), "S-12"));
        scenario.under(PolicySamples.pool(
                        coverage(ShareBase.PROJECT_LOSS, caps),
                        payment(ShortageRule.PARTIAL_AND_QUEUE, RecoveryOrder.PARI_PASSU)))
                .given(contributed("c1", 100_000), scenario.eligible("k1", 100_000), scenario.eligible("k2", 100_000))
                .thenClaim("k2", ClaimStage.QUEUED, 0, 0)
                .when(scenario.assessed("k1", ClaimVerdict.INELIGIBLE, 100_000, "RIGHT_NOT_IN_FORCE"))
                .thenClaim("k2", ClaimStage.TRIGGERED, 20_000, 0);
    }

    @Test
    void shouldNotGiveAwayWhatHasBeenPaidUnderACap() {
        var caps = List.of(ruled(new Cap(CapScope.PORTFOLIO, Fen.of(30_000)), "S-12"));
        scenario.under(PolicySamples.pool(
                        coverage(ShareBase.PROJECT_LOSS, caps),
                        payment(ShortageRule.PARTIAL_AND_QUEUE, RecoveryOrder.PARI_PASSU)))
                .given(
                        contributed("c1", 100_000),
                        scenario.eligible("k1", 75_000),
                        scenario.eligible("k2", 50_000),
                        scenario.eligible("k3", 100_000),
                        paid("p3", "k3", 5_000))
                .when(scenario.assessed("k1", ClaimVerdict.INELIGIBLE, 75_000, "RIGHT_NOT_IN_FORCE"))
                .thenClaim("k2", ClaimStage.TRIGGERED, 10_000, 0)
                .thenClaim("k3", ClaimStage.PARTNER_PAID, 0, 5_000);
    }

    @Test
    void shouldKeepAllClaimsTogetherUnderACap() {
        var caps = List.of(ruled(new Cap(CapScope.PORTFOLIO, Fen.of(25_000)), "S-12"));
        scenario.under(PolicySamples.pool(
                        coverage(ShareBase.PROJECT_LOSS, caps),
                        payment(ShortageRule.PARTIAL_AND_QUEUE, RecoveryOrder.PARI_PASSU)))
                .given(contributed("c1", 100_000), scenario.eligible("k1", 100_000))
                .when(scenario.eligible("k2", 100_000))
                .thenClaim("k2", ClaimStage.TRIGGERED, 5_000, 0);
    }

    @Test
    void shouldTakeItsShareOfAllLossesWhereThePolicyIsOfThePortfolio() {
        scenario.under(PolicySamples.pool(
                        coverage(ShareBase.PORTFOLIO_LOSS, List.of()),
                        payment(ShortageRule.PARTIAL_AND_QUEUE, RecoveryOrder.PARI_PASSU)))
                .given(contributed("c1", 100_000), scenario.eligible("k1", 103))
                .when(scenario.eligible("k2", 103))
                .thenClaim("k1", ClaimStage.TRIGGERED, 20, 0)
                .thenClaim("k2", ClaimStage.TRIGGERED, 21, 0);
    }

    @Test
    void shouldHoldClaimsUntilContributionsAreAsAgreed() {
        var plain = payment(ShortageRule.PARTIAL_AND_QUEUE, RecoveryOrder.PARI_PASSU);
        scenario.under(PolicySamples.pool(
                        coverage(),
                        new Payment(
                                plain.funding(),
                                plain.fiscalShare(),
                                plain.firstPayer(),
                                plain.shortage(),
                                plain.recoveryWaterfall(),
                                plain.confirmation(),
                                ruled(FundingTest.ENFORCED, "S-9a"),
                                plain.payout(),
                                plain.fiscalProducts())))
                .given(contributed("c1", 100_000), scenario.eligible("k1", 100_000))
                .thenClaim("k1", ClaimStage.PENDING, 0, 0)
                .when(moved("c2", PoolAccount.FISCAL, Direction.CREDIT, MovementKind.CONTRIBUTION, 100_000))
                .thenClaim("k1", ClaimStage.TRIGGERED, 20_000, 0);
    }

    @Test
    void shouldTakeATriggerBackAndServeTheNextClaim() {
        scenario.given(contributed("c1", 20_000), scenario.eligible("k1", 100_000), scenario.eligible("k2", 100_000))
                .when(scenario.assessed("k1", ClaimVerdict.INELIGIBLE, 100_000, "RIGHT_LAPSED"))
                .thenClaim("k1", ClaimStage.INELIGIBLE, 0, 0)
                .thenTrigger("k1", 2, false)
                .thenHappened(new PoolEvent.TriggerTakenBack(new ClaimId("k1"), List.of("RIGHT_LAPSED")))
                .thenClaim("k2", ClaimStage.TRIGGERED, 20_000, 0);
    }

    @Test
    void shouldQueueAtTheEndAfterHavingBeenIneligible() {
        scenario.given(
                        scenario.eligible("k1", 100_000),
                        scenario.eligible("k2", 100_000),
                        scenario.assessed("k1", ClaimVerdict.PENDING, 100_000, "AMOUNT_BASIS_MISSING"),
                        scenario.eligible("k1", 100_000))
                .when(contributed("c1", 20_000))
                .thenClaim("k1", ClaimStage.QUEUED, 0, 0)
                .thenClaim("k2", ClaimStage.TRIGGERED, 20_000, 0);
    }

    @Test
    void shouldHoldAClaimWhoseFiguresAreIncomplete() {
        var figures = new NoticeFigures(
                AmountBasis.REQUESTED_COMPENSATION,
                Map.of(LossItem.PRINCIPAL, Fen.of(100)),
                RequestedSum.unstated(),
                List.of());
        scenario.eligible("counts", 1);
        scenario.when(scenario.assessed("k1", ClaimVerdict.ELIGIBLE, figures, List.of()))
                .thenClaim("k1", ClaimStage.PENDING, 0, 0)
                .thenReasons("k1", "REQUESTED_SUM_MISSING")
                .thenTrigger("k1", 0, false);
    }

    @Test
    void shouldSayWhenNothingIsDue() {
        scenario.given(contributed("c1", 100))
                .when(scenario.eligible("k1", 0))
                .thenClaim("k1", ClaimStage.INELIGIBLE, 0, 0)
                .thenReasons("k1", "NOTHING_DUE");
    }

    @Test
    void shouldWaitForThePolicyToReachThePool() {
        scenario.withoutPolicy()
                .given(contributed("c1", 100_000), scenario.eligible("k1", 100_000))
                .thenReasons("k1", "NO_POLICY_IN_FORCE")
                .under(PolicySamples.pool())
                .when(new PoolCommand.ReviewReferences())
                .thenClaim("k1", ClaimStage.TRIGGERED, 20_000, 0);
    }

    @Test
    void shouldRefuseAnOutdatedAssessment() {
        var outdated = scenario.eligible("k1", 100_000);
        scenario.given(scenario.eligible("k1", 50_000)).when(outdated).thenRefused(PoolRejection.ASSESSMENT_OUTDATED);
    }

    @Test
    void shouldCloseAClaimWithTheBalanceWhereThePolicySaysSo() {
        scenario.under(PolicySamples.pool(
                        coverage(), payment(ShortageRule.PARTIAL_AND_CLOSE, RecoveryOrder.PARI_PASSU)))
                .given(contributed("c1", 5_000), scenario.eligible("k1", 100_000))
                .when(contributed("c2", 50_000))
                .thenClaim("k1", ClaimStage.TRIGGERED, 5_000, 0);
    }

    @Test
    void shouldGiveBackToAClosedClaimWhatWasPaidOnItByMistake() {
        scenario.under(PolicySamples.pool(
                        coverage(), payment(ShortageRule.PARTIAL_AND_CLOSE, RecoveryOrder.PARI_PASSU)))
                .given(contributed("c1", 5_000), scenario.eligible("k1", 100_000), paid("p1", "k1", 3_000))
                .when(reversed("r1", "p1"))
                .thenClaim("k1", ClaimStage.TRIGGERED, 5_000, 0);
    }

    @Test
    void shouldNotLoseAReservationToAPaymentThatWasReversedBeforeItCame() {
        scenario.under(PolicySamples.pool(
                        coverage(), payment(ShortageRule.PARTIAL_AND_CLOSE, RecoveryOrder.PARI_PASSU)))
                .given(contributed("c1", 5_000), scenario.eligible("k1", 100_000), reversed("r1", "p1"))
                .when(paid("p1", "k1", 8_000))
                .thenClaim("k1", ClaimStage.TRIGGERED, 5_000, 0);
    }
}
