package org.pledgehub.streams.pool;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.streams.state.KeyValueStore;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.reconciliation.PoolBreak;
import org.pledgehub.domain.reconciliation.PoolBreaks;
import org.pledgehub.streams.topology.HubStores;

/**
 * What was published of each pool as overdue, under reserved keys of the ledgers' store: a day hangs on the calendar, so
 * what an amended calendar takes back cannot be told from the pool alone. One line for each break, its parts set off by
 * tabs, which no part holds.
 */
final class OverdueShelf {

    private static final String PREFIX = HubStores.RESERVED + "overdue|";
    private static final String TAB = "\t";
    private static final int PARTS = 4;
    private static final PoolBreaks NOTHING = new PoolBreaks(new TreeMap<>());

    private final KeyValueStore<String, byte[]> store;

    OverdueShelf(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /** What is overdue now instead of what was published; {@code formerly} stands for a pool of which nothing was kept. */
    PoolBreaks.Change publish(String pool, PoolBreaks now, PoolBreaks formerly) {
        var kept = published(pool);
        if (!now.equals(kept.orElse(NOTHING))) {
            store.put(PREFIX + pool, text(now).getBytes(StandardCharsets.UTF_8));
        }
        return now.since(kept.orElse(formerly));
    }

    private Optional<PoolBreaks> published(String pool) {
        return Optional.ofNullable(store.get(PREFIX + pool))
                .map(bytes -> breaks(new String(bytes, StandardCharsets.UTF_8)));
    }

    private static String text(PoolBreaks breaks) {
        return breaks.open().values().stream()
                .map(one -> String.join(
                        TAB,
                        one.kind().name(),
                        Long.toString(one.amount().value()),
                        one.since().toString(),
                        one.about()))
                .collect(Collectors.joining("\n"));
    }

    private static PoolBreaks breaks(String text) {
        var open = new TreeMap<String, PoolBreak>();
        text.lines().forEach(line -> {
            var parts = line.split(TAB, PARTS);
            var one = new PoolBreak(
                    PoolBreak.Kind.valueOf(parts[0]),
                    parts[3],
                    Fen.of(Long.parseLong(parts[1])),
                    LocalDate.parse(parts[2]));
            open.put(one.id(), one);
        });
        return new PoolBreaks(open);
    }
}
