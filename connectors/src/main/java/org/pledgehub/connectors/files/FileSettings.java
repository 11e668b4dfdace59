package org.pledgehub.connectors.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigException;
import org.pledgehub.connectors.connect.HubAccess;
import org.pledgehub.connectors.mapping.Mapping;
import org.pledgehub.connectors.mapping.MappingReader;
import org.pledgehub.connectors.mapping.MappingRejected;

/**
 * Settings of a files connector.
 *
 * @param hub where its events go
 * @param folder the watched folder
 * @param mappings what the rows of its files become
 * @param parties the parties it sends for
 * @param batch least number of events after which a batch ends; a row is never divided
 * @param scanInterval between two looks at the folder
 */
record FileSettings(
        HubAccess hub, Path folder, List<Mapping> mappings, Set<String> parties, int batch, Duration scanInterval) {

    static final String FOLDER = "folder";
    static final String MAPPINGS = "mappings";
    static final String PARTIES = "parties";
    private static final String BATCH = "batch.events";
    private static final String SCAN_INTERVAL = "scan.interval.ms";

    static final ConfigDef DEFINITION = HubAccess.define(new ConfigDef())
            .define(
                    FOLDER,
                    ConfigDef.Type.STRING,
                    Importance.HIGH,
                    "Folder that is watched; files in folders below are left alone")
            .define(MAPPINGS, ConfigDef.Type.LIST, Importance.HIGH, "Mapping files, comma-separated")
            .define(
                    PARTIES,
                    ConfigDef.Type.LIST,
                    Importance.HIGH,
                    "Parties it may send for; rows of another are rejected")
            .define(
                    BATCH,
                    ConfigDef.Type.INT,
                    500,
                    ConfigDef.Range.between(1, 100_000),
                    Importance.LOW,
                    "Events after which a batch ends; a row is never divided")
            .define(
                    SCAN_INTERVAL,
                    ConfigDef.Type.LONG,
                    2_000L,
                    ConfigDef.Range.atLeast(10),
                    Importance.MEDIUM,
                    "Time between two looks at the folder; a file is taken when two of them see it unchanged");

    FileSettings {
        mappings = List.copyOf(mappings);
        parties = Set.copyOf(parties);
    }

    /** The mappings that take a file. */
    List<Mapping> takers(Path file) {
        return mappings.stream().filter(mapping -> mapping.takes(file)).toList();
    }

    /** All that is read to send a file: the file, and the lookup files of the mappings that take it. */
    Set<Path> read(Path file) {
        var read = new LinkedHashSet<Path>(Set.of(file));
        takers(file).forEach(mapping -> read.addAll(mapping.companions(file)));
        return read;
    }

    /**
     * Reads settings and the mappings they name.
     *
     * @throws ConfigException where one cannot be used
     */
    static FileSettings of(Map<String, String> given) {
        var settings = new AbstractConfig(DEFINITION, given, false);
        var folder = Path.of(settings.getString(FOLDER));
        if (!Files.isDirectory(folder)) {
            throw new ConfigException(FOLDER, folder.toString(), "there is no such folder");
        }
        try {
            var files = settings.getList(MAPPINGS).stream().map(Path::of).toList();
            return new FileSettings(
                    HubAccess.of(settings),
                    folder,
                    MappingReader.read(files),
                    Set.copyOf(settings.getList(PARTIES)),
                    settings.getInt(BATCH),
                    Duration.ofMillis(settings.getLong(SCAN_INTERVAL)));
        } catch (MappingRejected rejected) {
            throw new ConfigException(MAPPINGS, settings.getList(MAPPINGS), String.valueOf(rejected.getMessage()));
        }
    }
}
