package org.pledgehub.cli.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pledgehub.cli.http.IngestDesk.Sending;

/** One party's load is its own. */
@Timeout(30)
final class IngestDeskTest {

    private static final String EVENT = """
        {"envelope": {"eventId": "e-1", "occurredOn": "2025-09-01", "recordedAt": "2025-09-01T10:00:00+08:00"},
         "payload": {"RepaymentReceived": {"loan": {"bank": "bank-a", "contract": "C-1"}, "principalFen": 100}}}
        """;

    private final IngestDesk desk =
            new IngestDesk(new RecordingGate(), new IngestLimits(2_000, 5, 2, 1, Duration.ofSeconds(1)));
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch come = new CountDownLatch(1);

    @Test
    void shouldCountARequestBeforeItsBodyIsRead() throws Exception {
        var first = CompletableFuture.supplyAsync(() -> desk.send(sending("bank-a", this::slowBody)));
        asked.await();

        assertThatThrownBy(() -> desk.send(sending("bank-a", IngestDeskTest::neverAskedFor)))
                .hasMessage("TOO_MANY_IN_FLIGHT");
        assertThat(desk.send(sending("bank-b", () -> body(EVENT))).status()).isEqualTo(200);
        come.countDown();
        assertThat(first.get().status()).isEqualTo(200);
        assertThat(desk.send(sending("bank-a", () -> body(EVENT))).status()).isEqualTo(200);
    }

    @Test
    void shouldCountTheEventsOfARequestAndForgetThemWithIt() {
        var three = "[" + EVENT + "," + EVENT + "," + EVENT + "]";

        assertThatThrownBy(() -> desk.send(sending("bank-a", () -> body(three))))
                .hasMessage("TOO_MANY_IN_FLIGHT");
        assertThat(desk.send(sending("bank-a", () -> body(EVENT))).status()).isEqualTo(200);
    }

    private static Sending sending(String party, Supplier<byte[]> body) {
        return new Sending(party, body, Optional.empty(), Optional.empty());
    }

    private byte[] slowBody() {
        asked.countDown();
        try {
            come.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return body(EVENT);
    }

    private static byte[] neverAskedFor() {
        throw new AssertionError("the body was read");
    }

    private static byte[] body(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
