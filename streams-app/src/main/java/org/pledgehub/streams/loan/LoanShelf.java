package org.pledgehub.streams.loan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;
import org.pledgehub.contract.state.LoanState;

/**
 * Dossiers in their store, and the keys under which they wake. A feed writes about one loan again and again, so the
 * room holds the last ones in memory, as long as they are small; what it holds is only ever what it stored or read, and
 * a task that starts again starts with nothing held.
 */
final class LoanShelf {

    private static final int MOST_HELD = 512;

    /** A larger dossier is read from the store each time: a room never holds more than 32 MiB of stored bytes. */
    private static final int LARGEST_HELD = 64 * 1024;

    private final KeyValueStore<String, byte[]> loans;
    private final KeyValueStore<String, byte[]> timers;
    private final Map<String, HeldLoan> held = new LinkedHashMap<>(MOST_HELD, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, HeldLoan> eldest) {
            return size() > MOST_HELD;
        }
    };

    LoanShelf(KeyValueStore<String, byte[]> loans, KeyValueStore<String, byte[]> timers) {
        this.loans = loans;
        this.timers = timers;
    }

    /** The dossier; an empty one where nothing is stored. */
    HeldLoan load(String loan) {
        var known = held.get(loan);
        return known != null ? known : read(loan);
    }

    private HeldLoan read(String loan) {
        byte[] stored = loans.get(loan);
        var read = HeldLoan.of(
                Optional.ofNullable(stored).map(LoanCodec::fromBytes).orElseGet(() -> LoanStates.unknown(loan)));
        hold(read, stored == null ? 0 : stored.length);
        return read;
    }

    /** Stores a dossier in place of the one before. */
    void save(LoanState before, HeldLoan after) {
        var next = after.state();
        before.getTimers().stream()
                .filter(key -> !next.getTimers().contains(key))
                .forEach(timers::delete);
        next.getTimers().stream()
                .filter(key -> !before.getTimers().contains(key))
                .forEach(key -> timers.put(key, new byte[] {1}));
        byte[] bytes = LoanCodec.toBytes(next);
        loans.put(next.getLoan(), bytes);
        hold(after, bytes.length);
    }

    private void hold(HeldLoan loan, int size) {
        if (size > LARGEST_HELD) {
            held.remove(loan.state().getLoan());
        } else {
            held.put(loan.state().getLoan(), loan);
        }
    }
}
