package org.pledgehub.domain.pool;

import static org.pledgehub.domain.pool.PoolScenario.contributed;
import static org.pledgehub.domain.pool.PoolScenario.paid;
import static org.pledgehub.domain.pool.PoolScenario.reversed;

import org.junit.jupiter.api.Test;

/** One default is paid once, whatever becomes of the notice that it was paid on. */
final class PaidDefaultTest {

    private final PoolScenario scenario = new PoolScenario();

    @Test
    void shouldHoldASecondClaimOfADefaultThatWasPaid() {
        withdrawnAfterPayment()
                .when(scenario.eligible("k2", 100_000))
                .thenClaim("k1", ClaimStage.PARTNER_PAID, 0, 20_000)
                .thenClaim("k2", ClaimStage.PENDING, 0, 0)
                .thenReasons("k2", ClaimGate.DEFAULT_ALREADY_PAID)
                .thenTrigger("k2", 0, false);
    }

    @Test
    void shouldReleaseItWhenThePaymentIsUndone() {
        withdrawnAfterPayment()
                .given(scenario.eligible("k2", 100_000))
                .when(reversed("r1", "p1"))
                .thenClaim("k1", ClaimStage.WITHDRAWN, 0, 0)
                .thenClaim("k2", ClaimStage.TRIGGERED, 20_000, 0)
                .thenTrigger("k2", 1, true);
    }

    @Test
    void shouldTakeTheTriggerBackWhenTheOtherClaimIsPaidAfterAll() {
        scenario.claimingDefault("x1")
                .given(contributed("c1", 100_000), scenario.assessed("k1", ClaimVerdict.INELIGIBLE, 100_000, "CODE"))
                .given(scenario.eligible("k2", 100_000))
                .when(paid("p1", "k1", 20_000))
                .thenReasons("k2", ClaimGate.DEFAULT_ALREADY_PAID)
                .thenTrigger("k2", 2, false);
    }

    @Test
    void shouldPayTheNextDefaultOfTheLoan() {
        withdrawnAfterPayment()
                .claimingDefault("x2")
                .when(scenario.eligible("k2", 100_000))
                .thenClaim("k2", ClaimStage.TRIGGERED, 20_000, 0);
    }

    @Test
    void shouldNotGuessThatADefaultIsAnother() {
        withdrawnAfterPayment()
                .claimingNoKnownDefault()
                .given(scenario.assessed("k1", ClaimVerdict.INELIGIBLE, 100_000, "CODE"))
                .claimingDefault("x2")
                .when(scenario.eligible("k2", 100_000))
                .thenReasons("k2", ClaimGate.DEFAULT_ALREADY_PAID);
    }

    private PoolScenario withdrawnAfterPayment() {
        return scenario.claimingDefault("x1")
                .given(contributed("c1", 100_000), scenario.eligible("k1", 100_000), paid("p1", "k1", 20_000))
                .given(scenario.assessed("k1", ClaimVerdict.WITHDRAWN, 100_000));
    }
}
