package org.pledgehub.domain.ledger;

import java.time.LocalDate;
import java.util.List;
import org.pledgehub.domain.money.Fen;

/**
 * How an item reads: what is to be booked of it, or what is.
 *
 * @param bookedOn legal date
 * @param lines debits equal credits
 * @param cause why
 */
public record Posting(LocalDate bookedOn, List<LedgerLine> lines, Cause cause) {

    /** Keeps its own copy and rejects lines that do not balance. */
    public Posting {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || !isBalanced(lines)) {
            throw new IllegalArgumentException("debits equal credits: " + lines);
        }
    }

    /**
     * Why something is booked.
     *
     * @param reason kind of the movement, or empty
     * @param claim claim id, or empty
     */
    public record Cause(String reason, String claim) {}

    /** Where the amount goes from the credited to the debited account; below zero the other way round. */
    static Posting transfer(LocalDate bookedOn, Cause cause, Transfer accounts, Fen amount) {
        var size = amount.isNegative() ? amount.negated() : amount;
        var forth = amount.isNegative() ? Side.CREDIT : Side.DEBIT;
        return new Posting(
                bookedOn,
                List.of(
                        new LedgerLine(accounts.debited(), forth, size),
                        new LedgerLine(accounts.credited(), forth.opposite(), size)),
                cause);
    }

    /**
     * Two accounts.
     *
     * @param debited the one debited
     * @param credited the one credited
     */
    record Transfer(LedgerAccount debited, LedgerAccount credited) {}

    /** The lines that take this back. */
    List<LedgerLine> mirrored() {
        return lines.stream().map(LedgerLine::mirrored).toList();
    }

    /** True where debits equal credits. */
    static boolean isBalanced(List<LedgerLine> lines) {
        return lines.stream()
                .map(LedgerLine::signed)
                .reduce(Fen.ZERO, Fen::plus)
                .isZero();
    }
}
