package org.pledgehub.streams.serde;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import org.pledgehub.contract.Compatibility;

/**
 * The Confluent registry protocol over HTTP, as far as the hub needs it. "Not found" is believed only from the registry itself: status
 * 404 with one of its error codes; a 404 of a proxy or of a wrong base address is {@link RegistryException.Unavailable}.
 */
public final class HttpRegistryClient implements RegistryClient {

    private static final int NOT_FOUND = 404;
    private static final int FIRST_NOT_FOUND_CODE = 40401;
    private static final int LAST_NOT_FOUND_CODE = 40499;

    private final RegistryTransport transport;

    private HttpRegistryClient(RegistryTransport transport) {
        this.transport = transport;
    }

    /** A client for the given registry; connects on first use. */
    public static HttpRegistryClient to(RegistrySettings settings) {
        return new HttpRegistryClient(new RegistryTransport(settings));
    }

    @Override
    public int register(String subject, Schema schema) {
        return idIn(required(transport.post(subjectPath(subject) + "/versions", schemaBody(schema))));
    }

    @Override
    public Optional<Integer> find(String subject, Schema schema) {
        return found(transport.post(subjectPath(subject), schemaBody(schema))).map(HttpRegistryClient::idIn);
    }

    @Override
    public Optional<Schema> schemaOf(int id) {
        return found(transport.get("/schemas/ids/" + id)).map(HttpRegistryClient::schemaIn);
    }

    @Override
    public List<RegisteredSchema> versions(String subject) {
        var all = new ArrayList<RegisteredSchema>();
        found(transport.get(subjectPath(subject) + "/versions")).ifPresent(numbers -> {
            for (var number : numbers) {
                var version = required(transport.get(subjectPath(subject) + "/versions/" + number.asInt()));
                all.add(new RegisteredSchema(idIn(version), schemaIn(version)));
            }
        });
        return List.copyOf(all);
    }

    @Override
    public Set<String> subjects() {
        var names = new HashSet<String>();
        required(transport.get("/subjects")).forEach(name -> names.add(name.asText()));
        return Set.copyOf(names);
    }

    @Override
    public List<String> incompatibilities(String subject, Schema schema) {
        String path = "/compatibility" + subjectPath(subject) + "/versions?verbose=true";
        var answer = found(transport.post(path, schemaBody(schema)));
        if (answer.isEmpty() || answer.get().path("is_compatible").asBoolean()) {
            return List.of();
        }
        var messages = new ArrayList<String>();
        answer.get().path("messages").forEach(message -> messages.add(message.asText()));
        return messages.isEmpty() ? List.of("the registry gives no reason") : List.copyOf(messages);
    }

    @Override
    public void setCompatibility(String subject, Compatibility compatibility) {
        var body = JsonNodeFactory.instance.objectNode().put("compatibility", compatibility.name());
        required(transport.put(configPath(subject), body));
    }

    @Override
    public Optional<String> compatibilityOf(String subject) {
        return found(transport.get(configPath(subject)))
                .map(body -> body.path("compatibilityLevel").asText());
    }

    private static JsonNode required(RegistryTransport.Answer answer) {
        if (!answer.isSuccess()) {
            throw answer.refusal();
        }
        return answer.body();
    }

    private static Optional<JsonNode> found(RegistryTransport.Answer answer) {
        if (answer.status() != NOT_FOUND) {
            return Optional.of(required(answer));
        }
        int code = answer.errorCode();
        if (code < FIRST_NOT_FOUND_CODE || code > LAST_NOT_FOUND_CODE) {
            throw new RegistryException.Unavailable(
                    "status 404 without a registry's error code: is the base address right?");
        }
        return Optional.empty();
    }

    private static int idIn(JsonNode body) {
        if (!body.path("id").isInt()) {
            throw new RegistryException.Unavailable("the registry's answer carries no id");
        }
        return body.path("id").asInt();
    }

    private static Schema schemaIn(JsonNode body) {
        try {
            return new Schema.Parser().parse(body.path("schema").asText());
        } catch (SchemaParseException e) {
            throw new RegistryException.Unavailable("the registry's answer carries no Avro schema", e);
        }
    }

    private static ObjectNode schemaBody(Schema schema) {
        return JsonNodeFactory.instance.objectNode().put("schema", PublishedSchema.textOf(schema));
    }

    private static String subjectPath(String subject) {
        return "/subjects/" + URLEncoder.encode(subject, StandardCharsets.UTF_8);
    }

    private static String configPath(String subject) {
        return "/config/" + URLEncoder.encode(subject, StandardCharsets.UTF_8);
    }
}
