package org.pledgehub.streams.pool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pledgehub.contract.common.ReasonText;
import org.pledgehub.contract.hop.PoolFact;
import org.pledgehub.contract.in.AccountMovement;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.pool.AccountEvent;
import org.pledgehub.domain.pool.PoolEvent;
import org.pledgehub.domain.pool.PoolRejection;
import org.pledgehub.domain.pool.WaitReason;
import org.pledgehub.streams.feedback.Answer;
import org.pledgehub.streams.feedback.FeedbackWriter;

/** Answers of the pool room: the first to a new account event, and the final ones to those that waited. */
final class PoolFeedback {

    private final FeedbackWriter words;

    PoolFeedback(FeedbackWriter words) {
        this.words = words;
    }

    /** An account event that counts for nothing. */
    Feedback rejected(String pool, PoolFact fact, PoolRejection rejection) {
        var reason = words.reason(rejection.name(), details(pool, fact));
        var answer = answerTo(pool, fact);
        return switch (rejection) {
            case DUPLICATE -> answer.duplicate(reason);
            case EVENT_ID_REUSED,
                    NOT_THE_CUSTODIAN,
                    NOT_THE_POOL_OPERATOR,
                    NOT_THE_POOL_AUTHORITY,
                    FIGURES_STALE,
                    APPLICATION_INCOMPLETE,
                    POOL_ALREADY_LIQUIDATED,
                    POOL_ALREADY_STOPPED,
                    POOL_STILL_RUNNING,
                    LOSSES_NOT_CONFIRMED,
                    RESERVATIONS_LEFT,
                    POOL_NOT_FROZEN,
                    CLAIM_ID_MISSING,
                    CORRECTION_OF_REVERSAL,
                    CORRECTION_CHANGES_SUBJECT -> answer.rejected(List.of(reason));
            case ASSESSMENT_OUTDATED -> throw new IllegalStateException("A loan's assessment is not answered");
        };
    }

    /** Answers that events call for; what a stranger said is on record before them only. */
    List<Feedback> answers(KeptPool before, KeptPool kept, List<PoolEvent> events) {
        var answers = new ArrayList<Feedback>();
        for (var event : events) {
            switch (event) {
                case PoolEvent.AccountEventBooked(var fact) -> answers.add(accepted(kept, recordOf(kept, fact)));
                case PoolEvent.AccountEventWaits(var fact, var reason) ->
                    answers.add(pending(kept, recordOf(kept, fact), reason));
                case PoolEvent.AccountEventRefused(var fact, var reason) ->
                    answers.add(rejected(kept.id(), recordOf(kept, fact), reason));
                case PoolEvent.WaitEnded(var key) -> answers.add(accepted(kept, kept.fact(key)));
                case PoolEvent.WaitRefused(var key, var reason) ->
                    answers.add(rejected(kept.id(), before.fact(key), reason));
                case PoolEvent.ClaimNoted noted -> {}
                case PoolEvent.PaidClaimQuestioned questioned -> {}
                case PoolEvent.ClaimQueued queued -> {}
                case PoolEvent.TriggerIssued issued -> {}
                case PoolEvent.TriggerTakenBack back -> {}
                case PoolEvent.ClaimHeld held -> {}
                case PoolEvent.StepTaken(var step) -> answers.add(accepted(kept, kept.fact(step.key())));
                case PoolEvent.StepWaits(var step, var reason) ->
                    answers.add(pending(kept, kept.fact(step.key()), reason));
                case PoolEvent.StepTurnedDown(var step, var reason) ->
                    answers.add(rejected(kept.id(), kept.fact(step.key()), reason));
                case PoolEvent.StepWaitEnded(var key) -> answers.add(accepted(kept, kept.fact(key)));
                case PoolEvent.StepRefused(var key, var reason) ->
                    answers.add(rejected(kept.id(), before.fact(key), reason));
                case PoolEvent.ClaimAdvanced advanced -> {}
                case PoolEvent.ClaimConcerned concerned -> {}
                case PoolEvent.PaidBeyondReservation beyond -> {}
                case PoolEvent.PoolFrozen frozen -> {}
                case PoolEvent.PoolThawed thawed -> {}
            }
        }
        return answers;
    }

    private static PoolFact recordOf(KeptPool kept, Fact<AccountEvent> fact) {
        return kept.fact(fact.key());
    }

    private Feedback accepted(KeptPool kept, PoolFact fact) {
        return answerTo(kept.id(), fact).accepted(words.warnings(fact.getWarnings()));
    }

    private Feedback pending(KeptPool kept, PoolFact fact, WaitReason reason) {
        var details = new HashMap<>(details(kept.id(), fact));
        kept.pool().fault().ifPresent(fault -> details.put("fault", fault.name()));
        return answerTo(kept.id(), fact)
                .pending(List.of(text(reason, details)), FeedbackWriter.reviewOn(fact.getOrigin()));
    }

    private ReasonText text(WaitReason reason, Map<String, String> details) {
        return words.reason(reason.name(), details);
    }

    private Answer answerTo(String pool, PoolFact fact) {
        return words.answerTo(fact.getOrigin(), fact.getEnvelope(), fact.getPayload())
                .about(pool);
    }

    private static Map<String, String> details(String pool, PoolFact fact) {
        var details = new HashMap<String, String>();
        details.put("pool", pool);
        details.put("eventId", fact.getEnvelope().getEventId());
        PoolReader.header(fact).relation().target().ifPresent(named -> details.put("corrects", named.canonical()));
        if (fact.getPayload() instanceof AccountMovement moved && moved.getClaimId() != null) {
            details.put("claim", moved.getClaimId());
        }
        StepReader.claimOf(fact).ifPresent(claim -> details.put("claim", claim));
        return details;
    }
}
