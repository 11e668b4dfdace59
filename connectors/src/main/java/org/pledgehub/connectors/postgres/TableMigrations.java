package org.pledgehub.connectors.postgres;

import org.flywaydb.core.Flyway;

/** Brings the tables of a schema to this version; several tasks may do it at once, the first one does the work. */
final class TableMigrations {

    private static final String FOLDER = "classpath:org/pledgehub/connectors/postgres";

    private TableMigrations() {}

    /**
     * Applies what the schema lacks.
     *
     * @throws org.flywaydb.core.api.FlywayException where the database refuses, or its tables were made by something else
     */
    static void apply(SinkSettings settings) {
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
