package org.pledgehub.cli.send;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pledgehub.cli.report.HubTopics;
import org.pledgehub.cli.text.EnvironmentFailure;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.TopicSizing;
import org.pledgehub.streams.install.RegistryDecoder;
import org.pledgehub.streams.serde.ContractNotInstalledException;
import org.pledgehub.streams.serde.ContractSerdes;
import org.pledgehub.streams.serde.HttpRegistryClient;
import org.pledgehub.streams.serde.RegistryException;
import org.pledgehub.streams.serde.RegistrySettings;
import picocli.CommandLine.Option;

/** Where the installation is that a command talks to. */
final class ClusterOptions {
    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            description = "Kafka brokers. Default: ${DEFAULT-VALUE}.",
            defaultValue = "127.0.0.1:9092")
    private String bootstrapServers = "127.0.0.1:9092";

    @Option(
            names = "--registry",
            paramLabel = "URL",
            description = "Schema registry. Default: ${DEFAULT-VALUE}.",
            defaultValue = "http://127.0.0.1:8081")
    private String registry = "http://127.0.0.1:8081";

    @Option(
            names = "--prefix",
            paramLabel = "WORD",
            description = "First word of the topics. Default: ${DEFAULT-VALUE}.",
            defaultValue = TopicCatalog.DEFAULT_PREFIX)
    private String prefix = TopicCatalog.DEFAULT_PREFIX;

    @Option(
            names = "--client-config",
            paramLabel = "FILE",
            description = "Properties for Kafka clients, such as security.")
    private @Nullable Path clientConfig;

    /** The installation's topics and record types. */
    HubTopics topics() {
        var catalog = TopicCatalog.of(prefix, TopicSizing.singleBroker());
        return new HubTopics(clientSettings(), catalog, serdes(catalog));
    }

    Map<String, Object> clientSettings() {
        var settings = new HashMap<String, Object>();
        Optional.ofNullable(clientConfig).ifPresent(file -> settings.putAll(properties(file)));
        settings.put("bootstrap.servers", bootstrapServers);
        settings.putIfAbsent("default.api.timeout.ms", "15000");
        settings.putIfAbsent("request.timeout.ms", "10000");
        return settings;
    }

    /** Decodes values of any topic. */
    WireValues values() {
        return new WireValues(RegistryDecoder.over(registryClient()));
    }

    private HttpRegistryClient registryClient() {
        return HttpRegistryClient.to(RegistrySettings.anonymous(URI.create(registry)));
    }

    private ContractSerdes serdes(TopicCatalog catalog) {
        try {
            return ContractSerdes.resolve(registryClient(), catalog);
        } catch (RegistryException failure) {
            throw new EnvironmentFailure(
                    new Sentence(
                            "注册中心 " + registry + " 没有给出所需的回答：" + failure.getMessage() + "。请检查 --registry。",
                            "The registry " + registry + " did not give the answer needed: " + failure.getMessage()
                                    + ". Check --registry."),
                    failure);
        } catch (ContractNotInstalledException missing) {
            throw new EnvironmentFailure(
                    new Sentence(
                            "注册中心 " + registry + " 中没有本版本的模式，请先运行 hub install。",
                            "The registry " + registry + " does not hold the schemas of this version. Run hub install"
                                    + " first."),
                    missing);
        }
    }

    private static Map<String, String> properties(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new EnvironmentFailure(new Sentence("无法读取 " + file + "。", file + " cannot be read."), unreadable);
        }
        var settings = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        return settings;
    }
}
