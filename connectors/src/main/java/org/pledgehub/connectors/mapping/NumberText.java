package org.pledgehub.connectors.mapping;

import java.util.List;

/**
 * How a file writes a number, and how it becomes a whole number of the unit below: yuan with two decimals become fen,
 * 万元 with six. Nothing is rounded: a part below one unit is refused.
 *
 * @param meaning what the number is
 * @param scale decimals that make up the whole number: 2 for yuan, 0 for fen and counts
 * @param decimal decimal sign
 * @param grouping sign between groups of three digits; {@link #NO_GROUPING} where the file has none
 * @param signs currency signs and units that may stand before or after the number
 */
record NumberText(Meaning meaning, int scale, char decimal, char grouping, List<String> signs) {

    /** What a number is, so that an amount never becomes a count. */
    enum Meaning {
        AMOUNT,
        COUNT
    }

    static final char NO_GROUPING = '\0';
    static final List<String> CURRENCY_SIGNS = List.of("¥", "￥", "人民币", "CNY", "RMB", "元");

    NumberText {
        signs = List.copyOf(signs);
    }

    /**
     * The number in whole units.
     *
     * @throws RowFault NUMBER_UNREADABLE, NUMBER_MANGLED, AMOUNT_NOT_EXACT or NUMBER_TOO_LARGE
     */
    long parse(String cell) throws RowFault {
        var text = withoutSigns(Texts.halfWidth(cell));
        boolean negative = text.startsWith("-") || text.startsWith("−");
        var digits = withoutSigns(negative || text.startsWith("+") ? text.substring(1) : text);
        try {
            long magnitude = magnitude(digits, cell);
            return negative ? Math.negateExact(magnitude) : magnitude;
        } catch (ArithmeticException e) {
            throw RowFault.found(RowCode.NUMBER_TOO_LARGE, cell);
        }
    }

    private long magnitude(String digits, String cell) throws RowFault {
        int point = digits.indexOf(decimal);
        var whole = point < 0 ? digits : digits.substring(0, point);
        var fraction = point < 0 ? "" : digits.substring(point + 1);
        if (whole.isEmpty() || point >= 0 && fraction.isEmpty()) {
            throw unreadable(cell);
        }
        long units = wholePart(whole, cell);
        for (int i = 0; i < Math.max(scale, fraction.length()); i++) {
            char digit = i < fraction.length() ? fraction.charAt(i) : '0';
            if (!Texts.isDigit(digit)) {
                throw unreadable(cell);
            }
            if (i < scale) {
                units = Math.addExact(Math.multiplyExact(units, 10L), digit - '0');
            } else if (digit != '0') {
                throw RowFault.found(
                        meaning == Meaning.AMOUNT ? RowCode.AMOUNT_NOT_EXACT : RowCode.NUMBER_UNREADABLE, cell);
            }
        }
        return units;
    }

    private long wholePart(String whole, String cell) throws RowFault {
        boolean grouped = grouping != NO_GROUPING && whole.indexOf(grouping) >= 0;
        if (grouped && whole.length() % 4 == 0) {
            throw unreadable(cell);
        }
        long units = 0;
        for (int i = 0; i < whole.length(); i++) {
            boolean separator = grouped && (whole.length() - i) % 4 == 0;
            char character = whole.charAt(i);
            if (separator != (grouped && character == grouping) || !separator && !Texts.isDigit(character)) {
                throw unreadable(cell);
            }
            if (!separator) {
                units = Math.addExact(Math.multiplyExact(units, 10L), character - '0');
            }
        }
        return units;
    }

    private String withoutSigns(String text) {
        var rest = Texts.trim(text);
        for (var sign : signs) {
            if (rest.startsWith(sign)) {
                rest = Texts.trim(rest.substring(sign.length()));
            }
            if (rest.endsWith(sign)) {
                rest = Texts.trim(rest.substring(0, rest.length() - sign.length()));
            }
        }
        return rest;
    }

    /** 1.23E+08 and #### are what spreadsheets leave of a long number. */
    private static RowFault unreadable(String cell) {
        boolean mangled = cell.matches("[-+]?[0-9.,]+[eE][-+]?[0-9]+|#+");
        return RowFault.found(mangled ? RowCode.NUMBER_MANGLED : RowCode.NUMBER_UNREADABLE, cell);
    }
}
