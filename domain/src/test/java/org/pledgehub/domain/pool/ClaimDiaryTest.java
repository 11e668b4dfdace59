package org.pledgehub.domain.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.domain.pool.PoolScenario.contributed;
import static org.pledgehub.domain.pool.PoolScenario.event;
import static org.pledgehub.domain.pool.PoolScenario.paid;

import org.junit.jupiter.api.Test;
import org.pledgehub.domain.claim.ClaimId;
import org.pledgehub.domain.duty.ClaimMilestones;
import org.pledgehub.domain.fact.Relation;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.money.Fen;

/** On which days a claim went its way. */
class ClaimDiaryTest {

    private static final ClaimId CLAIM = new ClaimId("k");

    private final PoolScenario pool = new PoolScenario();

    @Test
    void shouldTakeTheDayOfThePayment() {
        pool.given(contributed("c1", 100), pool.eligible("k", 100), paid("p1", "k", 20));

        assertThat(days().after().paidOn()).isInstanceOf(Told.Known.class);
    }

    @Test
    void shouldNotTakeMoneyThatWentBackToABankForAPayment() {
        var back = new AccountEvent.Movement(
                PoolAccount.PARTNER,
                Direction.DEBIT,
                MovementKind.REFUND,
                Fen.of(5),
                new AccountEvent.Purpose.ForClaim(CLAIM));
        pool.given(contributed("c1", 100), pool.eligible("k", 100), event("r1", Relation.original(), back));

        assertThat(days().after().paidOn()).isEqualTo(Told.unknown());
    }

    private ClaimMilestones days() {
        return ClaimDiary.of(pool.pool()).get(CLAIM);
    }
}
