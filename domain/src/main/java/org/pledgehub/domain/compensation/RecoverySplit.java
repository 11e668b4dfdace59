package org.pledgehub.domain.compensation;

import org.pledgehub.domain.money.Fen;

/**
 * How one recovery is divided; the three parts together are the net. A recovery that cost more than it brought takes
 * back some of what earlier ones gave, so parts may be below zero.
 *
 * @param net net of this recovery, as far as all recoveries together are above zero
 * @param bank to the lending bank
 * @param fiscal to the fiscal account
 * @param partner to the partner account
 */
public record RecoverySplit(Fen net, Fen bank, Fen fiscal, Fen partner) {

    /** Nothing. */
    static final RecoverySplit NOTHING = new RecoverySplit(Fen.ZERO, Fen.ZERO, Fen.ZERO, Fen.ZERO);
}
