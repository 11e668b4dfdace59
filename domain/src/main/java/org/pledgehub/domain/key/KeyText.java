package org.pledgehub.domain.key;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Cleaning that all keys share: one width, no invisible characters, no blanks at the ends. */
final class KeyText {

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}|\\p{Cn}|\\p{Cs}|\\p{Co}");

    private KeyText() {}

    /**
     * NFKC (full width becomes half width), without invisible characters, trimmed. Repeated until nothing changes, because
     * one step can make work for another; so what is clean stays as it is.
     */
    static String clean(String text) {
        if (isPlain(text)) {
            return text;
        }
        var before = text;
        var after = cleanOnce(before);
        while (!after.equals(before)) {
            before = after;
            after = cleanOnce(before);
        }
        return after;
    }

    private static String cleanOnce(String text) {
        return trim(Normalizer.normalize(INVISIBLE.matcher(text).replaceAll(""), Normalizer.Form.NFKC));
    }

    /** Clean, upper case, and without any blank. */
    static String compact(String text) {
        var clean = clean(text);
        return (isPlain(clean) ? clean : BLANKS.matcher(clean).replaceAll("")).toUpperCase(Locale.ROOT);
    }

    /** Without blanks at both ends, the ideographic one included. */
    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** First fault of a text that may have any visible character. */
    static Optional<KeyFault> faultOf(String text, int longest) {
        if (text.isEmpty()) {
            return Optional.of(KeyFault.EMPTY);
        }
        if (text.codePointCount(0, text.length()) > longest) {
            return Optional.of(KeyFault.TOO_LONG);
        }
        return !isPlain(text) && CONTROL.matcher(text).find() ? Optional.of(KeyFault.BAD_CHARACTER) : Optional.empty();
    }

    /** Visible ASCII without blanks, which nearly all keys are, is clean as it stands. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
