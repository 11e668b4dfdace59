package org.pledgehub.connectors.connect;

import java.net.URI;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigException;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.TopicSizing;
import org.pledgehub.streams.serde.ContractSerdes;
import org.pledgehub.streams.serde.HttpRegistryClient;
import org.pledgehub.streams.serde.RegistryAccess;
import org.pledgehub.streams.serde.RegistrySettings;

/**
 * Where a plug-in finds the hub's topics and schemas, by its settings.
 *
 * @param catalog names of the topics
 * @param registry how the registry is spoken to
 */
public record HubAccess(TopicCatalog catalog, RegistrySettings registry) {

    private static final String PREFIX = "topic.prefix";
    private static final String REGISTRY = "registry.url";
    private static final String USER = "registry.user";
    private static final String PASSWORD = "registry.password";
    private static final String TOKEN = "registry.token";

    /** Adds the settings that every plug-in has. */
    public static ConfigDef define(ConfigDef settings) {
        return settings.define(
                        PREFIX,
                        ConfigDef.Type.STRING,
                        TopicCatalog.DEFAULT_PREFIX,
                        Importance.MEDIUM,
                        "Prefix of the hub's topics, as it was installed")
                .define(
                        REGISTRY,
                        ConfigDef.Type.LIST,
                        ConfigDef.NO_DEFAULT_VALUE,
                        new ConfigDef.NonNullValidator(),
                        Importance.HIGH,
                        "Addresses of the schema registry, tried in turn")
                .define(USER, ConfigDef.Type.STRING, "", Importance.LOW, "User at the registry; empty = none")
                .define(PASSWORD, ConfigDef.Type.PASSWORD, "", Importance.LOW, "Password of that user")
                .define(
                        TOKEN,
                        ConfigDef.Type.PASSWORD,
                        "",
                        Importance.LOW,
                        "Bearer token for the registry; empty = none");
    }

    /**
     * Reads them.
     *
     * @throws ConfigException where one cannot be used
     */
    public static HubAccess of(AbstractConfig settings) {
        try {
            var addresses = settings.getList(REGISTRY).stream().map(URI::create).toList();
            var plain = RegistrySettings.anonymous(addresses.toArray(URI[]::new));
            return new HubAccess(
                    TopicCatalog.of(settings.getString(PREFIX), TopicSizing.singleBroker()),
                    new RegistrySettings(
                            plain.addresses(),
                            access(settings),
                            plain.connectTimeout(),
                            plain.requestTimeout(),
                            plain.tls()));
        } catch (IllegalArgumentException e) {
            throw new ConfigException(REGISTRY + " or " + PREFIX + ": " + e.getMessage());
        }
    }

    private static RegistryAccess access(AbstractConfig settings) {
        var token = settings.getPassword(TOKEN).value();
        var user = settings.getString(USER);
        if (!token.isEmpty()) {
            return new RegistryAccess.Bearer(token);
        }
        return user.isEmpty()
                ? new RegistryAccess.Anonymous()
                : new RegistryAccess.Basic(user, settings.getPassword(PASSWORD).value());
    }

    /** Asks the registry for the ids of the contract; registers nothing. */
    public ContractSerdes serdes() {
        return ContractSerdes.resolve(HttpRegistryClient.to(registry), catalog);
    }
}
