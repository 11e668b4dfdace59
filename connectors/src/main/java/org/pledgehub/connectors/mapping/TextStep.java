package org.pledgehub.connectors.mapping;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pledgehub.domain.key.Uscc;

/** A change of a text that a mapping can ask for. */
sealed interface TextStep {

    /** Names of the steps without settings, for a fault text. */
    String KNOWN = "lower, nfkc, upper, uscc-check";

    /** The changed text. */
    String apply(String text) throws RowFault;

    /** The step of a name. */
    static Optional<TextStep> named(String name) {
        return switch (name) {
            case "upper" -> Optional.of(new Upper());
            case "lower" -> Optional.of(new Lower());
            case "nfkc" -> Optional.of(new Nfkc());
            case "uscc-check" -> Optional.of(new UsccCheck());
            default -> Optional.empty();
        };
    }

    /** Upper case. */
    record Upper() implements TextStep {
        @Override
        public String apply(String text) {
            return text.toUpperCase(Locale.ROOT);
        }
    }

    /** Lower case. */
    record Lower() implements TextStep {
        @Override
        public String apply(String text) {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    /** One width for every character (Unicode NFKC). */
    record Nfkc() implements TextStep {
        @Override
        public String apply(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFKC);
        }
    }

    /** Zeros before the text up to a width; a longer text is a fault. */
    record Pad(int width) implements TextStep {
        @Override
        public String apply(String text) throws RowFault {
            if (text.length() > width) {
                throw new RowFault(RowCode.VALUE_TOO_LONG, Map.of("found", text, "limit", Integer.toString(width)));
            }
            return "0".repeat(width - text.length()) + text;
        }
    }

    /** The check character of GB 32100 behind the first 17 of a unified social credit code. */
    record UsccCheck() implements TextStep {

        private static final Pattern WITHOUT = Pattern.compile("[0-9A-Z]{17}");
        private static final String CANDIDATES = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

        @Override
        public String apply(String text) throws RowFault {
            if (WITHOUT.matcher(text).matches()) {
                for (int i = 0; i < CANDIDATES.length(); i++) {
                    var code = text + CANDIDATES.charAt(i);
                    if (Uscc.of(code).meetsCheckDigit()) {
                        return code;
                    }
                }
            }
            throw RowFault.found(RowCode.CODE_UNREADABLE, text);
        }
    }
}
