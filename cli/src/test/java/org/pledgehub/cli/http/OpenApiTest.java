package org.pledgehub.cli.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.common.Envelope;
import org.pledgehub.contract.common.ReasonText;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.FeedbackStatus;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** {@code docs/openapi.yaml} says what the ingest does, no more and no less. */
final class OpenApiTest {

    private Map<?, ?> page = Map.of();

    @BeforeEach
    void read() throws IOException {
        var text = Files.readString(Path.of("..", "docs", "openapi.yaml"));
        page = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    @Test
    void shouldBeAsOpenApiWantsIt() throws IOException {
        try (var stream = requireNonNull(getClass().getResourceAsStream("/openapi/openapi-3.1.schema.json"))) {
            var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(stream);
            var document = OpenApiPage.read().document();
            assertThat(schema.validate(document)).isEmpty();

            ((ObjectNode) document.at("/info")).remove("version");
            assertThat(schema.validate(document)).isNotEmpty();
        }
    }

    @Test
    void shouldReferToWhatItHas() throws IOException {
        var document = OpenApiPage.read().document();
        assertThat(document.findValuesAsText("$ref"))
                .isNotEmpty()
                .noneMatch(reference -> document.at(reference.substring(1)).isMissingNode());
    }

    @Test
    void shouldNameEveryRouteWithItsMethod() {
        var written = new TreeSet<String>();
        at("paths")
                .forEach((path, methods) -> ((Map<?, ?>) methods)
                        .keySet().stream()
                                .filter(method -> !"parameters".equals(method))
                                .forEach(method ->
                                        written.add(method.toString().toUpperCase(Locale.ROOT) + " " + path)));

        assertThat(written)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(IngestRoute.values())
                        .map(route -> route.method() + " " + route.template())
                        .toList());
    }

    @Test
    void shouldNameEveryProblemAndItsStatus() {
        assertThat(listAt("components", "schemas", "Problem", "properties", "code", "enum"))
                .containsExactlyElementsOf(
                        Arrays.stream(ProblemCode.values()).map(Enum::name).toList());
        var told = at("paths", IngestRoute.SEND_EVENTS.template(), "post", "responses")
                .keySet();
        assertThat(Arrays.stream(ProblemCode.values()).map(code -> Integer.toString(code.status())))
                .allMatch(told::contains);
    }

    @Test
    void shouldTellWhatToDoAboutEveryProblem() throws IOException {
        var told = Files.readString(Path.of("..", "docs", "http.md"));
        assertThat(Arrays.stream(ProblemCode.values()).map(Enum::name))
                .allSatisfy(code -> assertThat(told).contains("`" + code + "`"));
    }

    @Test
    void shouldNameEveryKindOfEvent() {
        var kinds = new TreeSet<String>();
        for (var role : Role.values()) {
            TopicCatalog.eventSchema(role)
                    .ifPresent(event ->
                            event.getField("payload").schema().getTypes().forEach(kind -> kinds.add(kind.getName())));
        }

        assertThat(listAt("components", "schemas", "Kind", "enum"))
                .as("Kind in docs/openapi.yaml")
                .containsExactlyElementsOf(kinds);
    }

    @Test
    void shouldShowTheRecordsOfTheContract() {
        assertThat(fields("Envelope")).containsExactlyElementsOf(names(Envelope.getClassSchema()));
        assertThat(fields("Feedback")).containsExactlyElementsOf(names(Feedback.getClassSchema()));
        assertThat(fields("ReasonText")).containsExactlyElementsOf(names(ReasonText.getClassSchema()));
        assertThat(listAt("components", "schemas", "Feedback", "properties", "status", "enum"))
                .containsExactlyElementsOf(
                        Arrays.stream(FeedbackStatus.values()).map(Enum::name).toList());
    }

    private List<String> fields(String schema) {
        return at("components", "schemas", schema, "properties").keySet().stream()
                .map(Object::toString)
                .toList();
    }

    private static List<String> names(Schema schema) {
        return schema.getFields().stream().map(Schema.Field::name).toList();
    }

    private Map<?, ?> at(String... path) {
        return (Map<?, ?>) found(path);
    }

    private List<String> listAt(String... path) {
        var texts = new ArrayList<String>();
        ((List<?>) found(path)).forEach(item -> texts.add(item.toString()));
        return texts;
    }

    private Object found(String... path) {
        Object place = page;
        for (var key : path) {
            place = requireNonNull(((Map<?, ?>) place).get(key), key);
        }
        return place;
    }
}
