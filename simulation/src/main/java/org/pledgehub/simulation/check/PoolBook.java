package org.pledgehub.simulation.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.hop.Origin;
import org.pledgehub.contract.hop.PoolCommand;
import org.pledgehub.contract.hop.PoolFact;
import org.pledgehub.contract.hop.PoolRegistered;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.FeedbackStatus;
import org.pledgehub.simulation.broker.Observation;

/**
 * The pools' book in its order. The book does not say from which place in it on a pool was known, for that depends on
 * when its room looked at the references; the answers do: what was told at first that its pool is unknown came before.
 * A pool of which nothing came before has been known from the start.
 */
final class PoolBook {

    private final Observation seen;
    private final Wire wire;

    private PoolBook(Observation seen) {
        this.seen = seen;
        this.wire = Wire.of(seen.topics());
    }

    /** The entries, and after the last one that came before its pool was known, that the pool is registered. */
    static List<PoolCommand> of(Observation seen) {
        var book = new PoolBook(seen);
        var entries = book.entries();
        var lastBefore = book.lastBeforeItsPool(entries);
        var marked = new ArrayList<PoolCommand>();
        for (int i = 0; i < entries.size(); i++) {
            marked.add(entries.get(i));
            if (entries.get(i).getCommand() instanceof PoolFact fact && lastBefore.getOrDefault(pool(fact), -1) == i) {
                marked.add(new PoolCommand(new PoolRegistered(pool(fact))));
            }
        }
        return marked;
    }

    private List<PoolCommand> entries() {
        return seen.of(seen.topics().poolCommands()).stream()
                .map(committed -> wire.read(PoolCommand.class, committed))
                .filter(entry -> !(entry.getCommand() instanceof PoolRegistered))
                .toList();
    }

    /** A fact that was read again stands in the book again; only its first place counts. */
    private Map<String, Integer> lastBeforeItsPool(List<PoolCommand> entries) {
        var early = answeredBeforeTheirPool(entries);
        var heard = new HashSet<String>();
        var last = new HashMap<String, Integer>();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).getCommand() instanceof PoolFact fact) {
                var place = place(fact.getOrigin());
                if (heard.add(place) && early.contains(place)) {
                    last.put(pool(fact), i);
                }
            }
        }
        return last;
    }

    private Set<String> answeredBeforeTheirPool(List<PoolCommand> entries) {
        var parties = entries.stream()
                .map(PoolCommand::getCommand)
                .filter(PoolFact.class::isInstance)
                .map(fact -> ((PoolFact) fact).getOrigin().getParty())
                .collect(Collectors.toCollection(TreeSet::new));
        var first = new HashMap<String, Feedback>();
        for (var party : parties) {
            seen.of(seen.topics().feedback(party)).stream()
                    .map(committed -> wire.read(Feedback.class, committed))
                    .forEach(answer -> first.putIfAbsent(
                            place(
                                    party,
                                    answer.getSource().getPartition(),
                                    answer.getSource().getOffset()),
                            answer));
        }
        return first.entrySet().stream()
                .filter(entry -> isForWantOfAPool(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean isForWantOfAPool(Feedback answer) {
        return answer.getStatus() == FeedbackStatus.PENDING
                && answer.getReasons().stream()
                        .anyMatch(reason -> reason.getCode().equals("POOL_UNKNOWN"));
    }

    private static String pool(PoolFact fact) {
        var payload = (SpecificRecord) fact.getPayload();
        return (String) payload.get(payload.getSchema().getField("pool").pos());
    }

    private static String place(Origin origin) {
        return place(origin.getParty(), origin.getPartition(), origin.getOffset());
    }

    private static String place(String party, int partition, long offset) {
        return party + "/" + partition + "/" + offset;
    }
}
