package org.pledgehub.cli;

import java.io.IOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version the build wrote into {@code version.properties}. */
final class HubVersion implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        return new String[] {"PledgeHub " + read().getProperty("version")};
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
