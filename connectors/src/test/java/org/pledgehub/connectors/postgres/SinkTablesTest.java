package org.pledgehub.connectors.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.Topic;
import org.pledgehub.contract.TopicArea;
import org.pledgehub.contract.TopicCatalog;

/** What can be said of the tables without a database; {@link PostgresSinkTaskIT} asks a real one. */
class SinkTablesTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/org/pledgehub/connectors/postgres");

    @Test
    void shouldHaveATableForEveryAggregate() {
        var catalog = TopicCatalog.singleBroker();
        var aggregates = catalog.fixedTopics().stream()
                .filter(topic -> topic.area() == TopicArea.AGG)
                .map(Topic::name)
                .toList();
        assertThat(SinkTables.of(catalog).topics()).containsAll(aggregates);
    }

    @Test
    void shouldHaveAColumnForEveryFieldOfTheContract() throws IOException {
        var statements = statements();
        for (var table : SinkTables.all()) {
            assertThat(columns(statements, table.name()))
                    .as("%s; a new field is a new column in a new migration", table.name())
                    .containsAll(table.columns().stream().map(SinkColumn::name).toList());
        }
    }

    private static String statements() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.list(MIGRATIONS)) {
            for (var file : files.sorted().toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    /** Columns as {@code CREATE TABLE} and {@code ALTER TABLE … ADD COLUMN} name them. */
    private static Set<String> columns(String statements, String table) {
        var columns = new HashSet<String>();
        var created = Pattern.compile("(?s)CREATE TABLE " + table + " \\((.*?)\\n\\);")
                .matcher(statements)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
        created.lines().map(line -> line.strip().split(" ", 2)[0]).forEach(columns::add);
        Pattern.compile("ALTER TABLE " + table + " ADD COLUMN (\\w+)")
                .matcher(statements)
                .results()
                .forEach(found -> columns.add(found.group(1)));
        return columns;
    }
}
