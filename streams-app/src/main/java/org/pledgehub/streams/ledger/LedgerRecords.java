package org.pledgehub.streams.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.out.LedgerEntry;
import org.pledgehub.domain.ledger.EntryAct;
import org.pledgehub.domain.ledger.LedgerAccount;
import org.pledgehub.domain.ledger.LedgerItem;
import org.pledgehub.domain.ledger.LedgerLine;
import org.pledgehub.domain.ledger.Posting;
import org.pledgehub.domain.ledger.Side;
import org.pledgehub.domain.money.Fen;

/** Ledger entries as they go out, and as they are read again. Nothing that is hashed is lost on the way. */
public final class LedgerRecords {

    private LedgerRecords() {}

    /** The record of an entry, with the last tick seen when it was booked. */
    public static LedgerEntry write(org.pledgehub.domain.ledger.LedgerEntry entry, Optional<LocalDate> asOf) {
        var booking = entry.booking();
        var cause = booking.posting().cause();
        return LedgerEntry.newBuilder()
                .setEntryId(entry.id())
                .setPool(entry.pool())
                .setSequence(entry.sequence())
                .setAct(booking.act().name())
                .setItemKind(booking.item().kind().name())
                .setItem(booking.item().of())
                .setRevision(booking.revision())
                .setNames(nullable(booking.names()))
                .setBookedOn(booking.posting().bookedOn())
                .setReason(nullable(cause.reason()))
                .setClaimId(nullable(cause.claim()))
                .setLines(lines(booking.posting().lines()))
                .setPreviousHash(entry.previousHash())
                .setHash(entry.hash())
                .setAsOf(asOf.orElse(null))
                .build();
    }

    /**
     * The entry of a record.
     *
     * @throws IllegalArgumentException for a record that no hub writes: an unknown account, lines that do not balance
     */
    public static org.pledgehub.domain.ledger.LedgerEntry read(LedgerEntry entry) {
        return new org.pledgehub.domain.ledger.LedgerEntry(
                entry.getPool(),
                entry.getSequence(),
                new org.pledgehub.domain.ledger.LedgerEntry.Booking(
                        new LedgerItem(LedgerItem.Kind.valueOf(entry.getItemKind()), entry.getItem()),
                        entry.getRevision(),
                        EntryAct.valueOf(entry.getAct()),
                        text(entry.getNames()),
                        new Posting(
                                entry.getBookedOn(),
                                readLines(entry.getLines()),
                                new Posting.Cause(text(entry.getReason()), text(entry.getClaimId())))),
                entry.getPreviousHash(),
                entry.getHash());
    }

    /** Records of lines. */
    public static List<org.pledgehub.contract.common.LedgerLine> lines(List<LedgerLine> lines) {
        return lines.stream()
                .map(line -> new org.pledgehub.contract.common.LedgerLine(
                        line.account().name(), line.side().name(), line.amount().value()))
                .toList();
    }

    /** Lines of records. */
    public static List<LedgerLine> readLines(List<org.pledgehub.contract.common.LedgerLine> lines) {
        return lines.stream()
                .map(line -> new LedgerLine(
                        LedgerAccount.valueOf(line.getAccount()),
                        Side.valueOf(line.getSide()),
                        Fen.of(line.getAmountFen())))
                .toList();
    }

    /** Null for an empty text, as records have it. */
    public static @Nullable String nullable(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Empty for null. */
    public static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
