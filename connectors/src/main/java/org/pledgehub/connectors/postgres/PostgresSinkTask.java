package org.pledgehub.connectors.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTask;
import org.jspecify.annotations.Nullable;
import org.pledgehub.connectors.connect.ProductVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes records to PostgreSQL. The database says where to go on, not the consumer group: after a crash between the database's commit and
 * the group's the records come again from where the database stands.
 */
public final class PostgresSinkTask extends SinkTask {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresSinkTask.class);
    private static final int CHECK_SECONDS = 5;

    /**
     * Classes of SQL states (PostgreSQL, appendix A) that may pass by themselves: connection failures, transactions rolled back because of
     * others, resources used up, the server stopping or starting.
     */
    private static final List<String> MAY_PASS = List.of("08", "40", "53", "57P");

    /** Where reading began, and how far the database is, by partition. */
    private final Map<TopicPartition, Long> opened = new HashMap<>();

    private final Map<TopicPartition, Long> written = new HashMap<>();

    /** Partitions whose position could not be asked yet: the database is away. */
    private final Set<TopicPartition> waiting = new HashSet<>();

    /** Partitions of which a batch has been taken since they were opened. */
    private final Set<TopicPartition> sought = new HashSet<>();

    private @Nullable SinkSettings settings;
    private @Nullable SinkWriter writer;
    private @Nullable Connection connection;
    private boolean isMigrated;

    @Override
    public void start(Map<String, String> given) {
        var started = SinkSettings.of(given);
        settings = started;
        writer = new SinkWriter(
                SinkTables.of(started.hub().catalog()), started.schema(), new RecordChanges(started.hub()));
    }

    /** The worker ends a task that fails here, so a database that is away is asked again at the next batch, which may be empty. */
    @Override
    public void open(Collection<TopicPartition> partitions) {
        sought.removeAll(partitions);
        waiting.addAll(partitions);
        try {
            seek();
        } catch (RetriableException e) {
            LOG.warn("{} {}", e.getMessage(), partitions);
        }
    }

    /** Asks the database for the positions of the partitions that wait, and has the worker go on from them. */
    private void seek() {
        Map<TopicPartition, Long> positions;
        try {
            migrate();
            positions = started().positions(connected(), waiting);
        } catch (SQLException e) {
            throw failure(e);
        }
        waiting.clear();
        opened.putAll(positions);
        written.putAll(positions);
        positions.forEach((partition, next) -> {
            if (next > 0) {
                context.offset(partition, next);
            }
        });
    }

    private void migrate() throws SQLException {
        var started = settings;
        if (started == null) {
            throw notStarted();
        }
        if (!isMigrated) {
            TableMigrations.apply(started);
            isMigrated = true;
        }
    }

    @Override
    public void put(Collection<SinkRecord> batch) {
        if (waiting.isEmpty()) {
            write(batch);
            sought.addAll(opened.keySet());
        } else {
            var late = Set.copyOf(waiting);
            seek();
            write(batch.stream().filter(origin -> !comesAgain(origin, late)).toList());
        }
    }

    /**
     * Whether a record was fetched from where the group stood before its position was known. The worker seeks that position before it
     * fetches again; written now, a record beyond it would hide the ones in between.
     */
    private boolean comesAgain(SinkRecord origin, Set<TopicPartition> late) {
        var partition = partition(origin);
        return late.contains(partition) && opened.getOrDefault(partition, 0L) > 0;
    }

    private static TopicPartition partition(SinkRecord origin) {
        return new TopicPartition(origin.topic(), origin.kafkaPartition());
    }

    private void write(Collection<SinkRecord> batch) {
        batch.forEach(this::refuseRewoundTopic);
        if (!batch.isEmpty()) {
            try {
                written.putAll(started().write(connected(), batch));
            } catch (SQLException e) {
                throw failure(e);
            }
        }
    }

    /**
     * Once the worker has sought the position in the database, an earlier offset means that the topic is not the one that was written. The
     * first batch may still come from where the group stood; what is known of it is left out.
     */
    private void refuseRewoundTopic(SinkRecord origin) {
        var partition = partition(origin);
        long from = opened.getOrDefault(partition, 0L);
        if (origin.kafkaOffset() < from && sought.contains(partition)) {
            throw new ConnectException(
                    partition + " gives offset " + origin.kafkaOffset() + ", but the tables hold it up to " + from
                            + ": the topic was made anew. Write the new one to a schema of its own (db.schema).");
        }
    }

    @Override
    public Map<TopicPartition, OffsetAndMetadata> preCommit(Map<TopicPartition, OffsetAndMetadata> current) {
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        current.keySet().forEach(partition -> {
            var next = written.get(partition);
            if (next != null) {
                offsets.put(partition, new OffsetAndMetadata(next));
            }
        });
        return offsets;
    }

    @Override
    public void close(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> {
            opened.remove(partition);
            written.remove(partition);
            sought.remove(partition);
            waiting.remove(partition);
        });
    }

    private SinkWriter started() {
        var started = writer;
        if (started == null) {
            throw notStarted();
        }
        return started;
    }

    private Connection connected() throws SQLException {
        var started = settings;
        if (started == null) {
            throw notStarted();
        }
        var open = connection;
        if (open == null || !open.isValid(CHECK_SECONDS)) {
            disconnect();
            open = started.database().getConnection();
            open.setAutoCommit(false);
            connection = open;
        }
        return open;
    }

    private static IllegalStateException notStarted() {
        return new IllegalStateException("the worker starts a task before it hands it records");
    }

    /** The worker hands over the same records again after a failure that may pass. */
    private RuntimeException failure(SQLException e) {
        disconnect();
        var state = String.valueOf(e.getSQLState());
        return MAY_PASS.stream().anyMatch(state::startsWith)
                ? new RetriableException("The database does not answer (" + state + ")", e)
                : new ConnectException("The database refuses what is written (" + state + ")", e);
    }

    private void disconnect() {
        var open = connection;
        connection = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (SQLException e) {
            LOG.warn("a connection could not be closed: {}", e.getSQLState());
        }
    }

    @Override
    public void stop() {
        disconnect();
    }

    @Override
    public String version() {
        return ProductVersion.text();
    }
}
