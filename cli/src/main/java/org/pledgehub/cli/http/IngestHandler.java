package org.pledgehub.cli.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.pledgehub.cli.text.Sentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Between HTTP and the desk: address, identity, headers and body in, status and JSON out. Who is not let in learns nothing
 * but that; the body of such a request is not read.
 */
final class IngestHandler extends Handler.Abstract {

    private static final Logger LOG = LoggerFactory.getLogger(IngestHandler.class);
    private static final Pattern JSON_TYPE =
            Pattern.compile("application/json(\\s*;\\s*charset=\"?utf-8\"?)?", Pattern.CASE_INSENSITIVE);
    private static final Duration BODY_TIME = Duration.ofSeconds(30);
    private static final Pattern WAIT = Pattern.compile("(?i)wait\\s*=\\s*\"?(?<seconds>\\d{1,4})\"?");
    private static final Pattern FROM = Pattern.compile("from=(?<offset>\\d{1,18})");

    private final IngestDesk desk;
    private final Doorkeeper door;
    private final int bodyLimit;

    /** A handler for a desk, with somebody at the door. */
    IngestHandler(IngestDesk desk, Doorkeeper door, IngestLimits limits) {
        this.desk = desk;
        this.door = door;
        this.bodyLimit = limits.bodyBytes();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        long begun = System.nanoTime();
        var reply = answer(request);
        response.setStatus(reply.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, reply.type());
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        reply.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        closeWhereABodyIsUnread(request, response);
        var bytes = (reply.body() + "\n").getBytes(StandardCharsets.UTF_8);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
        response.write(true, ByteBuffer.wrap(bytes), callback);
        LOG.info(
                "from={} method={} path={} status={} ms={}",
                Request.getRemoteAddr(request),
                request.getMethod(),
                request.getHttpURI().getPath(),
                reply.status(),
                Duration.ofNanos(System.nanoTime() - begun).toMillis());
        return true;
    }

    /** A connection that still brings the body of a refused request is no good for the next one; its client is told so. */
    private static void closeWhereABodyIsUnread(Request request, Response response) {
        if (!request.consumeAvailable()) {
            response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE.asString());
        }
    }

    private Reply answer(Request request) {
        try {
            return routed(request);
        } catch (Problem problem) {
            return problem.reply();
        } catch (RuntimeException fault) {
            LOG.error("path={} a fault of our own", request.getHttpURI().getPath(), fault);
            return new Problem(ProblemCode.OWN_FAULT).reply();
        }
    }

    private Reply routed(Request request) {
        var path = request.getHttpURI().getPath();
        for (var route : IngestRoute.values()) {
            var variables = route.variables(path);
            if (variables.isPresent()) {
                return on(route, request, variables.get());
            }
        }
        throw new Problem(ProblemCode.NO_SUCH_ADDRESS);
    }

    private Reply on(IngestRoute route, Request request, List<String> variables) {
        if (!route.method().equals(request.getMethod())) {
            throw new Problem(
                    ProblemCode.METHOD_NOT_ALLOWED, new Sentence("请使用 " + route.method(), "Use " + route.method()));
        }
        var party = variables.getFirst();
        door.admit(header(request, HttpHeader.AUTHORIZATION.asString()), certificates(request), party);
        // After this point the request speaks for the party in its address.
        return switch (route) {
            case SEND_EVENTS ->
                desk.send(new IngestDesk.Sending(
                        party, () -> body(request), header(request, "Idempotency-Key"), patience(request)));
            case READ_RECEIPT -> desk.receipt(new IngestDesk.Asking(party, variables.getLast(), from(request)));
        };
    }

    private byte[] body(Request request) {
        var type = header(request, HttpHeader.CONTENT_TYPE.asString()).orElse("");
        var coding = header(request, HttpHeader.CONTENT_ENCODING.asString()).orElse("identity");
        if (!JSON_TYPE.matcher(type.strip()).matches() || !coding.equalsIgnoreCase("identity")) {
            throw new Problem(ProblemCode.MEDIA_TYPE_UNSUPPORTED);
        }
        if (request.getLength() > bodyLimit) {
            throw tooLarge();
        }
        try {
            return new BodyIntake(request, bodyLimit, BODY_TIME).read();
        } catch (IOException | TimeoutException brokenOff) {
            LOG.debug("the body did not come", brokenOff);
            throw new Problem(ProblemCode.BODY_TOO_SLOW);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(ProblemCode.BODY_TOO_SLOW);
        }
    }

    private Problem tooLarge() {
        return new Problem(
                ProblemCode.BODY_TOO_LARGE,
                new Sentence("上限 " + bodyLimit + " 字节", "The limit is " + bodyLimit + " bytes"));
    }

    /** {@code Prefer: wait=2} (RFC 7240); other preferences are none of ours. */
    private static Optional<Duration> patience(Request request) {
        return header(request, "Prefer")
                .map(WAIT::matcher)
                .filter(Matcher::find)
                .map(found -> Duration.ofSeconds(Long.parseLong(found.group("seconds"))));
    }

    private static long from(Request request) {
        var query = request.getHttpURI().getQuery();
        if (query == null || query.isEmpty()) {
            return 0;
        }
        var from = FROM.matcher(query);
        if (!from.matches()) {
            throw new Problem(
                    ProblemCode.PARAMETER_INVALID,
                    new Sentence("只支持参数 from（整数）", "The only parameter is from, a whole number"));
        }
        return Long.parseLong(from.group("offset"));
    }

    private static Optional<String> header(Request request, String name) {
        return Optional.ofNullable(request.getHeaders().get(name));
    }

    private static List<X509Certificate> certificates(Request request) {
        return request.getAttribute(EndPoint.SslSessionData.ATTRIBUTE) instanceof EndPoint.SslSessionData tls
                        && tls.peerCertificates() != null
                ? Arrays.asList(tls.peerCertificates())
                : List.of();
    }
}
