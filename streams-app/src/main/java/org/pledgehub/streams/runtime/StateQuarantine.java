package org.pledgehub.streams.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.rocksdb.RocksDBException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets a damaged state directory aside. A store that cannot be opened makes the application's start throw; the changelogs hold everything
 * that stood in it, so the directory is kept for those who look into it, and the stores are restored anew.
 */
final class StateQuarantine {

    private static final Logger LOG = LoggerFactory.getLogger(StateQuarantine.class);

    private final Path stateDirectory;

    StateQuarantine(Path stateDirectory) {
        this.stateDirectory = stateDirectory;
    }

    /** Whether a failed start is the fault of stored files. */
    static boolean isAnsweredBy(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProcessorStateException || cause instanceof RocksDBException) {
                return true;
            }
        }
        return false;
    }

    /** Moves the application's directory beside itself, under a name that is free. */
    void setAside(String application) {
        Path damaged = stateDirectory.resolve(application);
        if (!Files.exists(damaged)) {
            return;
        }
        int number = 1;
        Path aside = stateDirectory.resolve(application + ".damaged-" + number);
        while (Files.exists(aside)) {
            number++;
            aside = stateDirectory.resolve(application + ".damaged-" + number);
        }
        try {
            Files.move(damaged, aside);
        } catch (IOException e) {
            throw new UncheckedIOException("the damaged state directory cannot be set aside: " + damaged, e);
        }
        LOG.warn("application={} damaged state set aside in {}, restoring from the changelogs", application, aside);
    }
}
