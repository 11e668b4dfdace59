package org.pledgehub.domain.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.domain.pool.PoolScenario.contributed;

import org.junit.jupiter.api.Test;
import org.pledgehub.domain.claim.ClaimStep;
import org.pledgehub.domain.fact.Role;
import org.pledgehub.domain.life.LifeDecision;

/** People let a frozen pool go on. */
final class ThawTest {

    private final PoolScenario scenario = new PoolScenario();

    @Test
    void shouldGoOnWithWhatHasWaited() {
        scenario.given(new PoolCommand.Freeze(PoolFault.EXPOSURE_NEGATIVE), contributed("c1", 100_000))
                .given(scenario.eligible("k", 100_000))
                .thenCash(0, 0)
                .when(thawed("t1"))
                .thenHappened(new PoolEvent.PoolThawed())
                .thenCash(0, 100_000)
                .thenClaim("k", ClaimStage.TRIGGERED, 20_000, 0);

        assertThat(scenario.pool().fault()).isEmpty();
    }

    @Test
    void shouldRefuseToThawWhatIsNotFrozen() {
        scenario.when(thawed("t1"));

        assertThat(scenario.events())
                .anySatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                PoolEvent.StepTurnedDown.class,
                                down -> assertThat(down.reason()).isEqualTo(PoolRejection.POOL_NOT_FROZEN)));
    }

    @Test
    void shouldNotFreezeAgainWhenTheDecisionIsTakenBack() {
        scenario.given(new PoolCommand.Freeze(PoolFault.EXPOSURE_NEGATIVE), thawed("t1"))
                .when(ClaimWords.stepReversed(Role.AUTHORITY, "u1", "t1"));

        assertThat(scenario.pool().fault()).isEmpty();
        assertThat(scenario.pool().steps().life().decisions()).isEmpty();
    }

    @Test
    void shouldLetNoOtherDecisionPassWhileFrozen() {
        scenario.given(new PoolCommand.Freeze(PoolFault.EXPOSURE_NEGATIVE))
                .when(decided("s1", new LifeDecision.Stopped()));

        assertThat(scenario.events()).anyMatch(PoolEvent.StepWaits.class::isInstance);
        assertThat(scenario.pool().fault()).isPresent();
    }

    private static PoolCommand thawed(String id) {
        return decided(id, new LifeDecision.Thawed());
    }

    private static PoolCommand decided(String id, LifeDecision what) {
        return ClaimWords.step(Role.AUTHORITY, id, new ClaimStep.OnPool(what));
    }
}
