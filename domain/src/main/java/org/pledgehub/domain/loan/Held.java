package org.pledgehub.domain.loan;

import java.time.LocalDate;
import java.util.List;
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
 * @param <T> kind of fact
 */
public record Held<T extends LoanFact>(EventHeader original, EventHeader header, T body) {

    /** The facts of one kind, in the order given. */
    static <T extends LoanFact> List<Held<T>> in(List<EffectiveFact<LoanFact>> facts, Class<T> kind) {
        return facts.stream()
                .flatMap(fact -> kind.isInstance(fact.body())
                        ? Stream.of(new Held<>(fact.original(), fact.header(), kind.cast(fact.body())))
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

    /** True where the id names this fact or the correction that holds in its place. */
    boolean isNamed(EventId id) {
        return original.eventId().equals(id) || header.eventId().equals(id);
    }
}
