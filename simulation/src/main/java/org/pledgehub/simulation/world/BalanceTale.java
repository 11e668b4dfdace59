package org.pledgehub.simulation.world;

import java.time.LocalDate;
import java.util.Optional;
import org.pledgehub.contract.common.Direction;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.in.AccountMovement;
import org.pledgehub.contract.in.BalanceReported;
import org.pledgehub.contract.in.CustodianEvent;
import org.pledgehub.contract.ref.Pool;

/**
 * What the custodian's own books show of a pool's accounts: mostly what all that was first told of movements comes to,
 * sometimes not. It is told after everything else, so the storyteller knows the movements, and in one world in five: the
 * others are what they were before anybody told balances.
 */
final class BalanceTale {

    private final Choices choices;
    private final Desk desk;
    private final Pool pool;

    private BalanceTale(Choices choices, Desk desk, Pool pool) {
        this.choices = choices;
        this.desk = desk;
        this.pool = pool;
    }

    /** Tells some balances of the pools, and the books of their parties; now and then one is mended or somebody else's word. */
    static void tell(Choices choices, Desk desk) {
        if (choices.chance(20)) {
            for (var pool : desk.cast().pools()) {
                new BalanceTale(choices.fork(pool.getPool()), desk, pool).tell();
                new BookTale(choices.fork("books of " + pool.getPool()), desk, pool).tell();
            }
        }
    }

    private void tell() {
        for (int i = choices.between(1, 6); i > 0; i--) {
            var on = choices.dayIn(desk.first(), desk.diary().last());
            var account = choices.oneOf(PoolAccount.FISCAL, PoolAccount.PARTNER);
            var custodian = choices.chance(4) ? choices.pick(desk.cast().in(Role.CUSTODIAN)) : Cast.custodianOf(pool);
            mend(desk.diary()
                    .say(custodian, on, new BalanceReported(pool.getPool(), account, fen(account, on), "CNY")));
        }
    }

    private long fen(PoolAccount account, LocalDate on) {
        long right = Math.max(0, moved(account, on));
        return choices.oneOf(right, right, right, right, right + 1, Math.max(0, right - 77_777), 0L);
    }

    private void mend(Said said) {
        switch (choices.below(8)) {
            case 0 -> desk.diary().undo(said);
            case 1 -> desk.diary().undo(desk.diary().undo(said));
            case 2 -> {
                var sentOn = said.sentOn().plusDays(choices.between(0, 60));
                var otherwise = Revision.of(choices, said.payload());
                desk.diary()
                        .tell(Telling.of(said.party(), said.on(), sentOn, otherwise)
                                .correcting(said.eventId()));
            }
            default -> {}
        }
    }

    /** Up to the end of a day, of what was no correction. */
    private long moved(PoolAccount account, LocalDate on) {
        return desk.diary().events().stream()
                .map(Planned::event)
                .filter(CustodianEvent.class::isInstance)
                .map(CustodianEvent.class::cast)
                .filter(event ->
                        event.getEnvelope().getCorrects() == null && !day(event).isAfter(on))
                .map(CustodianEvent::getPayload)
                .filter(AccountMovement.class::isInstance)
                .map(AccountMovement.class::cast)
                .filter(one -> one.getPool().equals(pool.getPool()) && one.getAccount() == account)
                .mapToLong(one -> one.getDirection() == Direction.CREDIT ? one.getAmountFen() : -one.getAmountFen())
                .sum();
    }

    /** A day that the teller forgot lies beyond all others. */
    private static LocalDate day(CustodianEvent event) {
        var envelope = event.getEnvelope();
        return Optional.ofNullable(envelope.getOccurredOn())
                .or(() -> Optional.ofNullable(envelope.getOccurredAt()).map(Diary::dayOf))
                .orElse(LocalDate.MAX);
    }
}
