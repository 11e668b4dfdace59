package org.pledgehub.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.common.ReasonText;
import org.pledgehub.contract.common.SourceRecord;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.FeedbackStatus;

class HubMetricsTest {

    @Test
    void shouldCountAnswersByPartyAndStatusAndTheirReasons() {
        try (var metrics = new HubMetrics()) {
            metrics.answered(answer("bank-a", FeedbackStatus.REJECTED, "AMOUNT_NEGATIVE", "KEY_INVALID"));
            metrics.answered(answer("bank-a", FeedbackStatus.REJECTED, "KEY_INVALID"));
            metrics.answered(answer("bank-b", FeedbackStatus.ACCEPTED));

            assertThat(metrics.scrape())
                    .contains(
                            "pledgehub_answers_total{party=\"bank-a\",status=\"REJECTED\"} 2.0",
                            "pledgehub_answers_total{party=\"bank-b\",status=\"ACCEPTED\"} 1.0",
                            "pledgehub_reasons_total{code=\"AMOUNT_NEGATIVE\",party=\"bank-a\"} 1.0",
                            "pledgehub_reasons_total{code=\"KEY_INVALID\",party=\"bank-a\"} 2.0");
        }
    }

    @Test
    void shouldTellHowLongTheProcessHasRun() {
        try (var metrics = new HubMetrics()) {
            assertThat(metrics.scrape()).contains("process_uptime_seconds");
        }
    }

    private static Feedback answer(String party, FeedbackStatus status, String... codes) {
        var reasons = List.of(codes).stream()
                .map(code -> ReasonText.newBuilder()
                        .setCode(code)
                        .setZh("原因")
                        .setEn("reason")
                        .setFixZh("处理")
                        .setFixEn("fix")
                        .build())
                .toList();
        return Feedback.newBuilder()
                .setEventId("e-1")
                .setParty(party)
                .setStatus(status)
                .setReasons(reasons)
                .setSource(new SourceRecord("pledgehub.in." + party + ".events.v1", 0, 7L, party, "e-1"))
                .setAppendedAt(Instant.EPOCH)
                .build();
    }
}
