package org.pledgehub.connectors.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import org.apache.kafka.common.TopicPartition;

/** How far each topic has been written, in the table {@code sink_position}. */
final class SinkPositions {

    private final String schema;

    SinkPositions(String schema) {
        this.schema = schema;
    }

    /** The next offset to be written, 0 where nothing has been; holds the row until the transaction ends. */
    long lock(Connection connection, TopicPartition partition) throws SQLException {
        try (var insert = connection.prepareStatement(
                        "INSERT INTO " + table() + " VALUES (?, ?, 0) ON CONFLICT (topic, partition) DO NOTHING");
                var select = connection.prepareStatement(
                        "SELECT next_offset FROM " + table() + " WHERE topic = ? AND partition = ? FOR UPDATE")) {
            insert.setString(1, partition.topic());
            insert.setInt(2, partition.partition());
            insert.executeUpdate();
            select.setString(1, partition.topic());
            select.setInt(2, partition.partition());
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** Notes that everything before an offset has been written. */
    void advance(Connection connection, TopicPartition partition, long next) throws SQLException {
        try (var update = connection.prepareStatement(
                "UPDATE " + table() + " SET next_offset = ? WHERE topic = ? AND partition = ?")) {
            update.setLong(1, next);
            update.setString(2, partition.topic());
            update.setInt(3, partition.partition());
            update.executeUpdate();
        }
    }

    private String table() {
        return SinkTable.quoted(schema) + ".sink_position";
    }
}
