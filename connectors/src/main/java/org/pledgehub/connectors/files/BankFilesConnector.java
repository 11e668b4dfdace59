package org.pledgehub.connectors.files;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.apache.kafka.connect.source.SourceConnector;
import org.pledgehub.connectors.connect.ConnectorCheck;
import org.pledgehub.connectors.connect.ProductVersion;

/**
 * A watched folder of delimited files and workbooks as a source of events: {@code docs/connectors.md}. One folder is one task, so files
 * are taken in the order of their names; a second folder is a second connector.
 */
public final class BankFilesConnector extends SourceConnector {

    private Map<String, String> settings = Map.of();

    @Override
    public void start(Map<String, String> given) {
        settings = Map.copyOf(given);
    }

    @Override
    public Class<? extends Task> taskClass() {
        return BankFilesTask.class;
    }

    @Override
    public List<Map<String, String>> taskConfigs(int maxTasks) {
        return List.of(settings);
    }

    @Override
    public void stop() {
        settings = Map.of();
    }

    @Override
    public ConfigDef config() {
        return FileSettings.DEFINITION;
    }

    /** Checks the mappings too, so that a mistake in one is told when the connector is set up. */
    @Override
    public Config validate(Map<String, String> given) {
        var validated = ConnectorCheck.passingBytes(super.validate(given), given);
        return ConnectorCheck.readWhole(validated, FileSettings.MAPPINGS, () -> FileSettings.of(given));
    }

    /** Positions are stored with the events, and rows are mapped anew from them. */
    @Override
    public ExactlyOnceSupport exactlyOnceSupport(Map<String, String> given) {
        return ExactlyOnceSupport.SUPPORTED;
    }

    @Override
    public String version() {
        return ProductVersion.text();
    }
}
