package org.pledgehub.domain.reconciliation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.pledgehub.domain.fact.Role;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.pool.PoolAccount;

/**
 * Something on which ledger and statement do not agree.
 *
 * @param kind what
 * @param account account
 * @param reference reference of the movement; empty for a balance
 * @param since day on which the difference began
 * @param inLedger fen in the ledger, zero where it has none
 * @param inStatement fen in the statement, zero where it has none
 */
public record Break(Kind kind, PoolAccount account, String reference, LocalDate since, Fen inLedger, Fen inStatement) {

    /** What does not agree. The order is that of reports. */
    public enum Kind {
        /** The statement's own figures do not come to its closing balance. */
        STATEMENT_DOES_NOT_ADD_UP,
        /** Another opening balance. */
        OPENING_DIFFERS,
        /** A movement that the ledger does not have. */
        NOT_IN_LEDGER,
        /** A movement that the statement does not have. */
        NOT_IN_STATEMENT,
        /** The same movement with another amount, direction or account. */
        AMOUNT_DIFFERS,
        /** The same movement on another day. */
        DATE_DIFFERS,
        /** Another closing balance. */
        CLOSING_DIFFERS
    }

    /**
     * Who has to put it right: the custodian, whatever differs. The ledger books of its accounts what it reports and
     * nothing else, and the statement is its own.
     */
    public Role owner() {
        return Role.CUSTODIAN;
    }

    /** Days that it has been open on a day. */
    public long ageOn(LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(since, day));
    }
}
