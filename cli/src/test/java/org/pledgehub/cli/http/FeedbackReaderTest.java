package org.pledgehub.cli.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.common.SourceRecord;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.FeedbackStatus;
import org.pledgehub.streams.serde.UnknownSchemaException;

/** The hub may be upgraded while its web server runs on. */
final class FeedbackReaderTest {

    private final NewerAnswers registry = new NewerAnswers();
    private final FeedbackReader reader = registry.reader();

    @Test
    void shouldAskTheRegistryOnceForANewerSchema() {
        registry.upgrade();

        assertThat(reader.read(registry.wire(answer("e-1"))).getEventId()).isEqualTo("e-1");
        assertThat(reader.read(registry.wire(answer("e-2"))).getEventId()).isEqualTo("e-2");
        assertThat(registry.asked()).isEqualTo(1);
    }

    @Test
    void shouldNotAskForWhatIsKnown() {
        assertThat(reader.read(registry.wire(answer("e-1"))).getEventId()).isEqualTo("e-1");
        assertThat(registry.asked()).isZero();
    }

    @Test
    void shouldLeaveARegistryAloneThatDoesNotAnswer() {
        registry.upgrade();
        registry.away();

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> reader.read(registry.wire(answer("e-1"))))
                    .isInstanceOf(UnknownSchemaException.class);
        }
        assertThat(registry.asked()).isEqualTo(1);
    }

    static Feedback answer(String eventId) {
        return answer(eventId, FeedbackStatus.ACCEPTED);
    }

    static Feedback answer(String eventId, FeedbackStatus status) {
        return Feedback.newBuilder()
                .setParty("bank-a")
                .setEventId(eventId)
                .setStatus(status)
                .setReasons(List.of())
                .setSource(new SourceRecord("in-a", 0, 0L, "bank-a", eventId))
                .setAppendedAt(Instant.EPOCH)
                .build();
    }
}
