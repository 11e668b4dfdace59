package org.pledgehub.connectors.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a file is: its content, whatever its name.
 *
 * @param hex SHA-256 of all its bytes
 */
record FileHash(String hex) {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int SHOWN = 12;

    static FileHash of(Path file) throws IOException {
        var digest = sha256();
        var buffer = new byte[BUFFER_BYTES];
        try (var in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return new FileHash(HexFormat.of().formatHex(digest.digest()));
    }

    /** The hash of a text in UTF-8. */
    static FileHash ofText(String text) {
        return new FileHash(HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8))));
    }

    /** Enough of it to tell files apart in a folder. */
    String mark() {
        return hex.substring(0, SHOWN);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
