package org.pledgehub.cli.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.pledgehub.cli.text.Sentence;

/** A request is not done; becomes a problem document (RFC 9457) with a code and sentences in Chinese and English. */
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String RETRY_SECONDS = "1";

    private final ProblemCode code;
    private final transient Sentence detail;

    /** A problem about which there is nothing more to say. */
    Problem(ProblemCode code) {
        this(code, new Sentence("", ""));
    }

    /** A problem with what was found. */
    Problem(ProblemCode code, Sentence detail) {
        super(code.name(), null, false, false);
        this.code = code;
        this.detail = detail;
    }

    ProblemCode code() {
        return code;
    }

    /** The answer to the request. */
    Reply reply() {
        return new Reply(code.status(), Reply.PROBLEM, page(), headers());
    }

    private ObjectNode page() {
        var page = JsonNodeFactory.instance.objectNode();
        page.put("type", "urn:pledgehub:problem:" + code.name());
        page.put("title", code.sentence().en());
        page.put("titleZh", code.sentence().zh());
        page.put("status", code.status());
        page.put("code", code.name());
        if (!detail.en().isEmpty()) {
            page.put("detail", detail.en());
            page.put("detailZh", detail.zh());
        }
        return page;
    }

    private Map<String, String> headers() {
        return switch (code.status()) {
            case 429, 503 -> Map.of("Retry-After", RETRY_SECONDS);
            case 401 -> Map.of("WWW-Authenticate", "Bearer realm=\"pledgehub\"");
            default -> Map.of();
        };
    }
}
