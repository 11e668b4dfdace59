package org.pledgehub.oracle.pool;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.hop.ClaimVerdict;
import org.pledgehub.contract.out.CompensationTrigger;
import org.pledgehub.oracle.claim.Amount;
import org.pledgehub.oracle.claim.Terms;

/** One claim in a pool's book while it is being folded. Money is in fen. */
final class Case {

    private static final Amount NOTHING = new Amount(0, 0, 0, new TreeSet<>());

    private ClaimAssessed latest;
    private ClaimAssessed standing;
    private @Nullable Long place;
    private @Nullable Terms terms;
    private Amount amount = NOTHING;
    private long reservedFen;
    private long paidFen;
    private boolean closed;
    private @Nullable CompensationTrigger trigger;

    Case(ClaimAssessed first) {
        this.latest = first;
        this.standing = first;
    }

    /** A later assessment replaces an earlier one; one that comes too late is passed over. */
    void hear(ClaimAssessed heard) {
        if (heard.getSequence() > latest.getSequence()) {
            latest = heard;
        }
    }

    /** While something is paid, the assessment stands that stood when it was paid. */
    void paid(long fen) {
        paidFen = fen;
        if (paidFen == 0) {
            standing = latest;
        }
    }

    /** An eligible claim takes a place and keeps it as long as it is eligible. */
    void takePlace(long next) {
        if (!eligible()) {
            place = null;
            closed = false;
        } else if (place == null) {
            place = next;
        }
    }

    void owe(@Nullable Terms agreed, Amount owed) {
        terms = agreed;
        amount = owed;
    }

    void owesNothing() {
        terms = null;
        amount = NOTHING;
    }

    void reserve(long fen) {
        reservedFen = fen;
    }

    void close() {
        closed = true;
    }

    void publish(CompensationTrigger published) {
        trigger = published;
    }

    boolean eligible() {
        return standing.getVerdict() == ClaimVerdict.ELIGIBLE;
    }

    /** Whether it waits for money or has some. */
    boolean queued() {
        return place != null && terms != null && amount.poolFen() > 0;
    }

    /** What is still to be set aside for it, on top of what has been paid. */
    long openFen() {
        return Math.max(0, amount.poolFen() - paidFen);
    }

    boolean closed() {
        return closed;
    }

    long place() {
        return place == null ? Long.MAX_VALUE : place;
    }

    long reservedFen() {
        return reservedFen;
    }

    long paidFen() {
        return paidFen;
    }

    /** What the trigger lets be paid: reserved or paid already. */
    long payableFen() {
        return reservedFen + paidFen;
    }

    Amount amount() {
        return amount;
    }

    Optional<Terms> terms() {
        return Optional.ofNullable(terms);
    }

    ClaimAssessed standing() {
        return standing;
    }

    Optional<CompensationTrigger> trigger() {
        return Optional.ofNullable(trigger);
    }

    /** Where the claim stands, in the words of the contract. */
    String stage() {
        if (paidFen > 0) {
            return "PARTNER_PAID";
        }
        return switch (standing.getVerdict()) {
            case WITHDRAWN -> "WITHDRAWN";
            case INELIGIBLE -> "INELIGIBLE";
            case PENDING, UNKNOWN -> "PENDING";
            case ELIGIBLE -> eligibleStage();
        };
    }

    private String eligibleStage() {
        if (!amount.held().isEmpty()) {
            return "PENDING";
        }
        return reservedFen > 0 ? "TRIGGERED" : "QUEUED";
    }

    /** Codes why nothing comes of the claim. */
    List<String> reasons() {
        return eligible() ? List.copyOf(amount.held()) : standing.getReasons();
    }
}
