package org.pledgehub.domain.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.domain.policy.PolicySamples.coverage;
import static org.pledgehub.domain.policy.PolicySamples.ruled;
import static org.pledgehub.domain.policy.PolicySamples.staged;
import static org.pledgehub.domain.pool.ClaimWords.refunded;
import static org.pledgehub.domain.pool.PoolScenario.contributed;
import static org.pledgehub.domain.pool.PoolScenario.paid;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.claim.ClaimId;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.Cap;
import org.pledgehub.domain.policy.CapScope;
import org.pledgehub.domain.policy.ShareBase;
import org.pledgehub.domain.policy.ShortageRule;

/**
 * A payout in two stages, by hand: 20 % of 100 000 fen are 20 000 in all, 75 % of that first, 15 000. Where 7 000 came back
 * net until recovery ended, 20 % of 93 000 are 18 600 in all, of which 3 600 are left.
 */
final class StagedPayoutTest {

    private final PoolScenario scenario =
            new PoolScenario().under(staged(coverage(), ShortageRule.PARTIAL_AND_QUEUE, 75));

    @Test
    void shouldSetAsideTheFirstStageAndNameWhatIsDueInAll() {
        scenario.given(contributed("c1", 100_000), scenario.eligible("k", 100_000))
                .thenClaim("k", ClaimStage.TRIGGERED, 15_000, 0);

        assertThat(amounts().poolAmount()).isEqualTo(Fen.of(15_000));
        assertThat(amounts().entitlement().whole()).isEqualTo(Fen.of(20_000));
    }

    @Test
    void shouldPayTheRestOnceRecoveryHasEnded() {
        firstStagePaid();
        scenario.recoveredLater(8_000, 1_000).when(scenario.eligible("k", 100_000));

        scenario.ended(8_000, 1_000)
                .when(scenario.eligible("k", 100_000))
                .thenClaim("k", ClaimStage.TRIGGERED, 3_600, 15_000)
                .thenTrigger("k", 2, true)
                .thenNext("k", NextStep.PAY);
        scenario.when(paid("p2", "k", 3_600)).thenClaim("k", ClaimStage.PARTNER_PAID, 0, 18_600);

        assertThat(amounts().poolAmount()).isEqualTo(Fen.of(18_600));
        assertThat(scenario.progressOf("k").fiscal().share()).isEqualTo(Fen.of(9_300));
    }

    @Test
    void shouldNotDivideWhatLessensTheLossOfTheLastStage() {
        firstStagePaid();

        scenario.recoveredLater(8_000, 1_000).when(scenario.eligible("k", 100_000));
        assertThat(scenario.progressOf("k").recovered().pool()).isEqualTo(Fen.ZERO);
        assertThat(scenario.progressOf("k").recovered().bank()).isEqualTo(Fen.of(7_000));

        scenario.recoveredLater(18_000, 1_000).ended(8_000, 1_000).when(scenario.eligible("k", 100_000));
        assertThat(scenario.progressOf("k").recovered().pool()).isEqualTo(Fen.of(2_000));
        assertThat(scenario.progressOf("k").recovered().bank()).isEqualTo(Fen.of(15_000));
    }

    @Test
    void shouldAskTheBankForWhatTheFirstStageWasTooMuch() {
        firstStagePaid();

        scenario.recoveredLater(40_000, 0)
                .ended(40_000, 0)
                .when(scenario.eligible("k", 100_000))
                .thenClaim("k", ClaimStage.PARTNER_PAID, 0, 15_000)
                .thenNext("k", NextStep.REFUND);
        assertThat(scenario.progressOf("k").later().refundDue()).isEqualTo(Fen.of(3_000));

        scenario.when(refunded("r1", 3_000)).thenClaim("k", ClaimStage.PARTNER_PAID, 0, 12_000);
        assertThat(amounts().poolAmount()).isEqualTo(Fen.of(12_000));
    }

    @Test
    void shouldAskForTheLastStageBackWhereRecoveryHadNotEnded() {
        firstStagePaid();
        scenario.ended(0, 0).given(scenario.eligible("k", 100_000), paid("p2", "k", 5_000));

        scenario.notEnded().when(scenario.eligible("k", 100_000)).thenNext("k", NextStep.REFUND);

        assertThat(scenario.progressOf("k").later().refundDue()).isEqualTo(Fen.of(5_000));
    }

    @Test
    void shouldPayAllAtOnceWhereRecoveryEndedBeforeThePayment() {
        scenario.ended(8_000, 1_000)
                .given(contributed("c1", 100_000), scenario.eligible("k", 100_000))
                .thenClaim("k", ClaimStage.TRIGGERED, 18_600, 0);
    }

    @Test
    void shouldKeepTheRoomOfTheLastStageUnderACeiling() {
        var caps = List.of(ruled(new Cap(CapScope.PORTFOLIO, Fen.of(20_000)), "S-12"));
        scenario.under(staged(coverage(ShareBase.PROJECT_LOSS, caps), ShortageRule.PARTIAL_AND_QUEUE, 75))
                .given(contributed("c1", 100_000), scenario.eligible("k", 100_000), paid("p1", "k", 15_000))
                .when(scenario.eligible("k2", 100_000))
                .thenClaim("k2", ClaimStage.QUEUED, 0, 0);

        scenario.ended(0, 0).when(scenario.eligible("k", 100_000)).thenClaim("k", ClaimStage.TRIGGERED, 5_000, 15_000);
    }

    @Test
    void shouldServeTheLastStageOnceWhereAClaimIsServedOnce() {
        scenario.under(staged(coverage(), ShortageRule.PARTIAL_AND_CLOSE, 75))
                .given(contributed("c1", 16_000), scenario.eligible("k", 100_000), paid("p1", "k", 15_000))
                .ended(0, 0)
                .when(scenario.eligible("k", 100_000))
                .thenClaim("k", ClaimStage.TRIGGERED, 1_000, 15_000)
                .when(contributed("c2", 50_000))
                .thenClaim("k", ClaimStage.TRIGGERED, 1_000, 15_000);
    }

    private void firstStagePaid() {
        scenario.given(contributed("c1", 100_000), scenario.eligible("k", 100_000), paid("p1", "k", 15_000))
                .thenClaim("k", ClaimStage.PARTNER_PAID, 0, 15_000);
    }

    private PoolClaim.Amounts amounts() {
        return scenario.pool().claim(new ClaimId("k")).amounts();
    }
}
