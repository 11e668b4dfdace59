package org.pledgehub.cli.cluster;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pledgehub.streams.runtime.HubSetting;

/**
 * A real KRaft broker, a real schema registry and, once asked for, the hub: child processes on free loopback ports.
 *
 * <p>The children end with this JVM, whatever ends it. A hub that dies is started again; a broker or registry that dies
 * is not. Process ids stand in {@code pids.json} of the folder.
 */
public final class EmbeddedCluster implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration STOPPING = Duration.ofSeconds(6);

    private final ClusterFolder folder;
    private final ClusterPorts ports;
    private final PidFile pidFile;
    private final SortedMap<String, Long> pids = Collections.synchronizedSortedMap(new TreeMap<>());
    private final Readiness readiness = new Readiness();
    private final Thread onExit = new Thread(this::stopOnSignal, "cluster-stop");
    private final ChildProcess broker;
    private final ChildProcess registry;
    private Optional<HubKeeper> hub = Optional.empty();

    private EmbeddedCluster(ClusterFolder folder, ClusterPorts ports) {
        this.folder = folder;
        this.ports = ports;
        this.pidFile = new PidFile(folder.path());
        var commands = new ClusterCommands(folder.path(), ports);
        this.broker = ChildProcess.start(commands.broker());
        this.registry = ChildProcess.start(commands.registry());
    }

    /**
     * Starts broker and registry and waits until both answer.
     *
     * @throws org.pledgehub.cli.text.EnvironmentFailure when one of them does not come up
     */
    public static EmbeddedCluster start(ClusterFolder folder, ClusterPorts ports) {
        var cluster = new EmbeddedCluster(folder, ports);
        Runtime.getRuntime().addShutdownHook(cluster.onExit);
        try {
            cluster.record("parent", ProcessHandle.current().pid());
            cluster.record(cluster.broker.name(), cluster.broker.pid());
            cluster.record(cluster.registry.name(), cluster.registry.pid());
            cluster.readiness.awaitBroker(cluster.broker, cluster.ports.broker(), PATIENCE);
            cluster.readiness.awaitPage(cluster.registry, URI.create(cluster.registryUrl() + "/subjects"), PATIENCE);
            return cluster;
        } catch (RuntimeException failure) {
            cluster.close();
            throw failure;
        }
    }

    /** Where Kafka clients connect. */
    public String bootstrapServers() {
        return "127.0.0.1:" + ports.broker();
    }

    /** Base address of the registry's Confluent protocol. */
    public String registryUrl() {
        return "http://127.0.0.1:" + ports.registry() + "/apis/ccompat/v7";
    }

    /** Base address of the hub's health and metrics pages. */
    public String hubUrl() {
        return "http://127.0.0.1:" + ports.hub();
    }

    /** Port on which the hub is to serve health and metrics. */
    public int hubPort() {
        return ports.hub();
    }

    /** Logs, broker files, state and {@code pids.json}. */
    public Path directory() {
        return folder.path();
    }

    /** Process ids by name: parent, broker, registry, hub. */
    public SortedMap<String, Long> pids() {
        synchronized (pids) {
            return new TreeMap<>(pids);
        }
    }

    /**
     * Starts the hub and keeps it running; waits until it says that it is ready.
     *
     * @param settings settings of {@code hub run}
     */
    public void runHub(Map<HubSetting, String> settings) {
        var command = new ClusterCommands(folder.path(), ports).hub(settings);
        var keeper = new HubKeeper(command, pid -> record(command.name(), pid));
        hub = Optional.of(keeper);
        readiness.awaitPage(keeper.start(), readyPage(), PATIENCE);
    }

    /** Whether the hub says it is ready now. */
    public boolean isHubReady() {
        return readiness.answers(readyPage());
    }

    /** Kills the hub as {@code kill -9} does; its keeper starts it again. */
    public void killHub() {
        hub.orElseThrow(() -> new IllegalStateException("No hub runs in this cluster."))
                .current()
                .kill();
    }

    /** How often the hub had to be started again. */
    public int hubRestarts() {
        return hub.map(HubKeeper::restarts).orElse(0);
    }

    /** Stops the hub for good and waits for its end; broker and registry go on. */
    public void stopHub() {
        hub.ifPresent(keeper -> {
            keeper.requestStop();
            keeper.awaitEnd(STOPPING);
        });
        hub = Optional.empty();
    }

    /** Stops all children; a temporary folder is removed. */
    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException alreadyStopping) {
            // The JVM is ending, and the hook has run or will find nothing left to do.
        }
    }

    /** The JVM is ending, and whoever still reads or writes loses the broker. */
    private void stopOnSignal() {
        ClientLogs.expectNoBroker();
        stop();
    }

    private synchronized void stop() {
        stopProcesses();
        folder.release();
    }

    private void stopProcesses() {
        hub.ifPresent(HubKeeper::requestStop);
        switch (folder) {
            case ClusterFolder.Temporary temporary -> {
                broker.kill();
                registry.kill();
            }
            case ClusterFolder.Kept kept -> {
                hub.ifPresent(keeper -> keeper.awaitEnd(STOPPING));
                broker.requestStop();
                registry.requestStop();
            }
        }
        hub.ifPresent(keeper -> keeper.awaitEnd(Duration.ofSeconds(1)));
        broker.awaitEnd(STOPPING);
        registry.awaitEnd(STOPPING);
    }

    private URI readyPage() {
        return URI.create(hubUrl() + "/health/ready");
    }

    private void record(String name, long pid) {
        synchronized (pids) {
            pids.put(name, pid);
            try {
                pidFile.write(pids);
            } catch (UncheckedIOException gone) {
                if (Files.isDirectory(folder.path())) {
                    throw gone;
                }
            }
        }
    }
}
