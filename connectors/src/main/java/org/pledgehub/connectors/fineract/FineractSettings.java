package org.pledgehub.connectors.fineract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigException;
import org.pledgehub.connectors.connect.HubAccess;

/**
 * Settings of a Fineract connector.
 *
 * @param hub where its events go
 * @param topic Fineract's topic of external events
 * @param consumer settings of the consumer that reads it
 * @param schemas the schemas of the installation
 * @param loans which loans are told, and by which names
 * @param faultsTopic where messages go that cannot become events; empty = the task stops at them
 */
record FineractSettings(
        HubAccess hub,
        String topic,
        Map<String, Object> consumer,
        FineractSchemas schemas,
        FineractLoans loans,
        String faultsTopic) {

    static final String SCHEMAS = "fineract.schemas";
    private static final String TOPIC = "fineract.topic";
    private static final String CONSUMER = "fineract.consumer.";
    private static final String BANK = "party";
    private static final String NAMING = "contract.naming";
    private static final String CONTRACTS = "contract.pattern";
    private static final String POOLS = "pools";
    private static final String FAULTS = "faults.topic";

    static final ConfigDef DEFINITION = HubAccess.define(new ConfigDef())
            .define(
                    TOPIC,
                    ConfigDef.Type.STRING,
                    "external-events",
                    Importance.HIGH,
                    "Topic of Fineract's external events")
            .define(
                    SCHEMAS,
                    ConfigDef.Type.STRING,
                    Importance.HIGH,
                    "Folder with the .avsc files of the version that runs")
            .define(BANK, ConfigDef.Type.STRING, Importance.HIGH, "Party id of the bank")
            .define(
                    NAMING,
                    ConfigDef.Type.STRING,
                    "EXTERNAL_ID",
                    ConfigDef.CaseInsensitiveValidString.in("EXTERNAL_ID", "LOAN_ID"),
                    Importance.MEDIUM,
                    "What the contract number is: EXTERNAL_ID or LOAN_ID")
            .define(
                    CONTRACTS,
                    ConfigDef.Type.STRING,
                    ".*",
                    Importance.MEDIUM,
                    "Regular expression for contract numbers of loans that belong to pools; others are passed over")
            .define(POOLS, ConfigDef.Type.LIST, Importance.HIGH, "Pool by loan product: 12:pool-tech,15:pool-art")
            .define(
                    FAULTS,
                    ConfigDef.Type.STRING,
                    "",
                    Importance.MEDIUM,
                    "Topic for messages that cannot become events; without it the task stops at the first one");

    FineractSettings {
        consumer = Map.copyOf(consumer);
    }

    /**
     * Reads settings and schemas.
     *
     * @throws ConfigException where one cannot be used
     */
    static FineractSettings of(Map<String, String> given) {
        var settings = new AbstractConfig(DEFINITION, given, false);
        try {
            return new FineractSettings(
                    HubAccess.of(settings),
                    settings.getString(TOPIC),
                    settings.originalsWithPrefix(CONSUMER),
                    FineractSchemas.read(Path.of(settings.getString(SCHEMAS))),
                    loans(settings),
                    settings.getString(FAULTS));
        } catch (IOException e) {
            throw new ConfigException(SCHEMAS, settings.getString(SCHEMAS), String.valueOf(e.getMessage()));
        }
    }

    private static FineractLoans loans(AbstractConfig settings) {
        try {
            return new FineractLoans(
                    settings.getString(BANK),
                    FineractLoans.Naming.valueOf(settings.getString(NAMING).toUpperCase(Locale.ROOT)),
                    Pattern.compile(settings.getString(CONTRACTS)),
                    pools(settings));
        } catch (PatternSyntaxException e) {
            throw new ConfigException(CONTRACTS, settings.getString(CONTRACTS), e.getDescription());
        }
    }

    private static Map<String, String> pools(AbstractConfig settings) {
        var pools = new HashMap<String, String>();
        for (var entry : settings.getList(POOLS)) {
            int colon = entry.indexOf(':');
            if (colon <= 0) {
                throw new ConfigException(POOLS, entry, "an entry is product:pool");
            }
            pools.put(
                    entry.substring(0, colon).trim(), entry.substring(colon + 1).trim());
        }
        return pools;
    }
}
