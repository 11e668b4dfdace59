package org.pledgehub.streams.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.ReasonText;
import org.pledgehub.contract.common.SourceRecord;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.FeedbackStatus;

/**
 * An answer being written: whom it goes to and which event it answers are fixed, what it says is not yet. The record's
 * key is the event id.
 */
public final class Answer {

    private final SourceRecord source;
    private final Instant appendedAt;
    private final String kind;
    private final @Nullable String subject;

    /** Begins the answer to the event at {@code source}; {@code kind} is empty where it is not known. */
    public Answer(SourceRecord source, Instant appendedAt, String kind) {
        this(source, appendedAt, kind, null);
    }

    private Answer(SourceRecord source, Instant appendedAt, String kind, @Nullable String subject) {
        this.source = source;
        this.appendedAt = appendedAt;
        this.kind = kind;
        this.subject = subject;
    }

    /** The same answer, naming the loan key, right id or pool id that the event is about. */
    public Answer about(String key) {
        return new Answer(source, appendedAt, kind, key);
    }

    /** The event counts. With warnings the status is ACCEPTED_WITH_WARNINGS. */
    public Feedback accepted(List<ReasonText> warnings) {
        var status = warnings.isEmpty() ? FeedbackStatus.ACCEPTED : FeedbackStatus.ACCEPTED_WITH_WARNINGS;
        return say(status, warnings, null);
    }

    /** The same event with the same body had been received before. */
    public Feedback duplicate(ReasonText reason) {
        return say(FeedbackStatus.DUPLICATE, List.of(reason), null);
    }

    /** The event changes nothing, for these reasons. */
    public Feedback rejected(List<ReasonText> reasons) {
        return say(FeedbackStatus.REJECTED, reasons, null);
    }

    /** The event waits for something that is named; exactly one final answer follows. */
    public Feedback pending(List<ReasonText> reasons, LocalDate reviewOn) {
        return say(FeedbackStatus.PENDING, reasons, reviewOn);
    }

    private Feedback say(FeedbackStatus status, List<ReasonText> reasons, @Nullable LocalDate reviewOn) {
        return Feedback.newBuilder()
                .setParty(source.getParty())
                .setEventId(source.getEventId())
                .setEventKind(kind.isEmpty() ? null : kind)
                .setStatus(status)
                .setReasons(reasons)
                .setSubject(subject)
                .setReviewOn(reviewOn)
                .setSource(source)
                .setAppendedAt(appendedAt)
                .build();
    }
}
