package org.pledgehub.connectors.mapping;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** How the engine sees the text of a cell: without blanks at the ends, and numbers and dates in half width. */
final class Texts {

    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int WIDTH_DISTANCE = 0xFEE0;

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    private Texts() {}

    /** Without blanks at both ends, the ideographic and the no-break one included. */
    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return from == 0 && to == text.length() ? text : text.substring(from, to);
    }

    /** Full-width digits, letters and signs as their half-width forms; everything else as it is. */
    static String halfWidth(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isFullWidth(text.charAt(i))) {
                return narrowed(text);
            }
        }
        return text;
    }

    /** As the hub reads a number of a contract: in one width (NFKC), without invisible characters and blanks at the ends. */
    static String plain(String text) {
        var before = text;
        var after = plainOnce(before);
        while (!after.equals(before)) {
            before = after;
            after = plainOnce(before);
        }
        return after;
    }

    private static String plainOnce(String text) {
        return trim(Normalizer.normalize(INVISIBLE.matcher(text).replaceAll(""), Normalizer.Form.NFKC));
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static String narrowed(String text) {
        var narrow = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            narrow.append(isFullWidth(character) ? (char) (character - WIDTH_DISTANCE) : character);
        }
        return narrow.toString();
    }

    private static boolean isFullWidth(char character) {
        return character >= FULL_WIDTH_FIRST && character <= FULL_WIDTH_LAST;
    }

    private static boolean isBlank(char character) {
        return character <= ' '
                || character > '~' && (Character.isWhitespace(character) || Character.isSpaceChar(character));
    }
}
