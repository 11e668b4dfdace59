package org.pledgehub.domain.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Days of the law: dates in China Standard Time, whatever the clock of a sender or a server says. */
public final class LegalDay {

    /** Asia/Shanghai. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private LegalDay() {}

    /** The day in Asia/Shanghai on which an instant lies. */
    public static LocalDate of(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** The hour in Asia/Shanghai at which an instant lies. */
    public static LocalTime timeOf(Instant instant) {
        return instant.atZone(ZONE).toLocalTime();
    }
}
