package org.pledgehub.domain.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.domain.pool.ClaimWords.applied;
import static org.pledgehub.domain.pool.PoolScenario.contributed;
import static org.pledgehub.domain.pool.PoolScenario.paid;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.claim.ClaimId;
import org.pledgehub.domain.claim.ClaimStep;
import org.pledgehub.domain.claim.FiguresHash;
import org.pledgehub.domain.fact.Role;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.Decision;
import org.pledgehub.domain.policy.HouseDefaults;
import org.pledgehub.domain.policy.IncompleteApplication;
import org.pledgehub.domain.policy.PolicySamples;
import org.pledgehub.domain.policy.PoolPolicy;

/** An application that lacks one of the four documents of article 15. */
class IncompleteApplicationTest {

    private final PoolScenario scenario = new PoolScenario();

    @Test
    void shouldTakeItWhereThePolicyAttachesNothingToIt() {
        paidOut().when(lacking("o1")).thenStage("k", ClaimStage.REIMBURSEMENT_APPLIED);
    }

    @Test
    void shouldRefuseItWhereThePolicySaysSo() {
        scenario.under(refusing());

        paidOut().when(lacking("o1")).thenStage("k", ClaimStage.PARTNER_PAID);

        assertThat(refusals()).containsExactly(PoolRejection.APPLICATION_INCOMPLETE);
        scenario.when(applied("o2", owed())).thenStage("k", ClaimStage.REIMBURSEMENT_APPLIED);
    }

    private PoolScenario paidOut() {
        return scenario.given(contributed("c1", 1_000), scenario.eligible("k", 100), paid("p1", "k", 20));
    }

    private PoolCommand lacking(String id) {
        return ClaimWords.step(
                Role.OPERATOR,
                id,
                new ClaimStep.Applied(new ClaimId("k"), Fen.of(10), owed(), ClaimStep.Applied.Documents.INCOMPLETE));
    }

    private FiguresHash owed() {
        return scenario.progressOf("k").hashes().owed().asOptional().orElseThrow();
    }

    private List<PoolRejection> refusals() {
        return scenario.events().stream()
                .filter(PoolEvent.StepTurnedDown.class::isInstance)
                .map(event -> ((PoolEvent.StepTurnedDown) event).reason())
                .toList();
    }

    private static PoolPolicy refusing() {
        var sample = PolicySamples.pool();
        return new PoolPolicy(
                sample.header(),
                sample.coverage(),
                sample.payment(),
                new Decision(HouseDefaults.quorum(), PolicySamples.ruled(IncompleteApplication.REFUSE, "S-15")),
                sample.filing(),
                sample.eligibility(),
                sample.term(),
                sample.clocks(),
                sample.provisions());
    }
}
