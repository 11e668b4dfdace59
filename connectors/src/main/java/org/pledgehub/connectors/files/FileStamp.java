package org.pledgehub.connectors.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * What shows that somebody still writes to a file.
 *
 * @param bytes its length
 * @param changed when it was last written to
 */
record FileStamp(long bytes, FileTime changed) {

    /** The stamp of a file; empty where it has been taken away. */
    static Optional<FileStamp> of(Path file) throws IOException {
        try {
            return Optional.of(new FileStamp(Files.size(file), Files.getLastModifiedTime(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
