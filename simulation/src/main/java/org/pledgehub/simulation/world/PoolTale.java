package org.pledgehub.simulation.world;

import java.util.List;
import org.pledgehub.contract.common.Direction;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.in.AccountMovement;
import org.pledgehub.contract.in.FeedComplete;
import org.pledgehub.contract.ref.Pool;

/** What happens to a pool itself: its money, and the feed of its authority. */
final class PoolTale {

    private PoolTale() {}

    static void tell(Choices choices, LoanTale.Desk desk, Pool pool) {
        for (var account : List.of(PoolAccount.FISCAL, PoolAccount.PARTNER)) {
            var contribution = new AccountMovement(
                    pool.getPool(),
                    account,
                    Direction.CREDIT,
                    MovementKind.CONTRIBUTION,
                    choices.chance(33) ? 30_000_000L : 2_000_000_000L,
                    null,
                    "CNY");
            desk.diary().say(pool.getCustodian(), desk.first(), contribution);
        }
        var day = desk.first().plusDays(20);
        while (day.isBefore(desk.diary().last())) {
            desk.diary().say(pool.getAuthority(), day.plusDays(1), new FeedComplete(day));
            day = day.plusDays(choices.between(10, 45));
        }
    }
}
