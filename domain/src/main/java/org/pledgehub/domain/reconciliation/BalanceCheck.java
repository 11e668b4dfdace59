package org.pledgehub.domain.reconciliation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.pledgehub.domain.fact.EffectiveFact;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.pool.AccountEvent;
import org.pledgehub.domain.pool.AccountEvent.Balance;
import org.pledgehub.domain.pool.AccountEvent.Movement;
import org.pledgehub.domain.pool.Direction;
import org.pledgehub.domain.pool.Funds;
import org.pledgehub.domain.pool.PoolAccount;
import org.pledgehub.domain.reconciliation.PoolBreak.Kind;

/**
 * Holds the custodian's last balance 账户余额 of an account against the movements on it with a legal date up to that day,
 * whenever they became known. Balances and movements are walked once, side by side.
 */
final class BalanceCheck {

    private final Funds funds;
    private final PoolAccount account;
    private Fen booked = Fen.ZERO;
    private int counted;

    private BalanceCheck(Funds funds, PoolAccount account) {
        this.funds = funds;
        this.account = account;
    }

    /** The breaks that stand, at most one of an account; each since the first balance that has differed without a break. */
    static Stream<PoolBreak> of(Funds funds) {
        return Arrays.stream(PoolAccount.values())
                .flatMap(account -> new BalanceCheck(funds, account).standing().stream());
    }

    private Optional<PoolBreak> standing() {
        Optional<PoolBreak> standing = Optional.empty();
        for (var fact : funds.balances()) {
            if (fact.body() instanceof Balance(var of, var told) && of == account) {
                var since = standing.map(PoolBreak::since).orElse(day(fact));
                standing = difference(told, bookedUpTo(day(fact)))
                        .map(amount -> new PoolBreak(Kind.BALANCE_DIFFERS, account.name(), amount, since));
            }
        }
        return standing;
    }

    /** Days never go back: both lists are in legal order. */
    private Fen bookedUpTo(LocalDate day) {
        var movements = funds.movements();
        while (counted < movements.size() && !day(movements.get(counted)).isAfter(day)) {
            if (movements.get(counted).body() instanceof Movement movement && movement.account() == account) {
                booked = booked.plus(
                        movement.direction() == Direction.CREDIT
                                ? movement.amount()
                                : movement.amount().negated());
            }
            counted++;
        }
        return booked;
    }

    private static Optional<Fen> difference(Fen told, Fen booked) {
        var more = told.minus(booked);
        return Optional.of(more.max(more.negated())).filter(Fen::isPositive);
    }

    private static LocalDate day(EffectiveFact<AccountEvent> fact) {
        return fact.header().occurredOn();
    }
}
