package org.pledgehub.domain.key;

import java.util.Optional;

/** The form of ids that the hub's operators choose themselves. */
final class SlugText {

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
        for (int i = 0; i < text.length(); i++) {
            if (!isAllowed(text.charAt(i))) {
                return Optional.of(KeyFault.BAD_CHARACTER);
            }
        }
        return Optional.empty();
    }

    private static boolean isAllowed(char character) {
        return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9') || character == '-';
    }
}
