package org.pledgehub.domain.key;

import java.util.regex.Pattern;

/**
 * Names a right: its kind, and its number in normal form, written {@code KIND:number}.
 *
 * @param kind kind of right
 * @param number normal form; see {@link #parse}
 */
public record RightId(RightKind kind, String number) implements Comparable<RightId> {

    private static final int LONGEST = 64;
    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{N}./()-]+");

    /** Rejects a number that is not in normal form. */
    public RightId {
        if (number.length() > LONGEST || !ALLOWED.matcher(number).matches()) {
            throw new IllegalArgumentException("not a number of a right in normal form: " + number);
        }
    }

    /** The id of a canonical text; throws {@link IllegalArgumentException} for any other. */
    public static RightId of(String canonical) {
        int colon = canonical.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("not a canonical right id: " + canonical);
        }
        return new RightId(RightKind.valueOf(canonical.substring(0, colon)), canonical.substring(colon + 1));
    }

    /**
     * Reads a number as somebody wrote it. Upper case, half width, no blanks; then by kind:
     * <ul>
     *   <li>patent: without {@code ZL} or {@code CN}, without the dot before the check digit; an application number
     *       without its check digit gets it ({@code ZL 2003 1 0100002.X}, {@code 200310100002X} and
     *       {@code 200310100002} are one patent). A wrong check digit stays and is warned about;
     *   <li>trademark: without {@code CN}, {@code 第…号} and leading zeros;
     *   <li>others: as written.
     * </ul>
     */
    public static KeyReading<RightId> parse(RightKind kind, String text) {
        var compact = KeyText.compact(text);
        if (compact.isEmpty()) {
            return KeyReading.invalid(KeyFault.EMPTY);
        }
        if (compact.length() > LONGEST) {
            return KeyReading.invalid(KeyFault.TOO_LONG);
        }
        if (!ALLOWED.matcher(compact).matches()) {
            return KeyReading.invalid(KeyFault.BAD_CHARACTER);
        }
        return switch (kind) {
            case PATENT -> PatentNumber.read(compact);
            case TRADEMARK -> readTrademark(compact);
            case COPYRIGHT, GEOGRAPHICAL_INDICATION, OTHER -> KeyReading.valid(new RightId(kind, compact));
        };
    }

    private static final Pattern TRADEMARK = Pattern.compile("(?:第)?(?:CN|TM)?(G?)0*([0-9]+[A-Z]?)(?:号)?");

    private static KeyReading<RightId> readTrademark(String compact) {
        var form = TRADEMARK.matcher(compact);
        return form.matches()
                ? KeyReading.valid(new RightId(RightKind.TRADEMARK, form.group(1) + form.group(2)))
                : KeyReading.valid(new RightId(RightKind.TRADEMARK, compact));
    }

    /** As {@code KIND:number}. */
    public String canonical() {
        return kind.name() + ":" + number;
    }

    @Override
    public int compareTo(RightId other) {
        return canonical().compareTo(other.canonical());
    }

    @Override
    public String toString() {
        return canonical();
    }
}
