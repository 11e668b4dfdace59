package org.pledgehub.domain.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.domain.pool.PoolScenario.contributed;
import static org.pledgehub.domain.pool.PoolScenario.paid;

import org.junit.jupiter.api.Test;
import org.pledgehub.domain.money.Fen;

/** Of a loan of which the pool bears 18 000 fen a claim of 20 000 is made: 2 000 of it are interest. */
final class ClaimedExposureTest {

    private final PoolScenario scenario = new PoolScenario().exposedTo(18_000);

    @Test
    void shouldMoveNothingBeforeMoneyIsReserved() {
        scenario.given(scenario.eligible("k", 100_000));

        assertThat(moved()).isEqualTo(Fen.ZERO);
    }

    @Test
    void shouldMoveToWhatIsReservedAndThenToWhatIsPaid() {
        scenario.given(contributed("c1", 12_000), scenario.eligible("k", 100_000));
        assertThat(moved()).isEqualTo(Fen.of(12_000));

        scenario.given(contributed("c2", 50_000));
        assertThat(moved()).isEqualTo(Fen.of(18_000));

        scenario.given(paid("p1", "k", 20_000));
        assertThat(moved()).isEqualTo(Fen.of(18_000));
    }

    @Test
    void shouldFollowTheLoanWhenItIsRepaid() {
        scenario.given(contributed("c1", 50_000), scenario.eligible("k", 100_000), paid("p1", "k", 20_000))
                .exposedTo(7_000)
                .given(scenario.eligible("k", 100_000));

        assertThat(moved()).isEqualTo(Fen.of(7_000));
    }

    private Fen moved() {
        return ClaimedExposure.of(scenario.pool());
    }
}
