package org.pledgehub.domain.key;

import java.util.Optional;
import java.util.regex.Pattern;

/** The form of ids that the hub's operators choose themselves. */
final class SlugText {

    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9-]*");

    private SlugText() {}

    static Optional<KeyFault> faultOf(String text, int shortest, int longest) {
        if (text.isEmpty()) {
            return Optional.of(KeyFault.EMPTY);
        }
        if (text.length() > longest) {
            return Optional.of(KeyFault.TOO_LONG);
        }
        if (text.length() < shortest) {
            return Optional.of(KeyFault.TOO_SHORT);
        }
        return ALLOWED.matcher(text).matches() ? Optional.empty() : Optional.of(KeyFault.BAD_CHARACTER);
    }
}
