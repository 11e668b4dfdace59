package org.pledgehub.connectors.postgres;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.sink.SinkConnector;
import org.pledgehub.connectors.connect.ConnectorCheck;
import org.pledgehub.connectors.connect.ProductVersion;

/** The hub's aggregates, claims, deadlines, duties and ledger as tables in PostgreSQL: {@code docs/connectors.md}. */
public final class PostgresSinkConnector extends SinkConnector {

    private static final String ISOLATION = "consumer.override.isolation.level";
    private static final String COMMITTED = "read_committed";

    private Map<String, String> settings = Map.of();

    @Override
    public void start(Map<String, String> given) {
        settings = Map.copyOf(given);
    }

    @Override
    public Class<? extends Task> taskClass() {
        return PostgresSinkTask.class;
    }

    @Override
    public List<Map<String, String>> taskConfigs(int maxTasks) {
        return Collections.nCopies(maxTasks, settings);
    }

    @Override
    public void stop() {
        settings = Map.of();
    }

    @Override
    public ConfigDef config() {
        return SinkSettings.DEFINITION;
    }

    /** Refuses topics that have no table, and reading what the hub has not committed. */
    @Override
    public Config validate(Map<String, String> given) {
        var validated = ConnectorCheck.passingBytes(super.validate(given), given);
        if (!COMMITTED.equals(given.get(ISOLATION))) {
            validated.configValues().add(ConnectorCheck.fault(ISOLATION, ISOLATION + " must be " + COMMITTED));
        }
        var withoutTable = new ArrayList<ConfigValue>();
        var read = ConnectorCheck.readWhole(
                validated, SinkSettings.URL, () -> withoutTable.addAll(topicsWithoutTable(given)));
        read.configValues().addAll(withoutTable);
        return read;
    }

    private static List<ConfigValue> topicsWithoutTable(Map<String, String> given) {
        var known = SinkTables.of(SinkSettings.of(given).hub().catalog()).topics();
        var topics = given.getOrDefault(TOPICS_CONFIG, "").split(",", -1);
        return Arrays.stream(topics)
                .map(String::trim)
                .filter(topic -> !known.contains(topic))
                .map(topic -> ConnectorCheck.fault(
                        TOPICS_CONFIG, topic + " has no table; topics are " + String.join(", ", known)))
                .toList();
    }

    @Override
    public String version() {
        return ProductVersion.text();
    }
}
