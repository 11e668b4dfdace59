package org.pledgehub.cli.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.common.SourceRecord;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.FeedbackStatus;

/** A hub that says of each event what a test wants it to say, and keeps what it was sent. */
final class RecordingGate implements EventGate {

    private final List<SentEvent> sent = new ArrayList<>();
    private FeedbackStatus status = FeedbackStatus.ACCEPTED;
    private boolean isLate;
    private @Nullable CountDownLatch entered;
    private @Nullable CountDownLatch leave;

    void answering(FeedbackStatus answer) {
        status = answer;
    }

    /** Nothing is answered at once; the answer is found when it is asked for. */
    void answeringLater(FeedbackStatus answer) {
        status = answer;
        isLate = true;
    }

    /** Holds the next requests back until the second latch opens. */
    void holding(CountDownLatch whenEntered, CountDownLatch untilOpened) {
        entered = whenEntered;
        leave = untilOpened;
    }

    List<SentEvent> sent() {
        return sent;
    }

    @Override
    public Optional<Role> roleOf(String party) {
        return Optional.ofNullable(
                Map.of("bank-a", Role.BANK, "bank-b", Role.BANK).get(party));
    }

    @Override
    public Handed send(String party, List<SentEvent> events, Duration patience) {
        hold();
        synchronized (sent) {
            sent.addAll(events);
        }
        boolean late = isLate || status == FeedbackStatus.UNKNOWN || patience.isZero();
        return new Handed(
                17,
                events.stream()
                        .map(event -> late ? Optional.<Feedback>empty() : Optional.of(answer(party, event.eventId())))
                        .toList());
    }

    @Override
    public List<Feedback> receipts(String party, String eventId, long from) {
        if (isLate) {
            return List.of(answer(party, eventId));
        }
        return eventId.equals("e/1") && from == 17
                ? List.of(
                        answer(party, eventId),
                        Feedback.newBuilder(answer(party, eventId))
                                .setStatus(FeedbackStatus.DUPLICATE)
                                .build())
                : List.of();
    }

    @Override
    public void close() {
        sent.clear();
    }

    private void hold() {
        var arrived = entered;
        var opened = leave;
        if (arrived == null || opened == null) {
            return;
        }
        arrived.countDown();
        try {
            opened.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Feedback answer(String party, String eventId) {
        return Feedback.newBuilder()
                .setParty(party)
                .setEventId(eventId)
                .setStatus(status)
                .setReasons(List.of())
                .setSource(new SourceRecord("pledgehub.in." + party + ".events.v1", 0, 3L, party, eventId))
                .setAppendedAt(Instant.EPOCH)
                .build();
    }
}
