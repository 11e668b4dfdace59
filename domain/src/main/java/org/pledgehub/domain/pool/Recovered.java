package org.pledgehub.domain.pool;

import org.pledgehub.domain.money.Fen;

/**
 * What came back after the notice, and whose it is.
 *
 * @param gross what came in
 * @param cost what it cost
 * @param bank of the net, the bank's part
 * @param fiscal of the net, the fiscal part
 * @param partner of the net, the partner's part
 */
public record Recovered(Fen gross, Fen cost, Fen bank, Fen fiscal, Fen partner) {

    /** Nothing came. */
    public static final Recovered NOTHING = new Recovered(Fen.ZERO, Fen.ZERO, Fen.ZERO, Fen.ZERO, Fen.ZERO);

    /** The pool's part, both accounts. */
    public Fen pool() {
        return fiscal.plus(partner);
    }

    /** True where anything was reported. */
    boolean isSome() {
        return gross.isPositive() || cost.isPositive();
    }
}
