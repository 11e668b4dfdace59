package org.pledgehub.streams.reference;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import org.pledgehub.domain.calendar.CalendarBook;
import org.pledgehub.domain.policy.PolicyBook;

/**
 * All references that a room decides with, as they stand at this moment. They reach a room within about 100 ms of being
 * applied, not exactly; no rule may depend on when. A room stores the {@link #fingerprint} it last acted on and goes over
 * its loans again when it differs.
 */
public interface ReferenceBook extends PartyBook {

    /** Policies by id and date. */
    PolicyBook policyBook();

    /** Working calendars of the years that are loaded. */
    CalendarBook calendarBook();

    /** The last day that has come; empty before the first tick. */
    Optional<LocalDate> tick();

    /** Changes whenever a policy, calendar, party or pool changes; the same for the same content. Ticks do not count. */
    String fingerprint();

    /** Keys of references that could not be read and are left out, such as {@code chaoyang@3}. */
    SortedSet<String> unreadable();
}
