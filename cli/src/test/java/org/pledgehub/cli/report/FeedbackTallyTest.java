package org.pledgehub.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.common.ReasonText;
import org.pledgehub.contract.common.SourceRecord;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.FeedbackStatus;

final class FeedbackTallyTest {
    private final FeedbackTally tally = new FeedbackTally();

    @Test
    void shouldCountAWaitThatEndedAsItsFinalAnswerOnly() {
        tally.add(answer(1, FeedbackStatus.PENDING, "LOAN_NOT_DISBURSED"));
        tally.add(answer(1, FeedbackStatus.ACCEPTED));
        assertThat(tally.facts()).hasToString("{\"ACCEPTED\":1,\"reasons\":{}}");
    }

    @Test
    void shouldCountARepeatBesideTheFirstAnswer() {
        tally.add(answer(1, FeedbackStatus.ACCEPTED));
        tally.add(answer(2, FeedbackStatus.DUPLICATE, "DUPLICATE"));
        tally.add(answer(3, FeedbackStatus.REJECTED, "EVENT_ID_REUSED"));
        assertThat(tally.facts())
                .hasToString("{\"ACCEPTED\":1,\"DUPLICATE\":1,\"REJECTED\":1,"
                        + "\"reasons\":{\"DUPLICATE\":1,\"EVENT_ID_REUSED\":1}}");
    }

    @Test
    void shouldNotCountWhatAWaitingRecordWasToldAtFirst() {
        tally.add(answer(1, FeedbackStatus.PENDING, "LOAN_NOT_DISBURSED"));
        assertThat(tally.facts()).hasToString("{\"PENDING\":1,\"reasons\":{}}");
    }

    private static Feedback answer(long offset, FeedbackStatus status, String... codes) {
        return Feedback.newBuilder()
                .setParty("icbc")
                .setEventId("e-1")
                .setStatus(status)
                .setReasons(Arrays.stream(codes)
                        .map(code -> new ReasonText(code, "", "", "", "", Map.of()))
                        .toList())
                .setSource(new SourceRecord("pledgehub.in.icbc.events.v1", 0, offset, "icbc", "e-1"))
                .setAppendedAt(Instant.EPOCH)
                .build();
    }
}
