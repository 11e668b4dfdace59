package org.pledgehub.cli.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;

/** A broker in a process of its own that asks everybody who they are and lets nobody do what was not granted, but its {@link #ROOT}. */
public final class GuardedBroker implements AutoCloseable {

    /** May do everything. */
    public static final String ROOT = "root";

    private static final String MODULE = "org.apache.kafka.common.security.plain.PlainLoginModule required";

    private final Process process;
    private final int port;

    private GuardedBroker(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts one that knows these users; it may not answer yet. */
    public static GuardedBroker start(Path folder, List<String> users) {
        var ports = ClusterPorts.free();
        var settings = BrokerSettings.of(ports, folder.resolve("log"));
        settings.putAll(guarded(users));
        try {
            var file = folder.resolve("broker.properties");
            try (var writer = Files.newBufferedWriter(file)) {
                settings.store(writer, null);
            }
            var builder = new ProcessBuilder(line(file))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("broker.log").toFile());
            builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
            return new GuardedBroker(builder.start(), ports.broker());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Settings of a client that is this user. */
    public Map<String, String> client(String user) {
        return new HashMap<>(Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + port,
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                login(user)));
    }

    /** How a user logs in. */
    public static String login(String user) {
        return MODULE + " username=\"" + user + "\" password=\"" + password(user) + "\";";
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private static Properties guarded(List<String> users) {
        var known = Stream.concat(Stream.of(ROOT), users.stream())
                .map(user -> "user_" + user + "=\"" + password(user) + "\"")
                .collect(Collectors.joining(" "));
        var own = "username=\"" + ROOT + "\" password=\"" + password(ROOT) + "\"";
        var settings = new Properties();
        settings.put("listener.security.protocol.map", "CLIENT:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("sasl.enabled.mechanisms", "PLAIN");
        settings.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
        settings.put("listener.name.client.plain.sasl.jaas.config", MODULE + " " + own + " " + known + ";");
        settings.put("authorizer.class.name", StandardAuthorizer.class.getName());
        // The one node's controller asks itself without a name.
        settings.put("super.users", "User:" + ROOT + ";User:ANONYMOUS");
        return settings;
    }

    private static List<String> line(Path file) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                ChildGuard.class.getName(),
                BrokerMain.class.getName(),
                file.toString()));
    }

    private static String password(String user) {
        return "of-" + user;
    }
}
