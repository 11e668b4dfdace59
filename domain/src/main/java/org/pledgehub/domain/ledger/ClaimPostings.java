package org.pledgehub.domain.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.pledgehub.domain.ledger.Posting.Cause;
import org.pledgehub.domain.ledger.Posting.Transfer;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.pool.ClaimProgress;
import org.pledgehub.domain.pool.NextStep;
import org.pledgehub.domain.pool.Pool;
import org.pledgehub.domain.pool.PoolClaim;

/**
 * What is to stand in the book of one claim besides movements: a function of the pool alone. It bears the day on which it
 * came to stand.
 *
 * @param pool the pool
 * @param claim the claim
 * @param today day on which the hub acts
 */
record ClaimPostings(Pool pool, PoolClaim claim, LocalDate today) {

    private static final Transfer SET_ASIDE = new Transfer(LedgerAccount.RESERVED_CONTRA, LedgerAccount.RESERVED);
    private static final Transfer TO_REFUND = new Transfer(LedgerAccount.REFUNDS_DUE, LedgerAccount.COMPENSATION_PAID);
    private static final Transfer OFF = new Transfer(LedgerAccount.WRITE_OFF, LedgerAccount.COMPENSATION_PAID);
    private static final Transfer ORDERED =
            new Transfer(LedgerAccount.REIMBURSEMENT_ORDERED_CONTRA, LedgerAccount.REIMBURSEMENT_ORDERED);

    /** Money set aside for the claim; nothing where none is. */
    Optional<Posting> reservation() {
        return posting(SET_ASIDE, claim.reserved());
    }

    /**
     * All that the bank had to give back of what it was paid: what it has given back, and what is still to come. So the
     * entry stays as it is while refunds come in.
     */
    Optional<Posting> refundDue() {
        var refunded = pool.funds().movedFor(claim.id()).refunded();
        return posting(TO_REFUND, progress().later().refundDue().plus(refunded));
    }

    /** What will not come back of a payment; the recovery claim stands all the same. */
    Optional<Posting> writeOff() {
        return posting(OFF, pool.writtenOffOn(claim.id()));
    }

    /** What the fiscal account owes once nothing but its payment is waited for (Chaoyang art. 15). */
    Optional<Posting> reimbursement() {
        return progress()
                .next()
                .asOptional()
                .filter(NextStep.REIMBURSE::equals)
                .flatMap(next -> posting(ORDERED, progress().fiscal().due()));
    }

    private ClaimProgress progress() {
        return pool.progressOf(claim.id());
    }

    private Optional<Posting> posting(Transfer accounts, Fen amount) {
        return amount.isZero()
                ? Optional.empty()
                : Optional.of(Posting.transfer(today, new Cause("", claim.id().canonical()), accounts, amount));
    }
}
