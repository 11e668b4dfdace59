package org.pledgehub.connectors.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pledgehub.connectors.trial.TestRegistry;

/** A real PostgreSQL server of its own. */
final class TestDatabase implements AutoCloseable {

    private final EmbeddedPostgres server;

    TestDatabase() throws IOException {
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    }

    /** Settings of a sink into a schema of it. */
    Map<String, String> settings(String schema, TestRegistry registry) {
        return Map.of(
                "db.url",
                server.getJdbcUrl("postgres", "postgres"),
                "db.user",
                "postgres",
                "db.schema",
                schema,
                "registry.url",
                registry.address());
    }

    /** A connection of its own. */
    Connection connection() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    void run(String statements) throws SQLException {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    /** The rows of a query, cells between bars. */
    List<String> rows(String query) throws SQLException {
        try (var connection = connection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                var cells = new ArrayList<String>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    cells.add(String.valueOf(found.getString(column)));
                }
                rows.add(String.join("|", cells));
            }
            return rows;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
