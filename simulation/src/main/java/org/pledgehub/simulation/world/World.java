package org.pledgehub.simulation.world;

import java.time.LocalDate;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.ref.CalendarVersion;
import org.pledgehub.simulation.history.Site;

/**
 * A world of business: who there is, which rules hold, and what everybody would say.
 *
 * @param site size of the installation and its parties
 * @param references parties, pools and policy versions, in an order in which they may be written
 * @param calendars versions of working calendars, by year and version; all but the first of a year are amendments
 * @param events what is said, by append time; that a feed is complete is said once and meant for every partition of the
 *     party's topic
 * @param first first day of the story
 * @param last last day of the story; nothing is sent after it
 */
public record World(
        Site site,
        List<SpecificRecord> references,
        List<CalendarVersion> calendars,
        List<Planned> events,
        LocalDate first,
        LocalDate last) {

    /** Keeps its own copies. */
    public World {
        references = List.copyOf(references);
        calendars = List.copyOf(calendars);
        events = List.copyOf(events);
    }
}
