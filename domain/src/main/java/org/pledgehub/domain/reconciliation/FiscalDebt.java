package org.pledgehub.domain.reconciliation;

import org.pledgehub.domain.ledger.Balances;
import org.pledgehub.domain.ledger.LedgerAccount;
import org.pledgehub.domain.money.Fen;

/**
 * What the fiscal account has still to make good to the partner account, by each leg of its reimbursements, fen; below
 * zero where more was reimbursed than that.
 *
 * @param toReceive what has not come to the partner account
 * @param toPay what has not gone from the fiscal account
 */
record FiscalDebt(Fen toReceive, Fen toPay) {

    static FiscalDebt in(Balances balances) {
        return new FiscalDebt(
                balances.shown(LedgerAccount.DUE_FROM_FISCAL), balances.shown(LedgerAccount.DUE_TO_PARTNER));
    }

    /** By how much one leg exceeds the other. */
    Fen legMissing() {
        var difference = toReceive.minus(toPay);
        return difference.max(difference.negated());
    }

    /** What was reimbursed beyond what is due, by the greater leg. */
    Fen exceeded() {
        return toReceive.min(toPay).negated().atLeastZero();
    }
}
