package org.pledgehub.streams.serde;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** One request to the registry, on the first of its addresses that answers; remembers which one did. */
final class RegistryTransport {

    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final int FIRST_SERVER_ERROR = 500;
    private static final int TOO_MANY_REQUESTS = 429;
    /** How long to wait before each further try. */
    private static final List<Duration> PAUSES = List.of(Duration.ofMillis(200), Duration.ofSeconds(1));

    private final RegistrySettings settings;
    private final HttpClient http;
    private final ObjectMapper json = new ObjectMapper();
    private final AtomicInteger current = new AtomicInteger();

    RegistryTransport(RegistrySettings settings) {
        this.settings = settings;
        var builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER);
        if (settings.tls() != null) {
            builder.sslContext(settings.tls());
        }
        this.http = builder.build();
    }

    /** An answer that is not a server's own fault. */
    record Answer(int status, JsonNode body) {

        boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        int errorCode() {
            return body.path("error_code").asInt(0);
        }

        RegistryException.Refused refusal() {
            return new RegistryException.Refused(
                    status, errorCode(), body.path("message").asText("no message"));
        }
    }

    Answer get(String path) {
        return send(path, "GET", MissingNode.getInstance());
    }

    Answer post(String path, JsonNode body) {
        return send(path, "POST", body);
    }

    Answer put(String path, JsonNode body) {
        return send(path, "PUT", body);
    }

    /**
     * Asks again a little later when no address answers. Every request of this client may be repeated: a schema that is
     * registered twice has one id, and a level that is set twice is set.
     */
    private Answer send(String path, String method, JsonNode body) {
        for (var pause : PAUSES) {
            try {
                return sendOnce(path, method, body);
            } catch (RegistryException.Unavailable notYet) {
                rest(pause, notYet);
            }
        }
        return sendOnce(path, method, body);
    }

    private static void rest(Duration pause, RegistryException.Unavailable notYet) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notYet;
        }
    }

    private Answer sendOnce(String path, String method, JsonNode body) {
        var addresses = settings.addresses();
        int start = current.get();
        RegistryException.Unavailable last = new RegistryException.Unavailable("no address was tried");
        for (int i = 0; i < addresses.size(); i++) {
            int index = Math.floorMod(start + i, addresses.size());
            try {
                var answer = sendTo(addresses.get(index), path, method, body);
                current.set(index);
                return answer;
            } catch (RegistryException.Unavailable e) {
                last = e;
            }
        }
        throw last;
    }

    private Answer sendTo(URI address, String path, String method, JsonNode body) {
        var request = HttpRequest.newBuilder(URI.create(withoutTrailingSlash(address) + path))
                .timeout(settings.requestTimeout())
                .header("Accept", MEDIA_TYPE + ", application/json")
                .header("Content-Type", MEDIA_TYPE)
                .method(
                        method,
                        body.isMissingNode() ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
        settings.access().authorization().ifPresent(value -> request.header("Authorization", value));
        try {
            return answerOf(address, http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new RegistryException.Unavailable("registry " + address + " does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryException.Unavailable("interrupted while asking registry " + address, e);
        }
    }

    private Answer answerOf(URI address, HttpResponse<String> response) {
        int status = response.statusCode();
        if (status >= FIRST_SERVER_ERROR || status == TOO_MANY_REQUESTS) {
            throw new RegistryException.Unavailable("registry " + address + " answers with status " + status);
        }
        try {
            return new Answer(status, json.readTree(response.body()));
        } catch (IOException e) {
            throw new RegistryException.Unavailable(
                    "what answers at " + address + " is no registry (status " + status + ")", e);
        }
    }

    private static String withoutTrailingSlash(URI address) {
        String text = address.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
