package org.pledgehub.domain.key;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Number of a loan contract 借款合同号, as its bank writes it: NFKC (full-width digits become half width), without
 * invisible characters, trimmed; 1 to 128 characters. Case counts.
 *
 * @param text normal form, not escaped
 */
public record ContractNumber(String text) {

    private static final int LONGEST = 128;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** Rejects what is not in normal form. */
    public ContractNumber {
        if (!text.equals(KeyText.clean(text)) || KeyText.faultOf(text, LONGEST).isPresent()) {
            throw new IllegalArgumentException("not a contract number in normal form: " + text);
        }
    }

    /** Reads a sender's text. */
    public static KeyReading<ContractNumber> parse(String text) {
        var clean = KeyText.clean(text);
        return KeyText.faultOf(clean, LONGEST)
                .<KeyReading<ContractNumber>>map(KeyReading::invalid)
                .orElseGet(() -> KeyReading.valid(new ContractNumber(clean)));
    }

    /** Back from {@link #escaped}; throws {@link IllegalArgumentException} for any other text. */
    static ContractNumber ofEscaped(String escaped) {
        var bytes = new ByteArrayOutputStream(escaped.length());
        for (int i = 0; i < escaped.length(); ) {
            int point = escaped.codePointAt(i);
            if (point == '%') {
                if (i + 3 > escaped.length()) {
                    throw new IllegalArgumentException("not an escaped contract number: " + escaped);
                }
                bytes.write(Integer.parseInt(escaped, i + 1, i + 3, 16));
                i += 3;
            } else {
                bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(point);
            }
        }
        return new ContractNumber(bytes.toString(StandardCharsets.UTF_8));
    }

    /**
     * Letters and digits of every script and {@code - . _ ( )} as they are, every other character as {@code %XX} of its
     * UTF-8 bytes; so the separators of the hub's own keys ({@code / # |}) never occur in it.
     */
    public String escaped() {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (isPlain(point)) {
                out.appendCodePoint(point);
            } else {
                for (byte unit : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(HEX.toHexDigits(unit));
                }
            }
        });
        return out.toString();
    }

    private static boolean isPlain(int point) {
        return Character.isLetterOrDigit(point) || "-._()".indexOf(point) >= 0;
    }

    @Override
    public String toString() {
        return text;
    }
}
