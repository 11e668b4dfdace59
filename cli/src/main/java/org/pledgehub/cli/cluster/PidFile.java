package org.pledgehub.cli.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.SortedMap;

/** {@code pids.json}: process ids by name, replaced as a whole each time one changes. */
final class PidFile {
    private final Path file;

    PidFile(Path directory) {
        this.file = directory.resolve("pids.json");
    }

    void write(SortedMap<String, Long> pids) {
        var json = new StringBuilder("{");
        pids.forEach((name, pid) -> json.append(json.length() > 1 ? ",\"" : "\"")
                .append(name)
                .append("\":")
                .append(pid));
        try {
            var fresh = Files.writeString(file.resolveSibling("pids.json.new"), json.append("}\n"));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
