package org.pledgehub.connectors.mapping;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;

/**
 * A row of a workbook. A number reads as a spreadsheet shows it at full length: fifteen digits, which gives back exactly what was typed.
 * Where that would cut off more than the noise of binary calculation the number keeps all its digits, so that a part below one fen is
 * refused and not rounded away; of one with more digits before the point some are lost. A cell with a date format reads as {@code yyyy-MM-dd}. A formula reads as the value stored with it.
 */
record WorkbookCells(DateSystem dates, Row row) implements Cells {

    private static final int SAFE_DIGITS = 15;
    /** Decimals of the smallest number that a spreadsheet can hold. */
    private static final int MOST_DECIMALS = 341;

    /** What calculating with binary numbers may add to a sum: units in the last place, and never more than this. */
    private static final BigDecimal NOISE_UNITS = new BigDecimal(4);

    private static final BigDecimal MOST_NOISE = new BigDecimal("0.00001");
    private static final MathContext AS_TYPED = new MathContext(SAFE_DIGITS, RoundingMode.HALF_EVEN);
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final int FIRST_RIGHT_DAY = 61;
    private static final int LAST_DAY = 2_958_465;
    private static final BigDecimal SECONDS_A_DAY = new BigDecimal(86_400);
    private static final Pattern ERROR = Pattern.compile("#[A-Z0-9/_]+[!?]?");
    private static final Pattern NO_DATE_LETTERS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.");
    private static final Pattern DATE_LETTER = Pattern.compile("[yYdD年日]");

    /** Built-in formats that have no text in the file: days, and the days of East Asian versions. */
    private static final Set<Integer> DATE_FORMATS =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);

    @Override
    public int count() {
        int count = row.getCellCount();
        while (count > 0 && isBlank(count - 1)) {
            count--;
        }
        return count;
    }

    @Override
    public boolean fits(int width) {
        return count() <= width;
    }

    boolean isBlank() {
        return count() == 0;
    }

    @Override
    public String text(int position) throws RowFault {
        if (position >= row.getCellCount()) {
            return "";
        }
        var cell = row.getCell(position);
        if (cell == null) {
            return "";
        }
        return switch (cell.getType()) {
            case EMPTY -> "";
            case STRING -> cell.asString();
            case BOOLEAN -> value(cell, cell.getValue());
            case NUMBER -> value(cell, cell.getValue());
            case ERROR -> throw RowFault.found(RowCode.CELL_ERROR, String.valueOf(cell.getRawValue()));
            case FORMULA -> computed(cell);
        };
    }

    private boolean isBlank(int position) {
        var cell = row.getCell(position);
        if (cell == null) {
            return true;
        }
        return switch (cell.getType()) {
            case EMPTY -> true;
            case STRING -> Texts.trim(String.valueOf(cell.getValue())).isEmpty();
            case BOOLEAN, NUMBER, ERROR, FORMULA -> false;
        };
    }

    private String computed(Cell cell) throws RowFault {
        var value = cell.getValue();
        if (value == null || cell.getRawValue() == null) {
            throw RowFault.found(RowCode.CELL_NOT_COMPUTED, String.valueOf(cell.getFormula()));
        }
        return value(cell, value);
    }

    private String value(Cell cell, Object value) throws RowFault {
        if (value instanceof BigDecimal number) {
            return isDate(cell) ? date(number) : number(number);
        }
        if (value instanceof Boolean flag) {
            return flag.toString();
        }
        var text = String.valueOf(value);
        if (ERROR.matcher(text).matches()) {
            throw RowFault.found(RowCode.CELL_ERROR, text);
        }
        return text;
    }

    private static String number(BigDecimal number) throws RowFault {
        var whole = number.stripTrailingZeros();
        if (whole.precision() - whole.scale() > SAFE_DIGITS || whole.scale() > MOST_DECIMALS) {
            throw RowFault.found(RowCode.NUMBER_MANGLED, whole.toString());
        }
        var shown = whole.round(AS_TYPED).stripTrailingZeros();
        return (isNoise(whole, shown) ? shown : whole).toPlainString();
    }

    /** Whether both are one number to the spreadsheet, or differ by no more than its calculations do. */
    private static boolean isNoise(BigDecimal stored, BigDecimal shown) {
        if (Double.compare(stored.doubleValue(), shown.doubleValue()) == 0) {
            return true;
        }
        var difference = stored.subtract(shown).abs();
        var unit = new BigDecimal(Math.ulp(stored.doubleValue()));
        return difference.compareTo(unit.multiply(NOISE_UNITS)) <= 0 && difference.compareTo(MOST_NOISE) <= 0;
    }

    private String date(BigDecimal serial) throws RowFault {
        var since1900 = dates.since1900(serial);
        long day = since1900.setScale(0, RoundingMode.FLOOR).longValue();
        if (day < FIRST_RIGHT_DAY || day > LAST_DAY) {
            throw RowFault.found(RowCode.DATE_IMPOSSIBLE, serial.toPlainString());
        }
        long seconds = since1900
                .subtract(BigDecimal.valueOf(day))
                .multiply(SECONDS_A_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        LocalDateTime moment = EPOCH.plusDays(day).atStartOfDay().plusSeconds(seconds);
        return seconds == 0 ? moment.toLocalDate().toString() : moment.toString();
    }

    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        if (format != null) {
            return DATE_LETTER
                    .matcher(NO_DATE_LETTERS.matcher(format).replaceAll(""))
                    .find();
        }
        var id = cell.getDataFormatId();
        return id != null && DATE_FORMATS.contains(id);
    }
}
