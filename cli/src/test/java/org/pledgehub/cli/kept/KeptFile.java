package org.pledgehub.cli.kept;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of the project that is written from the code. The test writes it below {@code target/written}, where the one command in the
 * failure's text takes it from.
 */
public final class KeptFile {

    private static final Path ROOT = Path.of("..");
    private static final Path WRITTEN = Path.of("target", "written");

    private KeptFile() {}

    /**
     * Fails unless the file stands as it would be written now.
     *
     * @param name path from the root of the project
     */
    public static void shouldStand(String name, String text) {
        try {
            var written = WRITTEN.resolve(name);
            Files.createDirectories(requireNonNull(written.getParent()));
            Files.writeString(written, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(ROOT.resolve(name))
                .as(
                        "%s is written from the code; renew it from the root of the project: cp -R cli/target/written/. .",
                        name)
                .hasContent(text);
    }

    /** The text of a file as it stands. */
    public static String read(String name) {
        try {
            return Files.readString(ROOT.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
