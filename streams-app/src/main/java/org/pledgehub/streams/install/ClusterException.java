package org.pledgehub.streams.install;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The brokers did not do what was asked; the cause is what they said. */
public final class ClusterException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** With what was being done and what the brokers said. */
    public ClusterException(String doing, @Nullable Throwable cause) {
        super(doing + ": " + (cause == null ? "no reason given" : cause.getMessage()), cause);
    }
}
