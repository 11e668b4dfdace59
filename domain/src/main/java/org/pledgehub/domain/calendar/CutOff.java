package org.pledgehub.domain.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * When the last day of a period ends: at 24:00, or at close of business where the policy says so (Civil Code art. 203).
 *
 * @param at the first moment that is too late on the last day; midnight stands for 24:00
 */
public record CutOff(LocalTime at) {

    /** 24:00. */
    public static final CutOff END_OF_DAY = new CutOff(LocalTime.MIDNIGHT);

    /** True where an act at that local moment (Asia/Shanghai) is within a period that ends on the day. */
    public boolean allows(LocalDateTime moment, LocalDate dueOn) {
        if (at.equals(LocalTime.MIDNIGHT)) {
            return !moment.toLocalDate().isAfter(dueOn);
        }
        return moment.isBefore(dueOn.atTime(at));
    }
}
