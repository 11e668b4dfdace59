package org.pledgehub.connectors.postgres;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables of a schema to this version; several tasks may do it at once, the first one does the work. */
final class TableMigrations {

    private static final String FOLDER = "classpath:org/pledgehub/connectors/postgres";

    private TableMigrations() {}

    /**
     * Applies what the schema lacks.
     *
     * @throws FlywayException where its tables were made by something else
     * @throws SQLException where the database does not answer, or refuses
     */
    static void apply(SinkSettings settings) throws SQLException {
        try {
            migrate(settings);
        } catch (FlywayException e) {
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException answer) {
                    throw answer;
                }
            }
            throw e;
        }
    }

    private static void migrate(SinkSettings settings) {
        Flyway.configure(TableMigrations.class.getClassLoader())
                .dataSource(settings.database())
                .schemas(settings.schema())
                .defaultSchema(settings.schema())
                .locations(FOLDER)
                .placeholderReplacement(false)
                .load()
                .migrate();
    }
}
