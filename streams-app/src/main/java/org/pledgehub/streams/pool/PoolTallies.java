package org.pledgehub.streams.pool;

import java.nio.ByteBuffer;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.pledgehub.domain.pool.ContributionChange;
import org.pledgehub.domain.pool.ContributionChange.SliceChange;
import org.pledgehub.domain.pool.Headcount;
import org.pledgehub.domain.pool.Slice;
import org.pledgehub.domain.pool.Tally;

/**
 * Tallies in their store, keyed {@code pool|dimension|value}; beside them the number of loans of each borrower and what
 * they say of him, keyed {@code pool|dimension|value|borrower}, and the last change that each loan was counted with,
 * keyed {@code pool|LOAN|loan}. A bar or per cent sign inside a part is written {@code %7C} or {@code %25}.
 */
final class PoolTallies {

    private static final String LOAN = "LOAN";

    private final KeyValueStore<String, byte[]> tallies;
    private final KeyValueStore<String, byte[]> borrowers;
    private final PoolCodec codec;

    PoolTallies(KeyValueStore<String, byte[]> tallies, KeyValueStore<String, byte[]> borrowers, PoolCodec codec) {
        this.tallies = tallies;
        this.borrowers = borrowers;
        this.codec = codec;
    }

    /** The tally of one part of a pool. */
    Tally tally(String pool, Slice slice) {
        byte[] stored = tallies.get(key(pool, slice));
        return stored == null ? Tally.EMPTY : codec.tallyFrom(stored);
    }

    /**
     * True, once, for a change later than any before of the loan: the book may be read again from an earlier place, and
     * a difference must not count twice.
     */
    boolean notes(String pool, String loan, long sequence) {
        var key = part(pool) + "|" + LOAN + "|" + part(loan);
        if (longIn(borrowers.get(key)) >= sequence) {
            return false;
        }
        borrowers.put(key, bytes(sequence));
        return true;
    }

    /**
     * Takes off what was and adds what is; gives the new tallies of the parts that changed.
     *
     * @throws ArithmeticException where a sum is beyond a long; nothing of that part is stored then
     */
    SortedMap<Slice, Tally> apply(String pool, ContributionChange change) {
        var changed = new TreeMap<Slice, Tally>();
        for (var slice : change.bySlice()) {
            var next = tally(pool, slice.slice()).plus(slice, headcount(pool, slice));
            var key = key(pool, slice.slice());
            if (next.isEmpty()) {
                tallies.delete(key);
            } else {
                tallies.put(key, codec.toBytes(next));
            }
            changed.put(slice.slice(), next);
        }
        return changed;
    }

    private Headcount headcount(String pool, SliceChange change) {
        var headcount = Headcount.NONE;
        for (var borrower : change.borrowers()) {
            var key = key(pool, change.slice()) + "|" + part(borrower.borrower());
            var loans = loans(key);
            headcount = headcount.plus(borrower.headcount(loans));
            var next = loans.plus(borrower.loans());
            if (next.isNone()) {
                borrowers.delete(key);
            } else {
                borrowers.put(key, BorrowerWords.bytes(next));
            }
        }
        return headcount;
    }

    private Headcount loans(String key) {
        byte[] stored = borrowers.get(key);
        return stored == null ? Headcount.NONE : BorrowerWords.loansFrom(stored);
    }

    private static long longIn(byte @Nullable [] stored) {
        return stored == null ? 0 : ByteBuffer.wrap(stored).getLong();
    }

    private static byte[] bytes(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    /** Names a part of a pool, in the store and on the topic of breakdowns. */
    static String key(String pool, Slice slice) {
        return part(pool) + "|" + slice.dimension().name() + "|" + part(slice.value());
    }

    /** A part of a key. */
    static String part(String text) {
        return text.replace("%", "%25").replace("|", "%7C");
    }
}
