package org.pledgehub.domain.calendar;

import java.time.LocalTime;

/**
 * When the last day of a period ends (Civil Code art. 203): 期间的最后一日的截止时间为二十四时；有业务时间的，停止业务活动的时间为截止时间.
 * It ends the last day only; on every other day the hour is of no account.
 */
public sealed interface CutOff {

    /** At 24:00. */
    record EndOfDay() implements CutOff {

        @Override
        public String toString() {
            return "24:00";
        }
    }

    /**
     * At the close of business, in China Standard Time; what comes at that very minute's beginning is still in time.
     *
     * @param time close of business, later than 00:00
     */
    record CloseOfBusiness(LocalTime time) implements CutOff {

        @Override
        public String toString() {
            return time.toString();
        }
    }
}
