package org.pledgehub.domain.loan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.pledgehub.domain.fact.EffectiveFact;
import org.pledgehub.domain.fact.EventHeader;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.key.EventId;

/**
 * A fact that holds, with its body's own type.
 *
 * @param original header of the event that first reported it
 * @param header header of the event whose body holds
 * @param body what holds
 * @param names ids by which others may speak of the fact: the original's and those of all its corrections
 * @param <T> kind of fact
 */
public record Held<T extends LoanFact>(EventHeader original, EventHeader header, T body, Set<EventId> names) {

    /** Keeps its own copy. */
    public Held {
        names = Set.copyOf(names);
    }

    /** The facts of one kind, in the order given. */
    static <T extends LoanFact> List<Held<T>> in(List<EffectiveFact<LoanFact>> facts, Class<T> kind) {
        return facts.stream()
                .flatMap(fact -> kind.isInstance(fact.body())
                        ? Stream.of(new Held<>(fact.original(), fact.header(), kind.cast(fact.body()), fact.names()))
                        : Stream.empty())
                .toList();
    }

    /** Names the fact through all its corrections. */
    public EventKey identity() {
        return original.key();
    }

    /** Legal date. */
    public LocalDate occurredOn() {
        return header.occurredOn();
    }

    /** True where the id names this fact, first told or corrected. */
    boolean isNamed(EventId id) {
        return names.contains(id);
    }
}
