package org.pledgehub.connectors.trial;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/** A single-node broker within this process, on loopback. */
public final class TestBroker implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1:";

    private final KafkaRaftServer server;
    private final String bootstrap;

    private TestBroker(KafkaRaftServer server, String bootstrap) {
        this.server = server;
        this.bootstrap = bootstrap;
    }

    public static TestBroker start(Path directory) throws Exception {
        var ports = freePorts(2);
        var settings = settings(directory, ports);
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .setDirectories(List.of(directory.toString()))
                .setMetadataLogDirectory(directory.toString())
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setControllerListenerName("CONTROLLER")
                .run();
        var server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        server.startup();
        return new TestBroker(server, LOOPBACK + ports.getFirst());
    }

    private static Properties settings(Path directory, List<Integer> ports) {
        var settings = new Properties();
        settings.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@" + LOOPBACK + ports.get(1),
                "listeners", "CLIENT://" + LOOPBACK + ports.get(0) + ",CONTROLLER://" + LOOPBACK + ports.get(1),
                "advertised.listeners", "CLIENT://" + LOOPBACK + ports.get(0),
                "listener.security.protocol.map", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "inter.broker.listener.name", "CLIENT",
                "controller.listener.names", "CONTROLLER",
                "log.dirs", directory.toString(),
                "auto.create.topics.enable", "false"));
        settings.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "3",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "3",
                "group.initial.rebalance.delay.ms", "0",
                "group.min.session.timeout.ms", "3000",
                "transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000",
                "controlled.shutdown.enable", "false",
                "log.cleaner.dedupe.buffer.size", "8388608"));
        return settings;
    }

    /** Ports that are free now. */
    static List<Integer> freePorts(int count) throws IOException {
        var sockets = new ArrayList<ServerSocket>();
        try {
            while (sockets.size() < count) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    public String bootstrap() {
        return bootstrap;
    }

    /** Makes topics of one partition that keep the newest record of each key where {@code compacted}. */
    public void create(Map<String, String> settings, String... topics) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(topics).stream()
                            .map(topic -> new NewTopic(topic, 1, (short) 1).configs(settings))
                            .toList())
                    .all()
                    .get();
        }
    }

    public KafkaProducer<byte[], byte[]> producer(Map<String, Object> more) {
        var settings = new HashMap<>(more);
        settings.put("bootstrap.servers", bootstrap);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Every committed record of a topic of one partition. */
    public List<ConsumerRecord<byte[], byte[]>> committed(String topic) {
        var all = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        read(topic, all::add);
        return all;
    }

    /** Where the next record of a topic of one partition will stand that readers of committed ones see. */
    public long end(String topic) {
        return read(topic, Long.MAX_VALUE, found -> {});
    }

    /** Whether a topic of one partition has a committed record at an offset or behind it. */
    public boolean hasCommittedFrom(String topic, long offset) {
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        read(topic, offset, found::add);
        return !found.isEmpty();
    }

    /** Shows every committed record of a topic of one partition. */
    public void read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        read(topic, 0, reader);
    }

    private long read(String topic, long from, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap, "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            consumer.seek(partition, Math.min(from, end));
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(reader);
            }
            return end;
        }
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
