package org.pledgehub.cli.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgehub.domain.key.PartyId;

/** Whoever is struck out is out, whatever else the file says. */
final class TokenBookTest {

    @TempDir
    private Path folder;

    @Test
    void shouldForgetAStruckOutTokenThoughAnotherLineIsBroken() throws Exception {
        write("bank-a " + sha256("a") + "\nbank-b " + sha256("b") + "\n", 1);
        var book = TokenBook.read(folder.resolve("tokens"));

        write("bank-a " + sha256("a") + "\nbank-c half-a-li\n", 2);

        assertThat(book.holder("b")).isEmpty();
        assertThat(book.holder("a")).contains(PartyId.of("bank-a"));
    }

    @Test
    void shouldTakeAnIndentedCommentForAComment() throws Exception {
        write("  # former ones\n\t\nbank-a " + sha256("a") + "\n", 1);

        assertThat(TokenBook.read(folder.resolve("tokens")).holder("a")).contains(PartyId.of("bank-a"));
    }

    @Test
    void shouldKeepWhatItKnowsWhereTheFileIsGone() throws Exception {
        write("bank-a " + sha256("a") + "\n", 1);
        var book = TokenBook.read(folder.resolve("tokens"));

        Files.delete(folder.resolve("tokens"));

        assertThat(book.holder("a")).contains(PartyId.of("bank-a"));
    }

    private void write(String text, long at) throws IOException {
        Files.setLastModifiedTime(Files.writeString(folder.resolve("tokens"), text), FileTime.fromMillis(at));
    }

    private static String sha256(String token) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    }
}
