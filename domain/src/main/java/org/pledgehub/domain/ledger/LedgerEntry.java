package org.pledgehub.domain.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * One entry of a pool's ledger. It is never changed; its hash covers its content and the hash of the entry before it.
 *
 * @param pool pool id
 * @param sequence place in the order of booking, from 1
 * @param booking what it books
 * @param previousHash hash of the entry before, {@link #NO_HASH} for the first
 * @param hash SHA-256 of {@link #canonicalText}, hex
 */
public record LedgerEntry(String pool, long sequence, Booking booking, String previousHash, String hash) {

    /** Stands where there is no entry before. */
    public static final String NO_HASH = "0".repeat(64);

    private static final String FORM = "pledgehub-ledger-1";

    /**
     * What an entry books.
     *
     * @param item what it is about
     * @param revision counts the entries on the item, from 1
     * @param act what it does
     * @param names id of the entry that it takes back, uses up or replaces; empty for the first on an item
     * @param posting legal date, lines, cause
     */
    public record Booking(LedgerItem item, int revision, EntryAct act, String names, Posting posting) {

        /** The entry that it names. */
        public Optional<String> named() {
            return names.isEmpty() ? Optional.empty() : Optional.of(names);
        }
    }

    /** The entry that follows in a book. */
    static LedgerEntry next(String pool, LedgerHead head, Booking booking) {
        var unsigned = new LedgerEntry(pool, head.sequence() + 1, booking, head.hash(), NO_HASH);
        return new LedgerEntry(pool, unsigned.sequence, booking, head.hash(), sha256(unsigned.canonicalText()));
    }

    /** Deterministic id of the n-th entry on an item of a pool. */
    static String id(String pool, LedgerItem item, int revision) {
        return pool + "#" + item.canonical() + "#" + revision;
    }

    /** Deterministic id. */
    public String id() {
        return id(pool, booking.item(), booking.revision());
    }

    /** True where the hash is that of the content. */
    public boolean isGenuine() {
        return hash.equals(sha256(canonicalText()));
    }

    /**
     * The text that is hashed: every part as its length in characters, a colon, itself and a line feed, so that no two
     * entries share a text.
     */
    public String canonicalText() {
        var text = new StringBuilder();
        part(text, FORM);
        part(text, previousHash);
        part(text, pool);
        part(text, Long.toString(sequence));
        part(text, id());
        part(text, booking.act().name());
        part(text, booking.names());
        part(text, booking.posting().bookedOn().toString());
        part(text, booking.posting().cause().reason());
        part(text, booking.posting().cause().claim());
        for (var line : booking.posting().lines()) {
            part(text, line.account().name());
            part(text, line.side().name());
            part(text, Long.toString(line.amount().value()));
        }
        return text.toString();
    }

    private static void part(StringBuilder text, String part) {
        text.append(part.length()).append(':').append(part).append('\n');
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
