package org.pledgehub.cli.party;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A bearer token for HTTP.
 *
 * @param text the token, 256 random bits in hexadecimal digits; for the party alone
 */
record HttpToken(String text) {

    private static final int BYTES = 32;

    /** A new token. */
    static HttpToken draw() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new HttpToken(HexFormat.of().formatHex(bytes));
    }

    /** What the hub keeps of it: SHA-256 in hexadecimal digits. */
    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Nothing of the token. */
    @Override
    public String toString() {
        return "HttpToken";
    }
}
