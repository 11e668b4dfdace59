package org.pledgehub.cli.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The folder of one embedded cluster: logs, broker files, state, {@code pids.json}. */
public sealed interface ClusterFolder {
    /** How the names of temporary folders begin. */
    String TEMPORARY_NAME = "pledgehub-";

    /** Where it is. */
    Path path();

    /** A new temporary folder that goes away with the cluster. */
    record Temporary(Path path) implements ClusterFolder {}

    /** A folder the user named; it stays. */
    record Kept(Path path) implements ClusterFolder {}

    /** Creates a temporary folder, and removes those whose parent was killed before it could. */
    static ClusterFolder temporary() {
        AbandonedFolders.remove();
        try {
            return new Temporary(Files.createTempDirectory(TEMPORARY_NAME));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Uses, and if need be creates, the folder named. */
    static ClusterFolder kept(Path path) {
        try {
            return new Kept(Files.createDirectories(path).toAbsolutePath());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Removes a temporary folder with all that is in it; leaves a kept one alone. */
    default void release() {
        switch (this) {
            case Temporary temporary -> remove(temporary.path());
            case Kept kept -> {}
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException busy) {
            // A temporary folder that cannot be emptied is left to the system's own cleaning.
        }
    }
}
