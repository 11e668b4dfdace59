package org.pledgehub.domain.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.domain.policy.PolicySamples.payment;
import static org.pledgehub.domain.policy.PolicySamples.upTo;
import static org.pledgehub.domain.pool.PoolScenario.charged;
import static org.pledgehub.domain.pool.PoolScenario.contributed;
import static org.pledgehub.domain.pool.PoolScenario.paid;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.claim.ClaimId;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.BalanceCap;
import org.pledgehub.domain.policy.PolicySamples;
import org.pledgehub.domain.policy.RecoveryOrder;
import org.pledgehub.domain.policy.ShortageRule;

/** Liability up to the balance of the pool; a fifth of 100 000 fen is 20 000. All money moves on 2026-03-02. */
final class BalanceTakenTest {

    private final PoolScenario scenario = under(BalanceCap.POOL_BALANCE);

    @Test
    void shouldOweNoMoreThanThePoolHolds() {
        scenario.given(contributed("c1", 15_000), scenario.eligible("k1", 100_000))
                .thenClaim("k1", ClaimStage.TRIGGERED, 15_000, 0);

        assertThat(due("k1")).isEqualTo(Fen.of(15_000));
        assertThat(balance("k1")).isEqualTo(Told.known(Fen.of(15_000)));
    }

    @Test
    void shouldNotChangeWhatWasComputedWhenMoneyComesOrGoes() {
        scenario.given(contributed("c1", 15_000), scenario.eligible("k1", 100_000))
                .when(contributed("c2", 50_000))
                .thenClaim("k1", ClaimStage.TRIGGERED, 15_000, 0)
                .when(charged("x1", 60_000))
                .thenClaim("k1", ClaimStage.TRIGGERED, 5_000, 0)
                .when(contributed("c3", 50_000))
                .thenClaim("k1", ClaimStage.TRIGGERED, 15_000, 0);

        assertThat(due("k1")).isEqualTo(Fen.of(15_000));
    }

    @Test
    void shouldLeaveOutWhatIsSetAsideForOthers() {
        scenario.given(contributed("c1", 25_000), scenario.eligible("k1", 100_000), scenario.eligible("k2", 100_000))
                .thenClaim("k1", ClaimStage.TRIGGERED, 20_000, 0)
                .thenClaim("k2", ClaimStage.TRIGGERED, 5_000, 0);
    }

    @Test
    void shouldCountWhatIsSetAsideWhereThePolicyCountsAllCash() {
        var cash = under(BalanceCap.POOL_CASH);
        cash.given(contributed("c1", 25_000), cash.eligible("k1", 100_000), cash.eligible("k2", 100_000))
                .when(contributed("c2", 50_000))
                .thenClaim("k2", ClaimStage.TRIGGERED, 20_000, 0);
    }

    @Test
    void shouldTakeTheBalanceOfTheDayOfTheNotice() {
        var onNotice = under(BalanceCap.POOL_CASH_ON_NOTICE);
        onNotice.disbursedOn(LocalDate.of(2025, 3, 1), LocalDate.of(2026, 3, 2))
                .given(contributed("c1", 15_000), onNotice.eligible("k1", 100_000))
                .thenClaim("k1", ClaimStage.TRIGGERED, 15_000, 0);
        onNotice.disbursedOn(LocalDate.of(2025, 3, 1), LocalDate.of(2026, 3, 1))
                .given(contributed("c2", 50_000), onNotice.eligible("k2", 100_000))
                .thenClaim("k2", ClaimStage.QUEUED, 0, 0);
    }

    @Test
    void shouldNotCountItsOwnPaymentAgainstAClaim() {
        scenario.given(scenario.assessed("k1", ClaimVerdict.PENDING, 100_000), contributed("c1", 20_000))
                .given(paid("p1", "k1", 5_000))
                .when(scenario.eligible("k1", 100_000));

        assertThat(due("k1")).isEqualTo(Fen.of(20_000));
    }

    @Test
    void shouldLookAgainWhenTheClaimHasLostItsPlace() {
        scenario.given(
                        contributed("c1", 15_000),
                        scenario.eligible("k1", 100_000),
                        contributed("c2", 50_000),
                        scenario.assessed("k1", ClaimVerdict.PENDING, 100_000, "AMOUNT_BASIS_MISSING"))
                .when(scenario.eligible("k1", 100_000))
                .thenClaim("k1", ClaimStage.TRIGGERED, 20_000, 0);
    }

    private static PoolScenario under(BalanceCap cap) {
        return new PoolScenario()
                .under(PolicySamples.pool(
                        upTo(cap), payment(ShortageRule.PARTIAL_AND_QUEUE, RecoveryOrder.PARI_PASSU)));
    }

    private Fen due(String claim) {
        return scenario.pool().claim(new ClaimId(claim)).amounts().poolAmount();
    }

    private Told<Fen> balance(String claim) {
        return scenario.pool().claim(new ClaimId(claim)).amounts().entitlement().balance();
    }
}
