package org.pledgehub.cli.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * What a request is answered with.
 *
 * @param status HTTP status
 * @param type media type
 * @param body body
 * @param headers further headers
 */
record Reply(int status, String type, JsonNode body, Map<String, String> headers) {

    /** Media type of answers. */
    static final String JSON = "application/json";

    /** Media type of problem documents. */
    static final String PROBLEM = "application/problem+json";

    /** Keeps its own copy. */
    Reply {
        headers = Map.copyOf(headers);
    }

    /** An answer without further headers. */
    static Reply json(int status, JsonNode body) {
        return new Reply(status, JSON, body, Map.of());
    }
}
