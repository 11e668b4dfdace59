package org.pledgehub.domain.duty;

import java.time.LocalDate;
import java.util.List;
import org.pledgehub.domain.fact.Told;

/**
 * All duties of a pool on a day.
 *
 * @param duties by kind, then by start
 * @param wakeOn the next day on which time alone changes any of them or adds one
 */
public record DutyRoster(List<Duty> duties, Told<LocalDate> wakeOn) {

    /** Nothing to do, and nothing to wait for. */
    public static final DutyRoster EMPTY = new DutyRoster(List.of(), Told.unknown());

    /** Keeps its own copy. */
    public DutyRoster {
        duties = List.copyOf(duties);
    }
}
