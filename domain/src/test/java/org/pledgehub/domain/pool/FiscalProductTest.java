package org.pledgehub.domain.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.domain.policy.PolicySamples.ruled;
import static org.pledgehub.domain.pool.PoolScenario.contributed;
import static org.pledgehub.domain.pool.PoolScenario.paid;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.claim.ClaimId;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.Payment;
import org.pledgehub.domain.policy.PolicySamples;
import org.pledgehub.domain.policy.PoolPolicy;
import org.pledgehub.domain.policy.RecoveryOrder;
import org.pledgehub.domain.policy.ShortageRule;

/** A pool whose fiscal account bears half, but only of loans of one product. */
final class FiscalProductTest {

    private final PoolScenario scenario = new PoolScenario().under(forOneProduct());

    @Test
    void shouldGiveTheFiscalAccountAShareOfTheNamedProductsOnly() {
        scenario.ofProduct("智融宝").given(contributed("c1", 100_000), scenario.eligible("k1", 100_000));
        scenario.ofProduct("other").given(scenario.eligible("k2", 100_000));

        assertThat(amounts("k1").payable()).isEqualTo(Fen.of(20_000));
        assertThat(amounts("k1").fiscal()).isEqualTo(Fen.of(10_000));
        assertThat(amounts("k2").payable()).isEqualTo(Fen.of(20_000));
        assertThat(amounts("k2").fiscal()).isEqualTo(Fen.ZERO);
    }

    @Test
    void shouldMoveNoFiscalMoneyForALoanOfWhichNobodyToldTheProduct() {
        scenario.given(contributed("c1", 100_000), scenario.eligible("k1", 100_000))
                .when(paid("p1", "k1", 20_000))
                .thenStage("k1", ClaimStage.PARTNER_PAID)
                .thenNext("k1", NextStep.RECOVER);

        assertThat(scenario.progressOf("k1").fiscal().share()).isEqualTo(Fen.ZERO);
    }

    @Test
    void shouldFollowAProductThatIsToldBeforeThePayment() {
        scenario.given(contributed("c1", 100_000), scenario.eligible("k1", 100_000))
                .ofProduct("智融宝")
                .when(scenario.eligible("k1", 100_000))
                .thenTrigger("k1", 2, true);

        assertThat(amounts("k1").fiscal()).isEqualTo(Fen.of(10_000));
    }

    private PoolClaim.Amounts amounts(String claim) {
        return scenario.pool().claim(new ClaimId(claim)).amounts();
    }

    private static PoolPolicy forOneProduct() {
        var sample = PolicySamples.payment(ShortageRule.PARTIAL_AND_QUEUE, RecoveryOrder.PARI_PASSU);
        return PolicySamples.pool(
                PolicySamples.coverage(),
                new Payment(
                        sample.funding(),
                        sample.fiscalShare(),
                        sample.firstPayer(),
                        sample.shortage(),
                        sample.recoveryWaterfall(),
                        sample.confirmation(),
                        sample.fundingTest(),
                        sample.payout(),
                        ruled(Set.of("智融宝"), "S-10p")));
    }
}
