package org.pledgehub.domain.compensation;

import org.pledgehub.domain.money.Fen;

/**
 * Money recovered after the pool has paid 回收.
 *
 * @param gross what came in, zero or more
 * @param cost what it cost to get, zero or more; may be more than came in
 */
public record Recovery(Fen gross, Fen cost) {

    /** What is left for the parties; below zero where it cost more than it brought. */
    public Fen net() {
        return gross.minus(cost);
    }
}
