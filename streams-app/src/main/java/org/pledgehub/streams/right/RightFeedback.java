package org.pledgehub.streams.right;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pledgehub.contract.common.ReasonText;
import org.pledgehub.contract.hop.RightFact;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.state.RightState;
import org.pledgehub.domain.right.Right;
import org.pledgehub.domain.right.RightAnswer;
import org.pledgehub.domain.right.RightRejection;
import org.pledgehub.streams.fact.HeaderReader;
import org.pledgehub.streams.feedback.Answer;
import org.pledgehub.streams.feedback.FeedbackWriter;

/** Answers of the right room: the first to a new report, and the final ones to those that waited for it. */
final class RightFeedback {

    private final FeedbackWriter words = FeedbackWriter.shipped();

    /**
     * Answers that one report calls for.
     *
     * @param feedback what senders are told
     * @param waiting keys of the reports that wait now
     * @param reviewOn days on which people are reminded of the new ones among them
     */
    record Answers(List<Feedback> feedback, List<String> waiting, List<LocalDate> reviewOn) {}

    /** A report that changes nothing. */
    Feedback rejected(String right, RightFact fact, RightRejection rejection) {
        var answer = answerTo(right, fact);
        var reason = words.reason(
                rejection.name(), Map.of("eventId", fact.getEnvelope().getEventId()));
        return switch (rejection) {
            case DUPLICATE -> answer.duplicate(reason);
            case EVENT_ID_REUSED -> answer.rejected(List.of(reason));
        };
    }

    /** Answers after {@code latest} was kept. */
    Answers answers(RightState kept, Right right, RightFact latest) {
        var feedback = new ArrayList<Feedback>();
        var waiting = new ArrayList<String>();
        var reviewOn = new ArrayList<LocalDate>();
        String newest = keyOf(latest);
        for (RightFact fact : kept.getFacts()) {
            String key = keyOf(fact);
            boolean first = key.equals(newest);
            if (!first && !kept.getWaiting().contains(key)) {
                continue;
            }
            var stands = right.answerTo(HeaderReader.key(fact.getOrigin(), fact.getEnvelope()));
            if (stands.isWaiting()) {
                waiting.add(key);
            }
            if (first && stands.isWaiting()) {
                reviewOn.add(FeedbackWriter.reviewOn(fact.getOrigin()));
            }
            if (first || !stands.isWaiting()) {
                feedback.add(write(kept.getRight(), fact, stands));
            }
        }
        return new Answers(feedback, waiting, reviewOn);
    }

    /** Names a stored report, as {@code party/eventId}. */
    static String keyOf(RightFact fact) {
        return HeaderReader.key(fact.getOrigin(), fact.getEnvelope()).toString();
    }

    private Feedback write(String right, RightFact fact, RightAnswer stands) {
        var answer = answerTo(right, fact);
        return switch (stands) {
            case RightAnswer.Holds() -> answer.accepted(words.warnings(fact.getWarnings()));
            case RightAnswer.Refused(var reason) -> answer.rejected(List.of(words.reason(reason.name())));
            case RightAnswer.AwaitsEvent(var event) ->
                pending(answer, fact, words.reason("CORRECTED_EVENT_UNKNOWN", Map.of("corrects", event.canonical())));
            case RightAnswer.AwaitsRegistration(var number) ->
                pending(answer, fact, words.reason("REGISTRATION_UNKNOWN", Map.of("registrationNo", number)));
        };
    }

    private static Feedback pending(Answer answer, RightFact fact, ReasonText reason) {
        return answer.pending(List.of(reason), FeedbackWriter.reviewOn(fact.getOrigin()));
    }

    private Answer answerTo(String right, RightFact fact) {
        return words.answerTo(fact.getOrigin(), fact.getEnvelope(), fact.getPayload())
                .about(right);
    }
}
