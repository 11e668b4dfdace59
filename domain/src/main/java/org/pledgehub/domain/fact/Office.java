package org.pledgehub.domain.fact;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
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

    private boolean heldItOn(EventHeader header) {
        var lastDay = former.get(header.party());
        return lastDay != null && !header.occurredOn().isAfter(lastDay);
    }
}
