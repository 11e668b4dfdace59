package org.pledgehub.cli.ops;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pledgehub.streams.runtime.ConfigException;
import org.pledgehub.streams.runtime.HubConfig;
import org.pledgehub.streams.runtime.HubSetting;
import picocli.CommandLine.Option;

/** Which hub a command speaks of: a settings file, the environment, and settings on the command line, which go first. */
public final class HubOptions {

    @Option(names = "--config", paramLabel = "FILE", description = "Settings file; see docs/configuration.md.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--bootstrap-servers", paramLabel = "HOST:PORT", description = "Kafka brokers.")
    private Optional<String> bootstrapServers = Optional.empty();

    @Option(names = "--registry", paramLabel = "URL", description = "Schema registry, Confluent protocol.")
    private Optional<String> registry = Optional.empty();

    @Option(names = "--prefix", paramLabel = "WORD", description = "First word of all topics.")
    private Optional<String> prefix = Optional.empty();

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "Any other setting; may be repeated.")
    private Map<String, String> settings = new LinkedHashMap<>();

    /** Whether the command line names a hub that runs already. */
    public boolean namesHub() {
        return file.isPresent() || bootstrapServers.isPresent();
    }

    /** The settings, merged. */
    public HubConfig config() {
        var config = file.map(path -> HubConfig.from(path, System.getenv()))
                .orElseGet(() -> HubConfig.from(System.getenv()));
        config = with(config, HubSetting.BOOTSTRAP_SERVERS, bootstrapServers);
        config = with(config, HubSetting.REGISTRY_URLS, registry);
        config = with(config, HubSetting.TOPIC_PREFIX, prefix);
        for (var entry : settings.entrySet()) {
            config = config.with(named(entry.getKey()), entry.getValue());
        }
        return config;
    }

    /**
     * Does something to the hub that these options name; what goes wrong becomes a sentence that names its address.
     *
     * @throws org.pledgehub.cli.text.EnvironmentFailure when broker or registry do not answer or refuse
     * @throws org.pledgehub.cli.text.InputFailure when a setting cannot be used
     */
    public <T> T attempt(Callable<T> action) throws Exception {
        return Attempt.at(() -> config().text(HubSetting.BOOTSTRAP_SERVERS), action);
    }

    private static HubConfig with(HubConfig config, HubSetting setting, Optional<String> value) {
        return value.map(given -> config.with(setting, given)).orElse(config);
    }

    private static HubSetting named(String name) {
        return HubSetting.named(name)
                .orElseThrow(() -> new ConfigException(name, "没有这个设置项", "there is no such setting", null));
    }
}
