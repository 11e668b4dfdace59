package org.pledgehub.connectors.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pledgehub.connectors.mapping.Mapping;

/**
 * The folder that files are put into, with {@code processed} and {@code rejected} below it. A file is ready when two looks see it with the
 * same length and time, and with it every lookup file of its mapping, which lies beside it. Names that begin with a dot or end in {@code .part},
 * {@code .tmp} or {@code .filepart} are files still being sent; lookup files are left where they are.
 */
final class WatchedFolder {

    /** Room in a name of 255 bytes for the dot in front of a draft and the endings of a report. */
    private static final int LONGEST_NAME_BYTES = 240;

    private static final int LONGEST_ENDING = 16;
    private static final Set<String> UNFINISHED = Set.of(".part", ".tmp", ".filepart");

    private final Path folder;
    private final List<Mapping> mappings;
    private Map<Path, FileStamp> seen = Map.of();

    WatchedFolder(Path folder, List<Mapping> mappings) {
        this.folder = folder;
        this.mappings = List.copyOf(mappings);
    }

    /** Makes the folders for what has been taken. */
    void prepare() throws IOException {
        Files.createDirectories(processed());
        Files.createDirectories(rejected());
    }

    /** Looks once: the files that are ready, in the order of their names. */
    List<Path> look() throws IOException {
        var present = new ArrayList<Path>();
        try (var files = Files.newDirectoryStream(folder, WatchedFolder::isFinishedFile)) {
            files.forEach(present::add);
        }
        present.sort(null);
        var companions = companions(present);
        var stamps = stamps(present);
        stamps.putAll(stamps(companions));
        var finished = new HashSet<Path>();
        stamps.forEach((file, stamp) -> {
            if (stamp.equals(seen.get(file))) {
                finished.add(file);
            }
        });
        var ready = present.stream()
                .filter(finished::contains)
                .filter(file -> !companions.contains(file))
                .filter(file -> finished.containsAll(needed(file)))
                .toList();
        seen = stamps;
        return ready;
    }

    /** Where a file goes that has been taken. */
    Path processed() {
        return folder.resolve("processed");
    }

    /** Where a file goes that could not be taken as a whole, and the reports on rejected rows. */
    Path rejected() {
        return folder.resolve("rejected");
    }

    /** Moves a file out of the way; the same content again replaces what is there. */
    void move(Path file, Path target, FileHash hash) throws IOException {
        Files.move(file, target.resolve(marked(file, hash)), StandardCopyOption.REPLACE_EXISTING);
    }

    /** {@code loans.csv} with its mark: {@code loans.3f2a9c01b2d4.csv}; the end of a long name is cut off before the mark. */
    static String marked(Path file, FileHash hash) {
        var name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        int cut = dot <= 0 || name.length() - dot > LONGEST_ENDING ? name.length() : dot;
        var ending = "." + hash.mark() + name.substring(cut);
        while (bytes(name.substring(0, cut) + ending) > LONGEST_NAME_BYTES) {
            cut = name.offsetByCodePoints(cut, -1);
        }
        return name.substring(0, cut) + ending;
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    private static boolean isFinishedFile(Path file) throws IOException {
        var name = String.valueOf(file.getFileName());
        return Files.isRegularFile(file)
                && !Files.isHidden(file)
                && UNFINISHED.stream().noneMatch(name::endsWith);
    }

    /** The stamps of those that are there. */
    private static Map<Path, FileStamp> stamps(Collection<Path> files) throws IOException {
        var stamps = new HashMap<Path, FileStamp>();
        for (var file : files) {
            FileStamp.of(file).ifPresent(stamp -> stamps.put(file, stamp));
        }
        return stamps;
    }

    private Set<Path> companions(List<Path> files) {
        var companions = new HashSet<Path>();
        for (var file : files) {
            mappings.forEach(mapping -> companions.addAll(mapping.companions(file)));
        }
        return companions;
    }

    private List<Path> needed(Path file) {
        return mappings.stream()
                .filter(mapping -> mapping.takes(file))
                .flatMap(mapping -> mapping.companions(file).stream())
                .toList();
    }
}
