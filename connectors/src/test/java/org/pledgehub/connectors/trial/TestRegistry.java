package org.pledgehub.connectors.trial;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.streams.serde.ContractSerdes;
import org.pledgehub.streams.serde.InMemoryRegistry;
import org.pledgehub.streams.serde.PublishedSchema;
import org.pledgehub.streams.serde.RegisteredSchema;

/** A registry over HTTP that holds the contract, as {@code hub install} leaves it; it only answers questions. */
public final class TestRegistry implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final ContractSerdes serdes = ContractSerdes.register(registry, TopicCatalog.singleBroker());
    private final HttpServer server;

    public TestRegistry() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public ContractSerdes serdes() {
        return serdes;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var parts = exchange.getRequestURI().getRawPath().split("/", -1);
            var body = exchange.getRequestBody().readAllBytes();
            var answer = parts.length > 2 && parts[1].equals("subjects")
                    ? subject(URLDecoder.decode(parts[2], StandardCharsets.UTF_8), parts, body)
                    : notFound();
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.contains("error_code") ? 404 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String subject(String subject, String[] parts, byte[] body) throws IOException {
        var versions = registry.versions(subject);
        if (parts.length == 3) {
            var schema =
                    new Schema.Parser().parse(JSON.readTree(body).path("schema").asText());
            return registry.find(subject, schema)
                    .map(id -> "{\"id\":" + id + "}")
                    .orElseGet(TestRegistry::notFound);
        }
        if (versions.isEmpty()) {
            return notFound();
        }
        return parts.length == 4
                ? IntStream.rangeClosed(1, versions.size()).boxed().toList().toString()
                : version(subject, Integer.parseInt(parts[4]), versions.get(Integer.parseInt(parts[4]) - 1));
    }

    private static String version(String subject, int number, RegisteredSchema schema) {
        ObjectNode version = JSON.createObjectNode();
        version.put("subject", subject);
        version.put("version", number);
        version.put("id", schema.id());
        version.put("schema", PublishedSchema.textOf(schema.schema()));
        return version.toString();
    }

    private static String notFound() {
        return "{\"error_code\":40401,\"message\":\"not found\"}";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
