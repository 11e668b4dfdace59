package org.pledgehub.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pledgehub.contract.hop.PoolCommand;
import org.pledgehub.contract.ref.CalendarVersion;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.contract.ref.PolicyVersion;
import org.pledgehub.contract.ref.Pool;

/**
 * Everything the hub was told, as a set: the order of the lists means nothing, except that of {@code book}.
 *
 * @param letters records of all parties, each once, however often the hub read it
 * @param parties party registry as it stands at the end
 * @param pools pools as they stand at the end
 * @param policies policy versions as they stand at the end
 * @param calendars calendar versions as they stand at the end
 * @param asOf last recorded tick
 * @param book the pools' book in its order, and in it the place from which a pool was known where that was not from the
 *     start: who came first when money was short, and which assessment of a claim stood when; the last assessment of each
 *     claim is judged anew
 * @param ingressPartitions partitions of each party's topic, written to or not
 */
public record Told(
        List<Letter> letters,
        List<Party> parties,
        List<Pool> pools,
        List<PolicyVersion> policies,
        List<CalendarVersion> calendars,
        Optional<LocalDate> asOf,
        List<PoolCommand> book,
        int ingressPartitions) {

    /** Keeps its own copies. */
    public Told {
        letters = List.copyOf(letters);
        parties = List.copyOf(parties);
        pools = List.copyOf(pools);
        policies = List.copyOf(policies);
        calendars = List.copyOf(calendars);
        book = List.copyOf(book);
    }
}
