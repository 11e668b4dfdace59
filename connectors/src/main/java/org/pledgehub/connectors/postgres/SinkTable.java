package org.pledgehub.connectors.postgres;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * The table of one record type, and the statements that write it.
 *
 * @param name its name, without the schema
 * @param type the record type
 * @param columns one for each field of the record
 * @param rowKey what tells its rows apart
 */
record SinkTable(String name, Class<? extends SpecificRecord> type, List<SinkColumn> columns, RowKey rowKey) {

    /** What tells the rows of a table apart. */
    enum RowKey {
        /** The key of the Kafka record: the topic keeps the newest record of each key. */
        RECORD_KEY,
        /** The first field of the record: the topic keeps every record. */
        FIRST_FIELD
    }

    SinkTable {
        columns = List.copyOf(columns);
    }

    static SinkTable of(String name, Class<? extends SpecificRecord> type, RowKey rowKey) {
        var schema = SpecificData.get().getSchema(type);
        return new SinkTable(
                name, type, schema.getFields().stream().map(SinkColumn::of).toList(), rowKey);
    }

    /** Inserts a row, or replaces one that an earlier record of the topic has written. */
    String upsert(String schema) {
        var names = Stream.concat(
                        Stream.of("record_key", "source_partition", "source_offset"),
                        columns.stream().map(SinkColumn::name))
                .toList();
        return "INSERT INTO " + in(schema)
                + names.stream().map(SinkTable::quoted).collect(Collectors.joining(", ", " AS held (", ") VALUES ("))
                + names.stream().map(column -> "?").collect(Collectors.joining(", "))
                + ") ON CONFLICT (record_key) DO UPDATE SET "
                + names.stream()
                        .skip(1)
                        .map(column -> quoted(column) + " = excluded." + quoted(column))
                        .collect(Collectors.joining(", "))
                + " WHERE held.source_partition <> excluded.source_partition"
                + " OR held.source_offset <= excluded.source_offset";
    }

    /** Deletes the row of a key. */
    String delete(String schema) {
        return "DELETE FROM " + in(schema) + " WHERE record_key = ?";
    }

    private String in(String schema) {
        return quoted(schema) + "." + quoted(name);
    }

    static String quoted(String identifier) {
        return '"' + identifier + '"';
    }
}
