package org.pledgehub.domain.pool;

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

    /** On both accounts together. */
    Fen both() {
        return fiscal.plus(partner);
    }
}
