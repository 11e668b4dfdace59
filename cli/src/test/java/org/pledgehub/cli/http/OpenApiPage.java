package org.pledgehub.cli.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * {@code docs/openapi.yaml}.
 *
 * @param document the page as JSON
 */
record OpenApiPage(JsonNode document) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads the page. */
    static OpenApiPage read() throws IOException {
        var text = Files.readString(Path.of("..", "docs", "openapi.yaml"));
        return new OpenApiPage(JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(text)));
    }

    /** What the page says otherwise of a body than the body is. */
    List<String> faults(String schema, JsonNode body) {
        var wanted = JSON.createObjectNode();
        wanted.put("$ref", "#/components/schemas/" + schema);
        wanted.set("components", document.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(wanted)
                .validate(body)
                .stream()
                .map(Object::toString)
                .toList();
    }
}
