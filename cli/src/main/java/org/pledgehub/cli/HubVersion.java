package org.pledgehub.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version the build wrote into {@code version.properties}. */
public final class HubVersion implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        return new String[] {"PledgeHub " + read().getProperty("version")};
    }

    /** The version alone, as the manifest of an installation says it. */
    public static String text() {
        try {
            return read().getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read() throws IOException {
        var properties = new Properties();
        try (var file = HubVersion.class.getResourceAsStream("version.properties")) {
            if (file == null) {
                throw new IOException("version.properties is not on the class path: build the cli module with Maven.");
            }
            properties.load(file);
        }
        return properties;
    }
}
