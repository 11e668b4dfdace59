package org.pledgehub.streams.reference;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import org.apache.avro.specific.SpecificRecord;

/** A short name for the content of references: the same for the same content, in every process. */
final class Fingerprint {

    private static final int DIGITS = 32;

    private Fingerprint() {}

    /** Name of the content of these shelves. */
    @SafeVarargs
    static String of(SortedMap<String, ? extends SpecificRecord>... shelves) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var shelf : shelves) {
                shelf.forEach(
                        (key, entry) -> digest.update((key + "=" + entry + "\n").getBytes(StandardCharsets.UTF_8)));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
