package org.pledgehub.domain.pool;

import org.pledgehub.domain.money.Fen;

/**
 * How the fiscal account stands towards a claim, fen.
 *
 * @param share fiscal share of what was paid; the sum of instalments is rounded, not each of them
 * @param reimbursed paid to the partner account
 * @param due what it still owes
 */
public record FiscalPart(Fen share, Fen reimbursed, Fen due) {

    /** Nothing. */
    public static final FiscalPart NOTHING = new FiscalPart(Fen.ZERO, Fen.ZERO, Fen.ZERO);

    /**
     * What is owed of a share. What comes back before the fiscal account has paid reduces what it owes; once it has paid, its
     * part of a recovery goes back to it and it owes no less.
     *
     * @param share fiscal share of what was paid
     * @param recovered fiscal part of recoveries
     * @param reimbursed paid to the partner account
     * @param returned recovered money that went to the fiscal account
     */
    static FiscalPart of(Fen share, Fen recovered, Fen reimbursed, Fen returned) {
        var owed = share.minus(recovered)
                .minus(reimbursed)
                .plus(returned.min(recovered))
                .atLeastZero();
        return new FiscalPart(share, reimbursed, owed);
    }
}
