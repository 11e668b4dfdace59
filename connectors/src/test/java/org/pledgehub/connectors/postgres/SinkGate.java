package org.pledgehub.connectors.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Gates before the rows of every table of the sink. A transaction that would bring the sink beyond a gate that is shut waits there: it has
 * noted its new positions, and nothing of it has been committed.
 */
final class SinkGate implements AutoCloseable {

    private final TestDatabase database;
    private final String schema;
    private final Connection keeper;

    SinkGate(TestDatabase database, String schema) throws SQLException {
        this.database = database;
        this.schema = schema;
        this.keeper = database.connection();
        var statements = new StringBuilder("""
                create table %1$s.gate (stands_at bigint);
                create function %1$s.pass() returns trigger language plpgsql as $$
                begin
                    perform pg_advisory_xact_lock_shared(stands_at) from %1$s.gate
                    where stands_at < (select sum(next_offset) from %1$s.sink_position);
                    return null;
                end $$;
                """.formatted(schema));
        for (var table : SinkTables.all()) {
            statements.append("create trigger gate before insert on " + schema + "." + table.name()
                    + " for each statement execute function " + schema + ".pass();");
        }
        run(statements.toString());
    }

    /** Puts up a gate that is shut, so many offsets away from the beginning, all topics together. */
    void shut(long standsAt) throws SQLException {
        run("select pg_advisory_lock(" + standsAt + "); insert into " + schema + ".gate values (" + standsAt + ")");
    }

    /** Opens a gate for good. */
    void open(long standsAt) throws SQLException {
        run("select pg_advisory_unlock(" + standsAt + ")");
    }

    /** Transactions that wait at a gate. */
    int waiting() throws SQLException {
        var query = "select count(*) from pg_locks where locktype = 'advisory' and not granted";
        return Integer.parseInt(database.rows(query).getFirst());
    }

    private void run(String statements) throws SQLException {
        try (var statement = keeper.createStatement()) {
            statement.execute(statements);
        }
    }

    @Override
    public void close() throws SQLException {
        keeper.close();
    }
}
