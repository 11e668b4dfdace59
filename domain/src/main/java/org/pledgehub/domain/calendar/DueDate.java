package org.pledgehub.domain.calendar;

import java.time.LocalDate;

/**
 * The last day of a period.
 *
 * @param date the day, in Asia/Shanghai
 * @param certainty provisional where the way to it touched a year whose calendar is not loaded
 */
public record DueDate(LocalDate date, Certainty certainty) {

    /** True where a calendar that is still missing may move it. */
    public boolean provisional() {
        return certainty == Certainty.PROVISIONAL;
    }
}
