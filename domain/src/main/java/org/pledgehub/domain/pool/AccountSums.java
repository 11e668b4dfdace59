package org.pledgehub.domain.pool;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pledgehub.domain.money.Fen;

/**
 * What movements of one kind come to on each account, what came in less what went out, fen.
 *
 * @param fiscal on the fiscal account
 * @param partner on the partner account
 */
public record AccountSums(Fen fiscal, Fen partner) {

    /** Of all movements that count; throws {@link ArithmeticException} beyond a long. */
    public static AccountSums of(Funds funds, MovementKind kind) {
        var fiscal = Fen.ZERO;
        var partner = Fen.ZERO;
        for (var fact : funds.movements()) {
            if (fact.body() instanceof AccountEvent.Movement movement && movement.kind() == kind) {
                switch (movement.account()) {
                    case FISCAL -> fiscal = fiscal.plus(movement.signed());
                    case PARTNER -> partner = partner.plus(movement.signed());
                }
            }
        }
        return new AccountSums(fiscal, partner);
    }

    /**
     * What was contributed to an account less what was given back, fen, as it stood at the end of each day that changed it;
     * throws {@link ArithmeticException} beyond a long.
     */
    public static SortedMap<LocalDate, Fen> contributed(Funds funds, PoolAccount account) {
        var stood = new TreeMap<LocalDate, Fen>();
        var sum = Fen.ZERO;
        for (var fact : funds.movements()) {
            if (fact.body() instanceof AccountEvent.Movement movement
                    && movement.kind() == MovementKind.CONTRIBUTION
                    && movement.account() == account) {
                sum = sum.plus(movement.signed());
                stood.put(fact.header().occurredOn(), sum);
            }
        }
        return stood;
    }

    /** On both accounts together. */
    Fen both() {
        return fiscal.plus(partner);
    }
}
