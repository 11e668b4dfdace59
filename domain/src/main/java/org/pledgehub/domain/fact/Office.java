package org.pledgehub.domain.fact;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pledgehub.domain.key.PartyId;

/**
 * An office of a pool, such as its operator: who holds it, and who held it before. Whoever has left goes on answering for
 * the days until then, so that nothing said in office is undone by a change of office; the new holder may speak of any day.
 *
 * @param holder who holds it now; not told: whoever has the role
 * @param former last day in office of each who held it before
 */
public record Office(Optional<PartyId> holder, Map<PartyId, LocalDate> former) {

    /** Keeps its own copy. */
    public Office {
        former = Map.copyOf(former);
    }

    /** Nobody is named: whoever has the role. */
    public static Office open() {
        return new Office(Optional.empty(), Map.of());
    }

    /** One party has held it all along. */
    public static Office of(PartyId holder) {
        return new Office(Optional.of(holder), Map.of());
    }

    /** Whether the sender, who has the role, may speak of the event's legal day. */
    public boolean admits(EventHeader header) {
        return holder.isEmpty() || holder.get().equals(header.party()) || heldItOn(header);
    }

    /** Everybody who holds it or has held it. */
    public Stream<PartyId> everybody() {
        return Stream.concat(holder.stream(), former.keySet().stream()).distinct();
    }

    /**
     * Through which day the office has told everything: what its holder has said of that, or a former one of the days until
     * it left, whichever is later.
     *
     * @param through what a party has said of its own feed
     */
    public Optional<LocalDate> completeThrough(Function<PartyId, Optional<LocalDate>> through) {
        var ofFormer = former.entrySet().stream()
                .flatMap(
                        entry -> through
                                .apply(entry.getKey())
                                .map(day -> day.isBefore(entry.getValue()) ? day : entry.getValue())
                                .stream());
        return Stream.concat(holder.flatMap(through).stream(), ofFormer).max(LocalDate::compareTo);
    }

    private boolean heldItOn(EventHeader header) {
        var lastDay = former.get(header.party());
        return lastDay != null && !header.occurredOn().isAfter(lastDay);
    }
}
