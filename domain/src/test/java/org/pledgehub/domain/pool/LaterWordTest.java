package org.pledgehub.domain.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.domain.pool.PoolScenario.contributed;
import static org.pledgehub.domain.pool.PoolScenario.paid;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.claim.ClaimId;
import org.pledgehub.domain.ledger.PaymentOrder;
import org.pledgehub.domain.ledger.PoolLedger;

/** A claim of 20 000 fen of which 5 000 are paid when somebody has to say something again. */
final class LaterWordTest {

    private final PoolScenario scenario = new PoolScenario();

    @Test
    void shouldPayNothingMoreWhileSomethingIsMissing() {
        paidInPart();

        doubted().thenClaim("k", ClaimStage.TRIGGERED, 15_000, 5_000).thenNext("k", NextStep.COMPLETE);

        assertThat(scenario.progressOf("k").later().missing()).containsExactly("AMOUNT_BASIS_MISSING");
    }

    @Test
    void shouldHoldTheOrderThatTheCustodianHas() {
        paidInPart();
        var before = scenario.pool();
        var ledger =
                PoolLedger.empty(LedgerStory.POOL).follow(new PoolLedger.Step(Pool.empty(), before, LedgerStory.FIRST));

        doubted();
        var step = new PoolLedger.Step(before, scenario.pool(), LedgerStory.FIRST);
        var orders = PaymentOrder.reconsidered(step, ledger.ledger().follow(step), scenario);

        assertThat(orders)
                .singleElement()
                .satisfies(order -> assertThat(order.state()).isEqualTo(PaymentOrder.State.HELD));
    }

    @Test
    void shouldSetNothingMoreAsideWhileSomethingIsMissing() {
        scenario.given(contributed("c1", 12_000), scenario.eligible("k", 100_000), paid("p1", "k", 5_000));

        doubted();

        scenario.when(contributed("c2", 50_000)).thenClaim("k", ClaimStage.TRIGGERED, 7_000, 5_000);
    }

    @Test
    void shouldGoOnOnceItIsSaid() {
        paidInPart();
        doubted();

        scenario.when(scenario.eligible("k", 100_000))
                .thenClaim("k", ClaimStage.TRIGGERED, 15_000, 5_000)
                .thenNext("k", NextStep.PAY);

        assertThat(scenario.progressOf("k").later().missing()).isEmpty();
        assertThat(scenario.pool().claim(new ClaimId("k")).questioned().asOptional())
                .isEmpty();
    }

    private void paidInPart() {
        scenario.given(contributed("c1", 50_000), scenario.eligible("k", 100_000), paid("p1", "k", 5_000))
                .thenClaim("k", ClaimStage.TRIGGERED, 15_000, 5_000)
                .thenNext("k", NextStep.PAY);
    }

    private PoolScenario doubted() {
        return scenario.when(scenario.assessed("k", ClaimVerdict.PENDING, 100_000, "AMOUNT_BASIS_MISSING"));
    }

    /** Codes are shown in the order in which they were given. */
    @Test
    void shouldNameAllThatIsMissing() {
        paidInPart();

        scenario.when(scenario.assessed("k", ClaimVerdict.PENDING, 100_000, "NOT_FILED", "VALUATION_MISSING"));

        assertThat(scenario.progressOf("k").later().missing()).isEqualTo(List.of("NOT_FILED", "VALUATION_MISSING"));
    }
}
