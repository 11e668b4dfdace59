package org.pledgehub.connectors.postgres;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.sink.SinkConnector;
import org.pledgehub.connectors.connect.PassingBytes;
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
        var validated = PassingBytes.require(super.validate(given), given);
        var faults = validated.configValues();
        if (!COMMITTED.equals(given.get(ISOLATION))) {
            faults.add(PassingBytes.fault(ISOLATION, ISOLATION + " must be " + COMMITTED));
        }
        boolean isSound =
                faults.stream().allMatch(value -> value.errorMessages().isEmpty());
        if (isSound) {
            try {
                var known =
                        SinkTables.of(SinkSettings.of(given).hub().catalog()).topics();
                var topics = given.getOrDefault(TOPICS_CONFIG, "").split(",", -1);
                Arrays.stream(topics)
                        .map(String::trim)
                        .filter(topic -> !known.contains(topic))
                        .forEach(topic -> faults.add(PassingBytes.fault(
                                TOPICS_CONFIG, topic + " has no table; topics are " + String.join(", ", known))));
            } catch (ConfigException e) {
                faults.add(PassingBytes.fault(SinkSettings.URL, String.valueOf(e.getMessage())));
            }
        }
        return validated;
    }

    @Override
    public String version() {
        return ProductVersion.text();
    }
}
