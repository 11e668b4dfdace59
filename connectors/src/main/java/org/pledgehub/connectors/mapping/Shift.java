package org.pledgehub.connectors.mapping;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * Moves a day on by a number of months or days that a text says. A month ends on the corresponding day, or on the last
 * day of a shorter month (Civil Code art. 202).
 *
 * @param amount whole number, may be negative
 * @param unit months or days
 */
record Shift(TextSource amount, ChronoUnit unit) {

    private static final int FURTHEST = 10_000;
    private static final NumberText COUNT =
            new NumberText(NumberText.Meaning.COUNT, 0, '.', NumberText.NO_GROUPING, List.of());

    /** The moved day. */
    LocalDate after(LocalDate day, Row row) throws RowFault {
        var text = amount.of(row);
        if (text.isEmpty()) {
            throw new RowFault(RowCode.VALUE_MISSING, Map.of("field", "plus " + unit));
        }
        long steps = COUNT.parse(text);
        if (Math.abs(steps) > FURTHEST) {
            throw RowFault.found(RowCode.NUMBER_TOO_LARGE, text);
        }
        return day.plus(steps, unit);
    }
}
