package org.pledgehub.cli.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pledgehub.streams.runtime.HubSetting;

/** The command lines of the three children. */
final class ClusterCommands {
    private static final String HUB_MAIN = "org.pledgehub.cli.Hub";
    private static final String REGISTRY_MAIN = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";
    private static final List<String> SMALL = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=Asia/Shanghai");

    private final Path directory;
    private final ClusterPorts ports;

    ClusterCommands(Path directory, ClusterPorts ports) {
        this.directory = directory;
        this.ports = ports;
    }

    ChildCommand broker() {
        var properties = directory.resolve("broker.properties");
        try (var writer = Files.newBufferedWriter(properties)) {
            BrokerSettings.of(ports, directory.resolve("broker")).store(writer, null);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new ChildCommand(
                "broker",
                ProductFiles.classPath(),
                jvm("-Xms64m", "-Xmx384m"),
                BrokerMain.class.getName(),
                List.of(properties.toString()),
                Map.of(),
                directory);
    }

    ChildCommand registry() {
        return new ChildCommand(
                "registry",
                ProductFiles.registryClassPath(),
                jvm(
                        "-Xms128m",
                        "-Xmx512m",
                        "-Dquarkus.http.host=127.0.0.1",
                        "-Dquarkus.http.port=" + ports.registry(),
                        "-Dquarkus.management.host=127.0.0.1",
                        "-Dquarkus.management.port=" + ports.registryManagement(),
                        "-Dapicurio.rules.global.compatibility=FULL_TRANSITIVE"),
                REGISTRY_MAIN,
                List.of(),
                Map.of(),
                directory);
    }

    /**
     * {@code hub run}.
     *
     * @param settings its settings, handed over as environment variables
     */
    ChildCommand hub(Map<HubSetting, String> settings) {
        var environment = new TreeMap<String, String>();
        settings.forEach((setting, value) -> environment.put(setting.variable(), value));
        return new ChildCommand(
                "hub",
                ProductFiles.classPath(),
                jvm(
                        "-Xms128m",
                        "-Xmx768m",
                        "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=org.pledgehub.contract,java.lang,java.math,java.io,"
                                + "java.net,org.apache.avro.reflect"),
                HUB_MAIN,
                List.of("run"),
                environment,
                directory);
    }

    private static List<String> jvm(String... options) {
        var all = new ArrayList<>(SMALL);
        all.addAll(List.of(options));
        return all;
    }
}
