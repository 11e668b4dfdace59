package org.pledgehub.domain.compensation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.pledgehub.domain.fact.Told;

/**
 * The days that the interest items of a notice are for 计息期间.
 *
 * @param from first day of interest
 * @param to day on which it ends; the day itself bears none, and it is after the first
 * @param bankruptOn day on which a court took the borrower's bankruptcy; unknown where there is none
 */
public record InterestSpan(LocalDate from, LocalDate to, Told<LocalDate> bankruptOn) {

    /** Rejects a span of no days. */
    public InterestSpan {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("interest from " + from + " cannot end on " + to);
        }
    }

    /** Days of interest. */
    long days() {
        return ChronoUnit.DAYS.between(from, to);
    }

    /** Of them those before the bankruptcy, all where there is none. */
    long daysBeforeBankruptcy() {
        return bankruptOn
                .asOptional()
                .map(day -> Math.clamp(ChronoUnit.DAYS.between(from, day), 0, days()))
                .orElseGet(this::days);
    }
}
