package org.pledgehub.domain.pool;

import static org.pledgehub.domain.policy.PolicySamples.ruled;
import static org.pledgehub.domain.pool.ClaimWords.answered;
import static org.pledgehub.domain.pool.ClaimWords.stepReversed;
import static org.pledgehub.domain.pool.PoolScenario.contributed;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.claim.FiguresHash;
import org.pledgehub.domain.claim.PlanAnswer;
import org.pledgehub.domain.fact.Role;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.Cap;
import org.pledgehub.domain.policy.CapScope;
import org.pledgehub.domain.policy.PolicySamples;
import org.pledgehub.domain.policy.RecoveryOrder;
import org.pledgehub.domain.policy.ShareBase;

/** What a rejection, and one that is taken back, do to a claim and to its money. The pool owes 20 of every loss of 100. */
final class RejectionTest {

    private final PoolScenario scenario = new PoolScenario();

    private FiguresHash due() {
        return scenario.progressOf("k").hashes().due().asOptional().orElseThrow();
    }

    @Test
    void shouldTakeTheTriggerBackAlsoWhereACeilingLeftNothing() {
        scenario.under(PolicySamples.pool(
                        PolicySamples.coverage(
                                ShareBase.PROJECT_LOSS,
                                List.of(ruled(new Cap(CapScope.PORTFOLIO, Fen.of(20)), "S-12"))),
                        ClaimWords.payment(RecoveryOrder.PARI_PASSU)))
                .given(contributed("c1", 1000), scenario.eligible("first", 100), scenario.eligible("k", 100))
                .when(answered("a1", new PlanAnswer.Rejected(), due()))
                .thenStage("k", ClaimStage.REJECTED)
                .thenTrigger("k", 2, true)
                .when(stepReversed(Role.AUTHORITY, "a2", "a1"))
                .thenStage("k", ClaimStage.QUEUED)
                .thenTrigger("k", 3, true);
    }
}
