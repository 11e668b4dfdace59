package org.pledgehub.cli.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The addresses of the ingest; {@code docs/openapi.yaml} is checked against them. */
enum IngestRoute {
    /** One event, or a list of them. */
    SEND_EVENTS("POST", "/api/v1/parties/{party}/events"),
    /** What was answered to an event. */
    READ_RECEIPT("GET", "/api/v1/parties/{party}/receipts/{eventId}");

    private final String method;
    private final String template;

    IngestRoute(String method, String template) {
        this.method = method;
        this.template = template;
    }

    /** HTTP method. */
    String method() {
        return method;
    }

    /** Address with its variables in braces. */
    String template() {
        return template;
    }

    /**
     * Values of the variables in an address; empty where it is no address of this route.
     *
     * @param rawPath path as sent, still escaped, so that an event id may hold a slash
     */
    Optional<List<String>> variables(String rawPath) {
        var pattern = template.split("/", -1);
        var path = rawPath.split("/", -1);
        if (pattern.length != path.length) {
            return Optional.empty();
        }
        var values = new ArrayList<String>();
        for (int i = 0; i < pattern.length; i++) {
            if (pattern[i].startsWith("{")) {
                values.add(decoded(path[i]));
            } else if (!pattern[i].equals(path[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(List.copyOf(values));
    }

    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEscaped) {
            throw new Problem(ProblemCode.NO_SUCH_ADDRESS);
        }
    }
}
