package org.pledgehub.domain.reconciliation;

import java.time.LocalDate;
import org.pledgehub.domain.fact.Role;
import org.pledgehub.domain.money.Fen;

/**
 * A movement, or several, that do not fit what the custodian was told to do.
 *
 * @param kind what
 * @param about party/event id of the movement, claim id, id of the instruction, bank account, account of the chart, or empty for
 *     the pool
 * @param amount fen, above zero
 * @param since legal date from which it stands
 * @param owner who has to put it right
 */
public record PoolBreak(Kind kind, String about, Fen amount, LocalDate since, Role owner)
        implements Comparable<PoolBreak> {

    /** One that is put right by whoever puts its kind right. */
    public PoolBreak(Kind kind, String about, Fen amount, LocalDate since) {
        this(kind, about, amount, since, kind.owner());
    }

    /** What does not fit. */
    public enum Kind {
        /** The custodian does not say what a movement was for. */
        UNEXPLAINED_MOVEMENT(Role.CUSTODIAN),
        /** More was paid on a claim than is payable. */
        PAID_BEYOND_DUE(Role.OPERATOR),
        /** A claim was paid from an account that does not pay first under its policy. */
        PAID_FROM_OTHER_ACCOUNT(Role.CUSTODIAN),
        /** One leg of a reimbursement without the other, on one claim or of those that name none. */
        REIMBURSEMENT_LEG_MISSING(Role.CUSTODIAN),
        /** More was reimbursed than the fiscal account owes, on one claim or in all. */
        REIMBURSED_BEYOND_DUE(Role.OPERATOR),
        /** Nobody paid in time what the custodian was told to pay. */
        INSTRUCTION_NOT_EXECUTED(Role.CUSTODIAN),
        /** The bank did not give back in time what it was paid too much. */
        REFUND_NOT_RECEIVED(Role.BANK),
        /** The bank's own books show another outstanding principal than what it has reported comes to. */
        OUTSTANDING_DIFFERS(Role.BANK),
        /** A notice claims more principal than the bank's own events leave owed on its day. */
        PRINCIPAL_ABOVE_OUTSTANDING(Role.BANK),
        /** A notice asks for another sum than the hub computes. */
        NOTIFIED_DIFFERS(Role.OPERATOR),
        /** The borrower has repaid since the notice of a claim, and nobody has told it as recovered. */
        REPAID_NOT_SHARED(Role.OPERATOR),
        /** Two loans tell a recovery that they share with other parts. */
        RECOVERY_PARTS_DIFFER(Role.OPERATOR),
        /** The custodian's own books show another balance than its movements up to that day come to. */
        BALANCE_DIFFERS(Role.CUSTODIAN),
        /** The operator's book of the pool and the authority's show other balances of an account on the same day. */
        BOOKS_DIFFER(Role.OPERATOR);

        private final Role owner;

        Kind(Role owner) {
            this.owner = owner;
        }

        /** Who has to put it right, unless the break itself says another. */
        public Role owner() {
            return owner;
        }
    }

    /** Names it within its pool. */
    public String id() {
        return kind + "#" + about;
    }

    @Override
    public int compareTo(PoolBreak other) {
        return id().compareTo(other.id());
    }
}
