package org.pledgehub.cli;

import java.io.PrintWriter;
import java.io.Writer;

/** A command of {@code hub} for tests in other packages, within this process; what it prints is not kept. */
public final class HubCalled {

    private HubCalled() {}

    /** Runs it, and gives its {@link ExitCode}. */
    public static int with(String... words) {
        return Hub.run(new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()), words);
    }
}
