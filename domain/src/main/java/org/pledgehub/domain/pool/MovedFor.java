package org.pledgehub.domain.pool;

import org.pledgehub.domain.money.Fen;

/**
 * What moved for a claim besides its payment, fen; a sum may be below zero where money went the other way.
 *
 * @param reimbursed paid by the fiscal to the partner account
 * @param returned recovered money that came to the fiscal account, less what recovering cost it
 * @param refunded given back by the bank, both accounts
 * @param paidByFiscal compensation that the fiscal account paid itself, less what came back to it
 */
public record MovedFor(Fen reimbursed, Fen returned, Fen refunded, Fen paidByFiscal) {

    /** Nothing moved. */
    public static final MovedFor NOTHING = new MovedFor(Fen.ZERO, Fen.ZERO, Fen.ZERO, Fen.ZERO);

    static MovedFor by(AccountEvent.Movement movement) {
        var in = movement.signed();
        var onFiscal = movement.account() == PoolAccount.FISCAL ? in : Fen.ZERO;
        return switch (movement.kind()) {
            case REIMBURSEMENT -> new MovedFor(onFiscal.negated(), Fen.ZERO, Fen.ZERO, Fen.ZERO);
            case RECOVERY, RECOVERY_COST -> new MovedFor(Fen.ZERO, onFiscal, Fen.ZERO, Fen.ZERO);
            case REFUND -> new MovedFor(Fen.ZERO, Fen.ZERO, in, onFiscal.negated());
            case COMPENSATION -> new MovedFor(Fen.ZERO, Fen.ZERO, Fen.ZERO, onFiscal.negated());
            case CONTRIBUTION, INTEREST, CHARGE, LIQUIDATION, OTHER -> NOTHING;
        };
    }

    MovedFor plus(MovedFor other) {
        return new MovedFor(
                reimbursed.plus(other.reimbursed),
                returned.plus(other.returned),
                refunded.plus(other.refunded),
                paidByFiscal.plus(other.paidByFiscal));
    }
}
