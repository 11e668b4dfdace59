package org.pledgehub.domain.filing;

import java.time.LocalTime;
import org.pledgehub.domain.calendar.CutOff;
import org.pledgehub.domain.fact.Told;

/** What the hour of a receipt does to its being in time; it matters on the last day only (Civil Code art. 203). */
public enum ReceiptHour {
    /** Nothing: another day, a day that ends at 24:00, or an hour before the close of business. */
    NO_MATTER,
    /** Received on the last day, which ended before 24:00, and nobody has told at what hour. */
    RECEIPT_HOUR_NOT_TOLD,
    /** Received on the last day after the close of business. */
    RECEIVED_AFTER_CUT_OFF;

    static ReceiptHour onTheLastDay(CutOff end, Told<LocalTime> receivedAt) {
        return switch (end) {
            case CutOff.EndOfDay() -> NO_MATTER;
            case CutOff.CloseOfBusiness(var close) ->
                receivedAt
                        .map(at -> at.isAfter(close) ? RECEIVED_AFTER_CUT_OFF : NO_MATTER)
                        .asOptional()
                        .orElse(RECEIPT_HOUR_NOT_TOLD);
        };
    }
}
