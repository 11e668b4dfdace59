package org.pledgehub.simulation.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.hop.ContributionChanged;
import org.pledgehub.contract.hop.PoolCommand;
import org.pledgehub.contract.hop.PoolFact;
import org.pledgehub.contract.hop.PoolRegistered;
import org.pledgehub.simulation.broker.Committed;
import org.pledgehub.simulation.broker.Observation;

/**
 * The pools' book in its order, and in it the place from which each pool was known: its room looks at the registry before
 * each entry, so that is the first entry that it took up after the registration. A pool of which nothing came before has
 * been known from the start.
 */
final class PoolBook {

    private final Observation seen;
    private final Wire wire;
    private final List<PoolCommand> marked = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> begun = new HashSet<>();

    private PoolBook(Observation seen) {
        this.seen = seen;
        this.wire = Wire.of(seen.topics());
    }

    /** The entries, and before the first that came after the registration of its pool, that it is registered. */
    static List<PoolCommand> of(Observation seen) {
        var book = new PoolBook(seen);
        seen.of(seen.topics().poolCommands()).forEach(book::take);
        book.begun.stream().sorted().forEach(book::mark);
        return book.marked;
    }

    private void take(Committed committed) {
        var entry = wire.read(PoolCommand.class, committed);
        if (entry.getCommand() instanceof PoolRegistered) {
            return;
        }
        var pool = pool(entry);
        if (committed.offset() >= knownFrom(pool, committed.partition())) {
            mark(pool);
        }
        begun.add(pool);
        marked.add(entry);
    }

    private long knownFrom(String pool, int partition) {
        return seen.poolsKnownFrom().getOrDefault(pool, Map.of()).getOrDefault(partition, Integer.MAX_VALUE);
    }

    /** A pool that was known from the start needs no mark, and one that was never registered has none. */
    private void mark(String pool) {
        if (seen.poolsKnownFrom().containsKey(pool) && known.add(pool) && begun.contains(pool)) {
            marked.add(new PoolCommand(new PoolRegistered(pool)));
        }
    }

    private static String pool(PoolCommand entry) {
        return switch (entry.getCommand()) {
            case PoolFact fact -> pool((SpecificRecord) fact.getPayload());
            case ClaimAssessed claim -> claim.getPool();
            case ContributionChanged change ->
                change.getAfter() != null
                        ? change.getAfter().getPool()
                        : change.getBefore().getPool();
            default -> throw new IllegalArgumentException("No such entry in a pool's book: " + entry);
        };
    }

    private static String pool(SpecificRecord payload) {
        return (String) payload.get(payload.getSchema().getField("pool").pos());
    }
}
