package org.pledgehub.domain.reconciliation;

import java.util.SortedMap;
import java.util.TreeMap;
import org.pledgehub.domain.ledger.Balances;
import org.pledgehub.domain.ledger.LedgerAccount;
import org.pledgehub.domain.ledger.PoolLedger;
import org.pledgehub.domain.money.Fen;

/**
 * What the fiscal account has still to make good to the partner account, by each leg of its reimbursements, fen; below
 * zero where more was reimbursed than that.
 *
 * @param toReceive what has not come to the partner account
 * @param toPay what has not gone from the fiscal account
 */
record FiscalDebt(Fen toReceive, Fen toPay) {

    static final FiscalDebt NONE = new FiscalDebt(Fen.ZERO, Fen.ZERO);

    static FiscalDebt in(Balances balances) {
        return new FiscalDebt(
                balances.shown(LedgerAccount.DUE_FROM_FISCAL), balances.shown(LedgerAccount.DUE_TO_PARTNER));
    }

    /** By the claim that each posting names; of those that name none, under an empty text. */
    static SortedMap<String, FiscalDebt> byClaim(PoolLedger ledger) {
        var debts = new TreeMap<String, FiscalDebt>();
        Balances.standingByClaim(ledger).forEach((claim, balances) -> debts.put(claim, in(balances)));
        return debts;
    }

    /** What went from the fiscal account and has not come to the partner account: what is due is the same by both. */
    Fen fiscalLegAlone() {
        return toReceive.minus(toPay).atLeastZero();
    }

    /** What came to the partner account and has not gone from the fiscal account. */
    Fen partnerLegAlone() {
        return toPay.minus(toReceive).atLeastZero();
    }

    /** By how much one leg exceeds the other. */
    Fen legMissing() {
        return fiscalLegAlone().plus(partnerLegAlone());
    }

    /** What was reimbursed beyond what is due, by the greater leg. */
    Fen exceeded() {
        return toReceive.min(toPay).negated().atLeastZero();
    }
}
