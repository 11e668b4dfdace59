package org.pledgehub.domain.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.domain.pool.PoolScenario.contributed;
import static org.pledgehub.domain.pool.PoolScenario.moved;

import org.junit.jupiter.api.Test;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.FirstPayer;
import org.pledgehub.domain.policy.Payment;
import org.pledgehub.domain.policy.PolicySamples;
import org.pledgehub.domain.policy.PoolPolicy;
import org.pledgehub.domain.policy.RecoveryOrder;
import org.pledgehub.domain.policy.ShortageRule;

/** Two versions of one policy, under the first of which the partner account pays, and under the second another. */
final class PursesTest {

    private final PoolScenario scenario = new PoolScenario();

    @Test
    void shouldHoldAReservationAgainstItsOwnAccountOnly() {
        scenario.withSecondVersion(paidFirstBy(FirstPayer.FISCAL))
                .given(fiscal("c1", 20_000))
                .goingBy("sample@2")
                .given(scenario.eligible("k1", 100_000))
                .goingBy("sample@1")
                .given(scenario.eligible("k2", 50_000))
                .when(contributed("c2", 10_000))
                .thenClaim("k1", ClaimStage.TRIGGERED, 20_000, 0)
                .thenClaim("k2", ClaimStage.TRIGGERED, 10_000, 0);
    }

    @Test
    void shouldLeaveToBothAccountsWhatNeitherHasSetAside() {
        scenario.withSecondVersion(paidFirstBy(FirstPayer.BOTH))
                .given(fiscal("c1", 10_000), contributed("c2", 10_000), scenario.eligible("k1", 50_000))
                .goingBy("sample@2")
                .when(scenario.eligible("k2", 100_000))
                .thenClaim("k1", ClaimStage.TRIGGERED, 10_000, 0)
                .thenClaim("k2", ClaimStage.TRIGGERED, 10_000, 0);
    }

    @Test
    void shouldLeaveToOneAccountWhatBothCanSpare() {
        scenario.withSecondVersion(paidFirstBy(FirstPayer.BOTH))
                .given(fiscal("c1", 10_000), contributed("c2", 10_000))
                .goingBy("sample@2")
                .given(scenario.eligible("k1", 75_000))
                .goingBy("sample@1")
                .when(scenario.eligible("k2", 50_000))
                .thenClaim("k1", ClaimStage.TRIGGERED, 15_000, 0)
                .thenClaim("k2", ClaimStage.TRIGGERED, 5_000, 0);
        assertThat(scenario.pool().available(FirstPayer.FISCAL, scenario)).isEqualTo(Fen.ZERO);
    }

    @Test
    void shouldShowWhatIsFreeOnTheAccountThatPays() {
        scenario.withSecondVersion(paidFirstBy(FirstPayer.FISCAL))
                .goingBy("sample@2")
                .when(fiscal("c1", 30_000))
                .when(contributed("c2", 7))
                .when(scenario.eligible("k1", 100_000));
        assertThat(scenario.pool().available(FirstPayer.FISCAL, scenario)).isEqualTo(Fen.of(10_000));
        assertThat(scenario.pool().available(FirstPayer.PARTNER, scenario)).isEqualTo(Fen.of(7));
    }

    @Test
    void shouldCutOnlyWhatLiesOnTheAccountThatLosesMoney() {
        scenario.withSecondVersion(paidFirstBy(FirstPayer.FISCAL))
                .given(fiscal("c1", 20_000), contributed("c2", 10_000), scenario.eligible("k1", 50_000))
                .goingBy("sample@2")
                .given(scenario.eligible("k2", 100_000))
                .when(moved("f1", PoolAccount.PARTNER, Direction.DEBIT, MovementKind.CHARGE, 4_000))
                .thenClaim("k1", ClaimStage.TRIGGERED, 6_000, 0)
                .thenClaim("k2", ClaimStage.TRIGGERED, 20_000, 0);
        assertThat(scenario.pool().fault()).isEmpty();
    }

    private static PoolCommand fiscal(String id, long fen) {
        return moved(id, PoolAccount.FISCAL, Direction.CREDIT, MovementKind.CONTRIBUTION, fen);
    }

    private static PoolPolicy paidFirstBy(FirstPayer payer) {
        var sample = PolicySamples.payment(ShortageRule.PARTIAL_AND_QUEUE, RecoveryOrder.PARI_PASSU);
        return PolicySamples.pool(
                PolicySamples.coverage(),
                new Payment(
                        sample.funding(),
                        sample.fiscalShare(),
                        PolicySamples.ruled(payer, "S-10g"),
                        sample.shortage(),
                        sample.recoveryWaterfall(),
                        sample.confirmation()));
    }
}
