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
     * part of a recovery goes back to it and it owes no less. What it has paid to the bank itself it does not owe again.
     *
     * @param share fiscal share of what was paid
     * @param recovered fiscal part of recoveries
     * @param moved what moved for the claim
     */
    static FiscalPart of(Fen share, Fen recovered, MovedFor moved) {
        var reimbursed = moved.reimbursed().atLeastZero();
        var owed = share.minus(recovered)
                .minus(reimbursed)
                .minus(moved.paidByFiscal())
                .plus(moved.returned().atLeastZero().min(recovered))
                .atLeastZero();
        return new FiscalPart(share, reimbursed, owed);
    }
}
