package org.pledgehub.connectors.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pledgehub.domain.calendar.LegalDay;

/** How a file writes a value that is more than a text. */
sealed interface Format {

    /** Legal days are days in this zone. */
    ZoneId LEGAL_ZONE = LegalDay.ZONE;

    /** Formats that every mapping has without declaring them. */
    static Map<String, Format> builtIn() {
        var formats = new LinkedHashMap<String, Format>();
        formats.put("yuan", amount(2, ','));
        formats.put("wan-yuan", amount(6, ','));
        formats.put("fen", amount(0, NumberText.NO_GROUPING));
        formats.put(
                "integer",
                new Numeric(new NumberText(NumberText.Meaning.COUNT, 0, '.', NumberText.NO_GROUPING, List.of())));
        formats.put("iso-date", new Day(DateText.of("yyyy-MM-dd")));
        formats.put("basic-date", new Day(DateText.of("yyyyMMdd")));
        formats.put("excel-day", new ExcelDay());
        formats.put("iso-instant", new IsoInstant());
        return formats;
    }

    private static Format amount(int scale, char grouping) {
        return new Numeric(new NumberText(NumberText.Meaning.AMOUNT, scale, '.', grouping, NumberText.CURRENCY_SIGNS));
    }

    /** No format: a text as it stands. */
    record Plain() implements Format {}

    /** A number: an amount of money or a count. */
    record Numeric(NumberText text) implements Format {}

    /** A day by pattern. */
    record Day(DateText text) implements DayFormat {
        @Override
        public LocalDate day(String cell) throws RowFault {
            return text.parse(cell);
        }
    }

    /**
     * A day as a spreadsheet stores it: days since 1899-12-30. Before 1900-03-01 its count is wrong, so not taken. A cell that a workbook
     * shows as a date has been read as one already.
     */
    record ExcelDay() implements DayFormat {

        private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
        private static final int FIRST_RIGHT = 61;
        private static final int LAST = 2_958_465;
        private static final DateText READ_FROM_WORKBOOK = DateText.of("yyyy-MM-dd");
        private static final NumberText COUNT =
                new NumberText(NumberText.Meaning.COUNT, 0, '.', NumberText.NO_GROUPING, List.of());

        @Override
        public LocalDate day(String cell) throws RowFault {
            if (cell.indexOf('-') > 0) {
                return READ_FROM_WORKBOOK.parse(cell);
            }
            long days = COUNT.parse(cell);
            if (days < FIRST_RIGHT || days > LAST) {
                throw RowFault.found(RowCode.DATE_IMPOSSIBLE, cell);
            }
            return EPOCH.plusDays(days);
        }
    }

    /** An instant with its offset, ISO 8601. */
    record IsoInstant() implements Format {

        Instant instant(String cell) throws RowFault {
            try {
                return OffsetDateTime.parse(Texts.halfWidth(cell)).toInstant();
            } catch (DateTimeException e) {
                throw new RowFault(RowCode.DATE_UNREADABLE, Map.of("found", cell, "format", "ISO 8601"));
            }
        }
    }

    /** Any format that gives a day. */
    sealed interface DayFormat extends Format {

        /** The day a cell says. */
        LocalDate day(String cell) throws RowFault;
    }
}
