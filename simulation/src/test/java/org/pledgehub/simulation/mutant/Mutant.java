package org.pledgehub.simulation.mutant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One line of the hub, spoiled.
 *
 * <pre>
 *   why: what kind of mistake it stands for
 *   file: path of the Java file under the repository
 *   seen: number of the first history that gave it away, from 1
 *   --- original
 *   text that stands in the file once
 *   --- spoiled
 *   text that takes its place
 * </pre>
 *
 * @param name name of its file without ending
 * @param why what kind of mistake it stands for
 * @param file Java file under the repository
 * @param seenIn number of the first history that gave it away when that was last looked for; 0 where that is not known
 * @param original text that stands in the file once
 * @param spoiled text that takes its place
 */
record Mutant(String name, String why, Path file, int seenIn, String original, String spoiled) {

    private static final String ORIGINAL = "--- original\n";
    private static final String SPOILED = "--- spoiled\n";

    /** All mutants, by name. */
    static List<Mutant> all() {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/mutants"))) {
            return files.sorted().map(Mutant::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mutant read(Path path) {
        try {
            var text = Files.readString(path);
            int original = text.indexOf(ORIGINAL);
            int spoiled = text.indexOf(SPOILED);
            return new Mutant(
                    String.valueOf(path.getFileName()).replace(".txt", ""),
                    field(text, "why"),
                    Path.of(field(text, "file")),
                    Integer.parseInt(field(text, "seen")),
                    text.substring(original + ORIGINAL.length(), spoiled).stripTrailing(),
                    text.substring(spoiled + SPOILED.length()).stripTrailing());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String field(String text, String name) {
        return text.lines()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2).strip())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No line " + name + " in " + text));
    }

    /** The class's source with the line spoiled. */
    String source() {
        try {
            var text = Files.readString(Path.of("..").resolve(file));
            int at = text.indexOf(original);
            if (at < 0 || text.indexOf(original, at + 1) >= 0) {
                throw new IllegalArgumentException(name + ": what it spoils does not stand once in " + file);
            }
            return text.substring(0, at) + spoiled + text.substring(at + original.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
