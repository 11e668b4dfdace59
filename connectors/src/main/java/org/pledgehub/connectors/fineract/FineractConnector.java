package org.pledgehub.connectors.fineract;

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
 * Fineract's topic of external events as a source of events: {@code docs/connectors.md}. It is a connector and not a transform of single
 * messages, because a bulk message becomes several events, and a transform cannot do that.
 */
public final class FineractConnector extends SourceConnector {

    private Map<String, String> settings = Map.of();

    @Override
    public void start(Map<String, String> given) {
        settings = Map.copyOf(given);
    }

    @Override
    public Class<? extends Task> taskClass() {
        return FineractTask.class;
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
        return FineractSettings.DEFINITION;
    }

    /** Reads the schemas too, so that a missing one is told when the connector is set up. */
    @Override
    public Config validate(Map<String, String> given) {
        var validated = ConnectorCheck.passingBytes(super.validate(given), given);
        return ConnectorCheck.readWhole(validated, FineractSettings.SCHEMAS, () -> FineractSettings.of(given));
    }

    @Override
    public ExactlyOnceSupport exactlyOnceSupport(Map<String, String> given) {
        return ExactlyOnceSupport.SUPPORTED;
    }

    @Override
    public String version() {
        return ProductVersion.text();
    }
}
