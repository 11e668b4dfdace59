package org.pledgehub.streams.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.Compatibility;

class HttpRegistryClientTest {

    private static final Schema SCHEMA = Schema.create(Schema.Type.STRING);

    private final List<String> requests = new ArrayList<>();
    private HttpServer server;
    private int dropped;
    private int status = 200;
    private String body = "{}";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void shouldRegisterUnderTheSubject() {
        given(200, "{\"id\":7}");
        assertThat(client().register("a.b-value", SCHEMA)).isEqualTo(7);
        assertThat(requests).containsExactly("POST /api/subjects/a.b-value/versions {\"schema\":\"\\\"string\\\"\"} -");
    }

    @Test
    void shouldBelieveNotFoundOnlyFromTheRegistryItself() {
        given(404, "{\"error_code\":40403,\"message\":\"Schema not found\"}");
        assertThat(client().schemaOf(9)).isEmpty();
        given(404, "{\"message\":\"no route\"}");
        assertThatThrownBy(() -> client().schemaOf(9)).isInstanceOf(RegistryException.Unavailable.class);
        given(404, "<html>nothing here</html>");
        assertThatThrownBy(() -> client().schemaOf(9)).isInstanceOf(RegistryException.Unavailable.class);
    }

    @Test
    void shouldTellARefusalFromAFault() {
        given(409, "{\"error_code\":409,\"message\":\"incompatible\"}");
        assertThatThrownBy(() -> client().register("s", SCHEMA))
                .isInstanceOfSatisfying(RegistryException.Refused.class, refused -> {
                    assertThat(refused.status()).isEqualTo(409);
                    assertThat(refused.errorCode()).isEqualTo(409);
                });
        given(503, "{\"error_code\":50003}");
        assertThatThrownBy(() -> client().register("s", SCHEMA)).isInstanceOf(RegistryException.Unavailable.class);
    }

    @Test
    void shouldSendCredentialsAsAHeader() {
        given(200, "{\"compatibilityLevel\":\"FULL_TRANSITIVE\"}");
        var settings = new RegistrySettings(
                List.of(address()),
                new RegistryAccess.Basic("hub", "秘密"),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                null);
        assertThat(HttpRegistryClient.to(settings).compatibilityOf("s")).contains("FULL_TRANSITIVE");
        assertThat(requests.get(0)).isEqualTo("GET /api/config/s  Basic aHViOuenmOWvhg==");
        assertThat(settings.toString()).doesNotContain("秘密");
    }

    @Test
    void shouldSetCompatibilityOfASubject() {
        client().setCompatibility("s", Compatibility.BACKWARD_TRANSITIVE);
        assertThat(requests).containsExactly("PUT /api/config/s {\"compatibility\":\"BACKWARD_TRANSITIVE\"} -");
    }

    @Test
    void shouldTryTheNextAddressWhenOneDoesNotAnswer() throws IOException {
        int closed = closedPort();
        var settings = RegistrySettings.anonymous(URI.create("http://127.0.0.1:" + closed + "/api"), address());
        given(200, "{\"id\":3}");
        assertThat(HttpRegistryClient.to(settings).register("s", SCHEMA)).isEqualTo(3);
    }

    @Test
    void shouldAskAgainWhenAConnectionIsLost() {
        given(200, "{\"id\":7}");
        dropped = 2;
        assertThat(client().register("s", SCHEMA)).isEqualTo(7);
        assertThat(requests).hasSize(3);
    }

    @Test
    void shouldGiveUpWhenNothingAnswersForLonger() {
        given(503, "{\"error_code\":50003}");
        assertThatThrownBy(() -> client().register("s", SCHEMA)).isInstanceOf(RegistryException.Unavailable.class);
        assertThat(requests).hasSize(3);
    }

    @Test
    void shouldSayWhyASchemaDoesNotFit() {
        given(200, "{\"is_compatible\":false,\"messages\":[\"reader lost a field\"]}");
        assertThat(client().incompatibilities("s", SCHEMA)).containsExactly("reader lost a field");
        given(404, "{\"error_code\":40401}");
        assertThat(client().incompatibilities("s", SCHEMA)).isEmpty();
    }

    private HttpRegistryClient client() {
        return HttpRegistryClient.to(RegistrySettings.anonymous(address()));
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/");
    }

    private static int closedPort() throws IOException {
        try (var socket = new java.net.ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void given(int newStatus, String newBody) {
        status = newStatus;
        body = newBody;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + sent + " "
                + (authorization == null ? "-" : authorization));
        if (dropped > 0) {
            dropped--;
            exchange.close();
            return;
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
