package org.pledgehub.cli.demo;

import org.pledgehub.contract.common.Direction;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.in.AccountMovement;

/** What the custodian tells of an account, but for the pool. */
final class StoryMovement {
    private StoryMovement() {}

    /** Money that comes in, fen. */
    static AccountMovement.Builder in(PoolAccount account, MovementKind kind, long fen) {
        return AccountMovement.newBuilder()
                .setAccount(account)
                .setDirection(Direction.CREDIT)
                .setKind(kind)
                .setAmountFen(fen);
    }

    /** Money that goes out, fen. */
    static AccountMovement.Builder out(PoolAccount account, MovementKind kind, long fen) {
        return in(account, kind, fen).setDirection(Direction.DEBIT);
    }
}
