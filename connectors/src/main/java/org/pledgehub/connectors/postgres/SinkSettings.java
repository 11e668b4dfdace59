package org.pledgehub.connectors.postgres;

import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;
import org.pledgehub.connectors.connect.HubAccess;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Settings of a PostgreSQL sink.
 *
 * @param hub where its records come from
 * @param database where they go
 * @param schema the database schema of its tables
 */
record SinkSettings(HubAccess hub, DataSource database, String schema) {

    static final String URL = "db.url";
    private static final String USER = "db.user";
    private static final String PASSWORD = "db.password";
    private static final String SCHEMA = "db.schema";
    private static final int CONNECT_SECONDS = 10;
    private static final int SOCKET_SECONDS = 60;

    static final ConfigDef DEFINITION = HubAccess.define(new ConfigDef())
            .define(
                    URL,
                    ConfigDef.Type.STRING,
                    Importance.HIGH,
                    "jdbc:postgresql://host:port/database, with TLS settings as needed")
            .define(USER, ConfigDef.Type.STRING, Importance.HIGH, "User who owns the schema")
            .define(PASSWORD, ConfigDef.Type.PASSWORD, "", Importance.HIGH, "Password of that user")
            .define(
                    SCHEMA,
                    ConfigDef.Type.STRING,
                    "pledgehub",
                    ConfigDef.LambdaValidator.with(SinkSettings::checkSchema, () -> "a-z, 0-9 and _"),
                    Importance.MEDIUM,
                    "Schema of the tables; made when it is not there");

    private static void checkSchema(String name, @Nullable Object value) {
        if (value == null || !value.toString().matches("[a-z_][a-z0-9_]{0,62}")) {
            throw new ConfigException(name, value, "a schema is a-z, 0-9 and _");
        }
    }

    /**
     * Reads settings; connects to nothing.
     *
     * @throws ConfigException where one cannot be used
     */
    static SinkSettings of(Map<String, String> given) {
        var settings = new AbstractConfig(DEFINITION, given, false);
        var database = new PGSimpleDataSource();
        try {
            database.setUrl(settings.getString(URL));
        } catch (IllegalArgumentException e) {
            throw new ConfigException(URL, settings.getString(URL), String.valueOf(e.getMessage()));
        }
        database.setUser(settings.getString(USER));
        database.setPassword(settings.getPassword(PASSWORD).value());
        database.setApplicationName("pledgehub");
        database.setConnectTimeout(CONNECT_SECONDS);
        database.setSocketTimeout(SOCKET_SECONDS);
        return new SinkSettings(HubAccess.of(settings), database, settings.getString(SCHEMA));
    }
}
