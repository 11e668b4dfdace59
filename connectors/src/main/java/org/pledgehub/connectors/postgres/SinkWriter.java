package org.pledgehub.connectors.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkRecord;

/**
 * Writes batches, each with the positions of its topics in one transaction. The row of a position is locked first, so of two writers that
 * hold the same records the second one finds them written.
 */
final class SinkWriter {

    /** Reads what a Kafka record does to a row of a table. */
    interface ChangeReader {

        /** The change. */
        RowChange read(SinkTable table, SinkRecord origin);
    }

    private final SinkTables tables;
    private final SinkPositions positions;
    private final ChangeReader changes;
    private final String schema;

    SinkWriter(SinkTables tables, String schema, ChangeReader changes) {
        this.tables = tables;
        this.schema = schema;
        this.positions = new SinkPositions(schema);
        this.changes = changes;
    }

    /** Next offsets as the database has them. */
    Map<TopicPartition, Long> positions(Connection connection, Collection<TopicPartition> partitions)
            throws SQLException {
        var next = new HashMap<TopicPartition, Long>();
        for (var partition : partitions) {
            next.put(partition, positions.lock(connection, partition));
        }
        connection.commit();
        return next;
    }

    /** Writes what is not written yet, and commits; gives the next offset of each partition in the batch. */
    Map<TopicPartition, Long> write(Connection connection, Collection<SinkRecord> batch) throws SQLException {
        var next = new HashMap<TopicPartition, Long>();
        var rows = new LinkedHashMap<SinkTable, Map<String, RowChange>>();
        for (var part : byPartition(batch).entrySet()) {
            long position = positions.lock(connection, part.getKey());
            for (var origin : part.getValue()) {
                if (origin.kafkaOffset() >= position) {
                    note(origin, rows);
                    position = origin.kafkaOffset() + 1;
                }
            }
            positions.advance(connection, part.getKey(), position);
            next.put(part.getKey(), position);
        }
        for (var table : rows.entrySet()) {
            write(connection, table.getKey(), table.getValue().values());
        }
        connection.commit();
        return next;
    }

    /** In one order of partitions, so that two writers never wait for each other. */
    private static Map<TopicPartition, List<SinkRecord>> byPartition(Collection<SinkRecord> batch) {
        var parts = new TreeMap<String, TopicPartition>();
        var records = new LinkedHashMap<TopicPartition, List<SinkRecord>>();
        for (var origin : batch) {
            var partition = new TopicPartition(origin.topic(), origin.kafkaPartition());
            parts.put(partition.toString(), partition);
            records.computeIfAbsent(partition, any -> new ArrayList<>()).add(origin);
        }
        var ordered = new LinkedHashMap<TopicPartition, List<SinkRecord>>();
        parts.values().forEach(partition -> ordered.put(partition, records.getOrDefault(partition, List.of())));
        return ordered;
    }

    private void note(SinkRecord origin, Map<SinkTable, Map<String, RowChange>> rows) {
        tables.of(origin.topic()).ifPresent(table -> {
            var change = changes.read(table, origin);
            rows.computeIfAbsent(table, any -> new LinkedHashMap<>()).put(change.key(), change);
        });
    }

    private void write(Connection connection, SinkTable table, Collection<RowChange> rows) throws SQLException {
        try (var upsert = connection.prepareStatement(table.upsert(schema));
                var delete = connection.prepareStatement(table.delete(schema))) {
            for (var row : rows) {
                switch (row) {
                    case RowChange.Put put -> bind(upsert, table, put);
                    case RowChange.Delete(var key) -> {
                        delete.setString(1, key);
                        delete.addBatch();
                    }
                }
            }
            upsert.executeBatch();
            delete.executeBatch();
        }
    }

    private static void bind(PreparedStatement upsert, SinkTable table, RowChange.Put put) throws SQLException {
        int parameter = 1;
        upsert.setString(parameter++, put.key());
        upsert.setInt(parameter++, put.origin().kafkaPartition());
        upsert.setLong(parameter++, put.origin().kafkaOffset());
        for (var column : table.columns()) {
            upsert.setObject(parameter++, column.value(put.value().get(column.position())));
        }
        upsert.addBatch();
    }
}
