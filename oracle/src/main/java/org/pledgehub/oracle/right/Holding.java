package org.pledgehub.oracle.right;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which a registration stood, or stands, for one pledgee.
 *
 * @param pledgee for whom
 * @param from first day
 * @param last last day, absent where no end is known
 * @param channel where it was applied for; empty where nobody has told
 * @param appliedOn day of the application, where told
 * @param acceptedOn day on which it was accepted, where told
 */
public record Holding(
        String pledgee,
        LocalDate from,
        Optional<LocalDate> last,
        String channel,
        Optional<LocalDate> appliedOn,
        Optional<LocalDate> acceptedOn) {

    boolean isAnyDay() {
        return last.filter(day -> day.isBefore(from)).isEmpty();
    }
}
