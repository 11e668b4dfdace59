package org.pledgehub.domain.key;

import java.util.Optional;

/**
 * Unified social credit code 统一社会信用代码 (GB 32100): 18 characters, upper case and half width. A wrong check digit
 * or a letter outside the standard's alphabet is a warning, because real companies fail both.
 *
 * @param canonical the code
 */
public record Uscc(String canonical) implements Comparable<Uscc> {

    private static final int LENGTH = 18;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** Rejects what is not canonical. */
    public Uscc {
        if (faultOf(canonical).isPresent()) {
            throw new IllegalArgumentException("not a canonical unified social credit code: " + canonical);
        }
    }

    /** The code of a canonical text; throws {@link IllegalArgumentException} for any other. */
    public static Uscc of(String canonical) {
        return new Uscc(canonical);
    }

    /** Reads a sender's text: full width and lower case are put right, blanks are dropped. */
    public static KeyReading<Uscc> parse(String text) {
        var code = KeyText.compact(text);
        var fault = faultOf(code);
        if (fault.isPresent()) {
            return KeyReading.invalid(fault.get());
        }
        var uscc = new Uscc(code);
        return uscc.meetsCheckDigit() ? KeyReading.valid(uscc) : KeyReading.odd(uscc, KeyWarning.USCC_CHECK_DIGIT);
    }

    /**
     * True where the last character is the one GB 32100 computes: weights 3^(i-1) mod 31 over the first 17 characters,
     * 31 less the sum mod 31.
     */
    public boolean meetsCheckDigit() {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            int value = ALPHABET.indexOf(canonical.charAt(i));
            if (value < 0) {
                return false;
            }
            sum += value * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31) == canonical.charAt(LENGTH - 1);
    }

    private static Optional<KeyFault> faultOf(String code) {
        if (code.isEmpty()) {
            return Optional.of(KeyFault.EMPTY);
        }
        if (code.length() != LENGTH) {
            return Optional.of(code.length() > LENGTH ? KeyFault.TOO_LONG : KeyFault.TOO_SHORT);
        }
        boolean plain = code.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'A' && c <= 'Z');
        return plain ? Optional.empty() : Optional.of(KeyFault.BAD_CHARACTER);
    }

    @Override
    public int compareTo(Uscc other) {
        return canonical.compareTo(other.canonical);
    }

    @Override
    public String toString() {
        return canonical;
    }
}
