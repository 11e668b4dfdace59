package org.pledgehub.cli.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.content.AsyncContent;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A body has a length and a time. */
@Timeout(20)
final class BodyIntakeTest {

    private final AsyncContent content = new AsyncContent();

    @Test
    void shouldReadWhatComesLater() throws Exception {
        var sender = Thread.ofVirtual().start(() -> {
            send("[1,", false);
            send("2]", true);
        });

        assertThat(new BodyIntake(content, 5, Duration.ofSeconds(10)).read())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("[1,2]");
        sender.join();
    }

    @Test
    void shouldNotWaitForABodyThatTrickles() throws Exception {
        var sender = Thread.ofVirtual().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                send(" ", false);
                pause();
            }
        });

        assertThatThrownBy(() -> new BodyIntake(content, 1_000_000, Duration.ofMillis(300)).read())
                .isInstanceOf(TimeoutException.class);
        sender.interrupt();
        sender.join();
    }

    @Test
    void shouldStopAtTheLimit() {
        send("123456", false);

        assertThatThrownBy(() -> new BodyIntake(content, 5, Duration.ofSeconds(10)).read())
                .isInstanceOf(Problem.class)
                .hasMessage("BODY_TOO_LARGE");
    }

    @Test
    void shouldTellThatTheSenderBrokeOff() {
        content.fail(new IOException("gone"));

        assertThatThrownBy(() -> new BodyIntake(content, 5, Duration.ofSeconds(10)).read())
                .isInstanceOf(IOException.class);
    }

    private void send(String text, boolean last) {
        content.write(last, StandardCharsets.UTF_8.encode(text), Callback.NOOP);
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
