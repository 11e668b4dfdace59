package org.pledgehub.domain.reconciliation;

import java.time.LocalDate;
import org.pledgehub.domain.money.Fen;

/**
 * A movement, or several, that do not fit what the custodian was told to do.
 *
 * @param kind what
 * @param about party/event id of the movement, claim id, or empty for the pool
 * @param amount fen, above zero
 * @param since legal date from which it stands
 */
public record PoolBreak(Kind kind, String about, Fen amount, LocalDate since) implements Comparable<PoolBreak> {

    /** What does not fit. */
    public enum Kind {
        /** The custodian does not say what a movement was for. */
        UNEXPLAINED_MOVEMENT,
        /** More was paid on a claim than is payable. */
        PAID_BEYOND_DUE,
        /** A claim was paid from an account that does not pay first under its policy. */
        PAID_FROM_OTHER_ACCOUNT,
        /** One leg of a reimbursement without the other. */
        REIMBURSEMENT_LEG_MISSING,
        /** More was reimbursed than the fiscal account owes. */
        REIMBURSED_BEYOND_DUE
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
