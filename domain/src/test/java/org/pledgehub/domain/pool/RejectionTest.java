package org.pledgehub.domain.pool;

import static org.pledgehub.domain.policy.PolicySamples.ruled;
import static org.pledgehub.domain.pool.ClaimWords.answered;
import static org.pledgehub.domain.pool.ClaimWords.stepReversed;
import static org.pledgehub.domain.pool.PoolScenario.contributed;
import static org.pledgehub.domain.pool.PoolScenario.paid;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pledgehub.domain.claim.FiguresHash;
import org.pledgehub.domain.claim.PlanAnswer;
import org.pledgehub.domain.fact.Role;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.Cap;
import org.pledgehub.domain.policy.CapScope;
import org.pledgehub.domain.policy.PolicySamples;
import org.pledgehub.domain.policy.RecoveryOrder;
import org.pledgehub.domain.policy.ShareBase;
import org.pledgehub.domain.policy.ShortageRule;

/** What a rejection, and one that is taken back, do to a claim and to its money. The pool owes 20 of every loss of 100. */
final class RejectionTest {

    private final PoolScenario scenario = new PoolScenario();

    private FiguresHash due() {
        return scenario.progressOf("k").hashes().due().asOptional().orElseThrow();
    }

    /** A ceiling leaves the second claim nothing. */
    private PoolScenario nothingLeft() {
        return scenario.under(PolicySamples.pool(
                        PolicySamples.coverage(
                                ShareBase.PROJECT_LOSS,
                                List.of(ruled(new Cap(CapScope.PORTFOLIO, Fen.of(20)), "S-12"))),
                        ClaimWords.payment(RecoveryOrder.PARI_PASSU)))
                .given(contributed("c1", 1000), scenario.eligible("first", 100), scenario.eligible("k", 100));
    }

    @Test
    void shouldLetTheTriggerStandAgainWhereTheCustodianPaidAllTheSame() {
        nothingLeft()
                .when(answered("a1", new PlanAnswer.Rejected(), due()))
                .thenTrigger("k", 2, true)
                .when(paid("p1", "k", 5))
                .thenStage("k", ClaimStage.PARTNER_PAID)
                .thenTrigger("k", 3, true);
    }

    @Test
    void shouldTakeTheTriggerBackAlsoWhereACeilingLeftNothing() {
        nothingLeft()
                .when(answered("a1", new PlanAnswer.Rejected(), due()))
                .thenStage("k", ClaimStage.REJECTED)
                .thenTrigger("k", 2, true)
                .when(stepReversed(Role.AUTHORITY, "a2", "a1"))
                .thenStage("k", ClaimStage.QUEUED)
                .thenTrigger("k", 3, true);
    }

    @ParameterizedTest
    @EnumSource(
            value = ShortageRule.class,
            names = {"PARTIAL_AND_CLOSE", "REJECT"})
    void shouldServeAClaimOnceMoreWhenItsRejectionIsTakenBack(ShortageRule shortage) {
        under(shortage)
                .given(contributed("c1", 30), scenario.eligible("k", 100))
                .given(answered("a1", new PlanAnswer.Rejected(), due()))
                .thenClaim("k", ClaimStage.QUEUED, 0, 0)
                .when(stepReversed(Role.AUTHORITY, "a2", "a1"))
                .thenClaim("k", ClaimStage.TRIGGERED, 20, 0);
    }

    @Test
    void shouldMoveNoMoneyForARejectionThatWasTakenBackBeforeItCame() {
        scenario.given(contributed("c1", 20), scenario.eligible("k", 100), scenario.eligible("other", 100))
                .given(stepReversed(Role.AUTHORITY, "a2", "a1"))
                .when(answered("a1", new PlanAnswer.Rejected(), due()))
                .thenClaim("k", ClaimStage.TRIGGERED, 20, 0)
                .thenClaim("other", ClaimStage.QUEUED, 0, 0);
    }

    @Test
    void shouldServeItWithWhatIsThereThenAndNoMore() {
        under(ShortageRule.PARTIAL_AND_CLOSE)
                .given(contributed("c1", 20), scenario.eligible("k", 100))
                .given(answered("a1", new PlanAnswer.Rejected(), due()), scenario.eligible("other", 75))
                .when(stepReversed(Role.AUTHORITY, "a2", "a1"))
                .thenClaim("k", ClaimStage.TRIGGERED, 5, 0)
                .when(contributed("c2", 100))
                .thenClaim("k", ClaimStage.TRIGGERED, 5, 0);
    }

    @Test
    void shouldServeItOnceMoreWhenTheSumIsRaised() {
        under(ShortageRule.PARTIAL_AND_CLOSE)
                .given(contributed("c1", 20), scenario.eligible("k", 100))
                .given(answered("a1", new PlanAnswer.ReducedTo(Fen.of(8)), due()))
                .thenClaim("k", ClaimStage.TRIGGERED, 8, 0)
                .when(answered("a2", new PlanAnswer.ReducedTo(Fen.of(15)), due()))
                .thenClaim("k", ClaimStage.TRIGGERED, 15, 0);
    }

    private PoolScenario under(ShortageRule shortage) {
        return scenario.under(PolicySamples.pool(
                PolicySamples.coverage(), PolicySamples.payment(shortage, RecoveryOrder.PARI_PASSU)));
    }
}
