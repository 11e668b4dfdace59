package org.pledgehub.domain.subsidy;

import java.time.LocalDate;
import org.pledgehub.domain.fact.EventHeader;
import org.pledgehub.domain.fact.EventKey;

/**
 * A fact that holds.
 *
 * @param original header of the event that first reported it
 * @param header header of the event whose body holds
 * @param body what holds
 * @param <E> kind of fact
 */
record Entry<E extends SubsidyEvent>(EventHeader original, EventHeader header, E body) {

    EventKey identity() {
        return original.key();
    }

    LocalDate day() {
        return header.occurredOn();
    }
}
