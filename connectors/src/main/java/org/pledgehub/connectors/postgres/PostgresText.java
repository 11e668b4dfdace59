package org.pledgehub.connectors.postgres;

/** Text as PostgreSQL takes it. */
final class PostgresText {

    /** The one character that neither {@code text} nor {@code jsonb} can hold; a party's free text may have it. */
    private static final char NUL = '\u0000';

    private static final char REPLACEMENT = '\uFFFD';

    private PostgresText() {}

    /** The text with the replacement character where it has U+0000. */
    static String of(CharSequence text) {
        return text.toString().replace(NUL, REPLACEMENT);
    }
}
