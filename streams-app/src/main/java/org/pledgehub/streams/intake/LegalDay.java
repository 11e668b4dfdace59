package org.pledgehub.streams.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days of the law: dates in Asia/Shanghai. */
final class LegalDay {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private LegalDay() {}

    /** The day in Asia/Shanghai on which an instant lies. */
    static LocalDate of(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }
}
