package org.pledgehub.streams.runtime;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every setting of the hub, declared once: name, default and meaning. {@code docs/configuration.md} is checked against
 * this list.
 */
public enum HubSetting {
    BOOTSTRAP_SERVERS("bootstrap.servers", "127.0.0.1:9092", "Kafka brokers, comma-separated"),
    TOPIC_PREFIX("topic.prefix", "pledgehub", "First word of every topic, group and transactional id"),
    REGISTRY_URLS(
            "registry.urls",
            "http://127.0.0.1:8081",
            "Base addresses of the schema registry, comma-separated, tried in turn"),
    REGISTRY_USER("registry.user", "", "User name for the registry; empty = none"),
    REGISTRY_PASSWORD_FILE("registry.password.file", "", "File that holds the registry password"),
    REGISTRY_TOKEN_FILE(
            "registry.token.file",
            "",
            "File that holds a bearer token for the registry; goes before user and password"),
    REGISTRY_TRUSTSTORE_FILE("registry.truststore.file", "", "PKCS12 trust store for the registry; empty = the JDK's"),
    REGISTRY_TRUSTSTORE_PASSWORD_FILE(
            "registry.truststore.password.file", "", "File that holds the trust store's password"),
    REGISTRY_CONNECT_TIMEOUT_MS("registry.connect.timeout.ms", "2000", "Time to connect to one registry address"),
    REGISTRY_REQUEST_TIMEOUT_MS("registry.request.timeout.ms", "10000", "Time for one answer of one registry address"),
    REGISTRY_AUTO_REGISTER(
            "registry.auto.register",
            "false",
            "Register missing schemas at boot; for development only, otherwise hub install does it"),
    SERDE_CLASS(
            "serde.class",
            "",
            "Kafka Serde to use for contract records instead of our own, such as Confluent's SpecificAvroSerde; empty"
                    + " = ours"),
    STATE_DIR("state.dir", "state", "Directory of the local stores"),
    INSTANCE_ID(
            "instance.id",
            "1",
            "Name of this instance, unique among the instances of one installation; keeps its place in the group"),
    APPLICATIONS("applications", "intake,core", "Applications that run in this process"),
    INTAKE_THREADS("intake.threads", "1", "Stream threads of the intake application"),
    CORE_THREADS("core.threads", "1", "Stream threads of the core application"),
    STANDBY_REPLICAS("standby.replicas", "0", "Warm copies of each store on other instances"),
    PROCESSING_GUARANTEE("processing.guarantee", "exactly_once_v2", "Any other value is refused"),
    COMMIT_INTERVAL_MS(
            "commit.interval.ms", "100", "Time between commits: shorter = lower latency, longer = more throughput"),
    LINGER_MS("linger.ms", "100", "Longest time that a producer gathers records; a commit sends them at once"),
    POLL_MS("poll.ms", "100", "Longest wait for input; bounds how late a tick is noticed"),
    SESSION_TIMEOUT_MS("session.timeout.ms", "6000", "Silence after which another instance takes over"),
    TRANSACTION_TIMEOUT_MS("transaction.timeout.ms", "10000", "Longest open transaction; at most 10000"),
    GROUP_PROTOCOL(
            "group.protocol",
            "classic",
            "Of the core: classic or streams, which has no static membership; the intake is always classic"),
    HTTP_HOST("http.host", "127.0.0.1", "Address of health and metrics"),
    HTTP_PORT("http.port", "8780", "Port of health and metrics; 0 = any free one"),
    INGEST_HOST("ingest.host", "127.0.0.1", "Address of hub http; any other than this machine's own needs TLS"),
    INGEST_PORT("ingest.port", "8785", "Port of hub http; 0 = any free one"),
    INGEST_TOKENS_FILE(
            "ingest.tokens.file",
            "",
            "File with a line for each bearer token: party, blank, SHA-256 of the token in hex"),
    INGEST_KEYSTORE_FILE("ingest.keystore.file", "", "PKCS12 key store of hub http; with it it speaks TLS only"),
    INGEST_KEYSTORE_PASSWORD_FILE("ingest.keystore.password.file", "", "File that holds the key store's password"),
    INGEST_TRUSTSTORE_FILE(
            "ingest.truststore.file",
            "",
            "PKCS12 trust store for client certificates, whose common name is the party; empty = tokens only"),
    INGEST_TRUSTSTORE_PASSWORD_FILE(
            "ingest.truststore.password.file", "", "File that holds that trust store's password"),
    INGEST_WAIT_MS(
            "ingest.wait.ms", "5000", "Longest wait of a request for the hub's answers; a sender may ask for less"),
    INGEST_BODY_LIMIT_BYTES("ingest.body.limit.bytes", "2097152", "Longest body of a request"),
    INGEST_BATCH_LIMIT("ingest.batch.limit", "500", "Most events in one request"),
    INGEST_EVENTS_IN_FLIGHT(
            "ingest.events.in.flight", "2000", "Most events of one party under way at once; beyond it 429"),
    INGEST_REQUESTS_IN_FLIGHT(
            "ingest.requests.in.flight", "8", "Most requests of one party under way at once; beyond it 429"),
    HOP_PARTITIONS(
            "hop.partitions",
            "6",
            "Partitions of every hop topic; read by hub install only; the default is for a first installation, later"
                    + " those installed"),
    INGRESS_PARTITIONS(
            "ingress.partitions",
            "1",
            "Partitions of each party's ingress topic; read by hub install only; the default is for a first"
                    + " installation, later those installed"),
    REPLICATION(
            "replication",
            "3",
            "Copies of each partition; read by hub install only; the default is for a first installation, later"
                    + " those installed"),
    TICKS_AUTOMATIC(
            "ticks.automatic",
            "true",
            "Write the tick of each day as the broker's clock reaches it; only in production installations"),
    START_TIMEOUT_MS("start.timeout.ms", "30000", "Time in which broker and registry must answer at boot");

    /** Settings that begin with this are handed to every Kafka client, without the prefix. */
    public static final String KAFKA_PREFIX = "kafka.";

    private final String key;
    private final String standard;
    private final String meaning;

    HubSetting(String key, String standard, String meaning) {
        this.key = key;
        this.standard = standard;
        this.meaning = meaning;
    }

    /** The setting of a name; empty where there is none. */
    public static Optional<HubSetting> named(String name) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(name))
                .findFirst();
    }

    /** Name in properties files. */
    public String key() {
        return key;
    }

    /** Name of the environment variable: {@code PLEDGEHUB_} and the name in capitals with underscores. */
    public String variable() {
        return "PLEDGEHUB_" + key.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    /** Value where none is given. */
    public String standard() {
        return standard;
    }

    /** What it is for, as documented. */
    public String meaning() {
        return meaning;
    }
}
