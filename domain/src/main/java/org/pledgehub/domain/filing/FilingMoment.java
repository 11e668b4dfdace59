package org.pledgehub.domain.filing;

import java.time.LocalDate;
import org.pledgehub.domain.fact.Told;

/**
 * What is known of time when a deadline is judged.
 *
 * @param asOf last day that has begun
 * @param reportedThrough day up to which the authority's feed is complete
 */
public record FilingMoment(Told<LocalDate> asOf, Told<LocalDate> reportedThrough) {

    /** No day has begun and nothing is reported. */
    public static final FilingMoment UNKNOWN = new FilingMoment(Told.unknown(), Told.unknown());

    /** True where the day has begun. */
    public boolean hasReached(LocalDate day) {
        return asOf.asOptional().filter(now -> !now.isBefore(day)).isPresent();
    }

    /** True where the authority's feed is complete through the day. */
    public boolean isReportedThrough(LocalDate day) {
        return reportedThrough.asOptional().filter(end -> !end.isBefore(day)).isPresent();
    }
}
