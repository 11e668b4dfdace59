package org.pledgehub.cli.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who trickles its headers is cut off, whatever it sends; who is being answered is not. */
@Timeout(20)
final class HeaderClockTest {

    private static final Duration LIMIT = Duration.ofMillis(700);
    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: hub\r\n\r\n";

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    @BeforeEach
    void start() throws Exception {
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        connector.setIdleTimeout(30_000);
        server.addConnector(connector);
        server.setHandler(HeaderClock.of(connector, LIMIT, new Slow()));
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void shouldCutOffAConnectionThatTricklesItsHeaders() throws Exception {
        try (var socket = connected()) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII));

            assertThat(trickledUntilCutOff(socket)).isTrue();
        }
    }

    @Test
    void shouldCutOffAConnectionThatTricklesTheHeadersOfALaterRequest() throws Exception {
        try (var socket = connected()) {
            ask(socket);

            assertThat(trickledUntilCutOff(socket)).isTrue();
        }
    }

    @Test
    void shouldLetAnAnswerTakeItsTime() throws Exception {
        try (var socket = connected()) {
            for (int i = 0; i < 2; i++) {
                assertThatCode(() -> ask(socket)).doesNotThrowAnyException();
            }
        }
    }

    private Socket connected() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort());
    }

    /** One request with an answer of one line without a body. */
    private static void ask(Socket socket) throws IOException {
        socket.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
        var answer = new StringBuilder();
        while (answer.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                throw new SocketException("cut off after: " + answer);
            }
            answer.append((char) next);
        }
    }

    /** A byte every tenth of a second, until the other side has had enough; false after four limits. */
    private static boolean trickledUntilCutOff(Socket socket) throws Exception {
        socket.setSoTimeout(100);
        for (int i = 0; i < 28; i++) {
            if (isCutOffAfterAByte(socket)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCutOffAfterAByte(Socket socket) throws IOException {
        try {
            socket.getOutputStream().write('a');
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (SocketException cutOff) {
            return true;
        }
    }

    /** Answers after twice the time that headers have. */
    private static final class Slow extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws InterruptedException {
            Thread.sleep(LIMIT.multipliedBy(2));
            response.setStatus(204);
            callback.succeeded();
            return true;
        }
    }
}
