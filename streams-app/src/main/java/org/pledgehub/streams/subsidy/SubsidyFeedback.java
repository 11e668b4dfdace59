package org.pledgehub.streams.subsidy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pledgehub.contract.hop.SubsidyFact;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.domain.fact.Admission;
import org.pledgehub.domain.subsidy.SubsidyAnswer;
import org.pledgehub.streams.feedback.Answer;
import org.pledgehub.streams.feedback.FeedbackWriter;

/**
 * Answers of the subsidy room.
 *
 * @param words texts of the reasons
 */
record SubsidyFeedback(FeedbackWriter words) {

    /** An event that had come before. */
    Feedback repeated(String programme, SubsidyFact fact, Admission admission) {
        var reason = words.reason(
                admission.name(), Map.of("eventId", fact.getEnvelope().getEventId()));
        return admission == Admission.DUPLICATE
                ? answerTo(programme, fact).duplicate(reason)
                : answerTo(programme, fact).rejected(List.of(reason));
    }

    static boolean isWaiting(SubsidyAnswer answer) {
        return switch (answer) {
            case SubsidyAnswer.AwaitsEvent awaits -> true;
            case SubsidyAnswer.Waits waits -> true;
            case SubsidyAnswer.Counts counts -> false;
            case SubsidyAnswer.TurnedDown turned -> false;
            case SubsidyAnswer.Refused refused -> false;
        };
    }

    Feedback write(String programme, SubsidyFact fact, SubsidyAnswer said) {
        var answer = answerTo(programme, fact);
        var reviewOn = FeedbackWriter.reviewOn(fact.getOrigin());
        return switch (said) {
            case SubsidyAnswer.Counts() -> answer.accepted(words.warnings(fact.getWarnings()));
            case SubsidyAnswer.TurnedDown(var reason, var detail) ->
                answer.rejected(List.of(words.reason(reason.name(), with(programme, detail))));
            case SubsidyAnswer.Refused(var refusal) -> answer.rejected(List.of(words.reason(refusal.name())));
            case SubsidyAnswer.AwaitsEvent(var event) ->
                answer.pending(
                        List.of(words.reason("CORRECTED_EVENT_UNKNOWN", Map.of("corrects", event.canonical()))),
                        reviewOn);
            case SubsidyAnswer.Waits(var reason, var detail) ->
                answer.pending(List.of(words.reason(reason.name(), with(programme, detail))), reviewOn);
        };
    }

    private static Map<String, String> with(String programme, Map<String, String> detail) {
        var all = new TreeMap<>(detail);
        all.put("pool", programme);
        return all;
    }

    private Answer answerTo(String programme, SubsidyFact fact) {
        return words.answerTo(fact.getOrigin(), fact.getEnvelope(), fact.getPayload())
                .about(programme);
    }
}
