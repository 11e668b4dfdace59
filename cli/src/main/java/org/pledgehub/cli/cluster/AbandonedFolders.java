package org.pledgehub.cli.cluster;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Temporary folders of clusters whose parent was killed: nobody was left to remove them. */
final class AbandonedFolders {
    private static final ObjectMapper JSON = new ObjectMapper();

    private AbandonedFolders() {}

    static void remove() {
        var temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> folders =
                Files.newDirectoryStream(temporary, ClusterFolder.TEMPORARY_NAME + "[0-9]*")) {
            for (var folder : folders) {
                if (isAbandoned(folder)) {
                    new ClusterFolder.Temporary(folder).release();
                }
            }
        } catch (IOException unreadable) {
            // Tidying up after others is a courtesy; a new cluster starts without it as well.
        }
    }

    /** Only a folder with a {@code pids.json} of ours none of whose processes lives. */
    private static boolean isAbandoned(Path folder) {
        var file = folder.resolve("pids.json");
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try {
            var pids = JSON.readTree(file.toFile());
            return pids.has("parent")
                    && pids.properties().stream()
                            .noneMatch(pid -> ProcessHandle.of(pid.getValue().asLong())
                                    .filter(ProcessHandle::isAlive)
                                    .isPresent());
        } catch (IOException beingWritten) {
            return false;
        }
    }
}
