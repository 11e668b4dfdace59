package org.pledgehub.streams.loan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.pledgehub.contract.hop.LoanFact;
import org.pledgehub.contract.in.ClaimTakenOver;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.in.LoanEventReversed;
import org.pledgehub.contract.in.NoticeWithdrawn;
import org.pledgehub.contract.in.RecoveryEnded;
import org.pledgehub.contract.in.RecoveryReceived;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.domain.key.PoolId;
import org.pledgehub.domain.loan.LoanRejection;
import org.pledgehub.domain.loan.WaitReason;
import org.pledgehub.streams.feedback.Answer;
import org.pledgehub.streams.feedback.FeedbackWriter;
import org.pledgehub.streams.reference.PartyBook;

/** Answers of the loan room to senders. */
final class LoanFeedback {

    private final FeedbackWriter words;
    private final PartyBook registry;

    LoanFeedback(FeedbackWriter words, PartyBook registry) {
        this.words = words;
        this.registry = registry;
    }

    /** An event that the loan does not take up: its id was used before, or the loan is full. */
    Feedback repeated(String loan, LoanFact fact, LoanRejection rejection) {
        var reason = words.reason(
                rejection.name(), Map.of("eventId", fact.getEnvelope().getEventId()));
        var answer = answerTo(loan, fact);
        return switch (rejection) {
            case DUPLICATE -> answer.duplicate(reason);
            case EVENT_ID_REUSED, LOAN_FULL -> answer.rejected(List.of(reason));
            case OLDER_THAN_KNOWN -> throw new IllegalStateException("A report is never older than known: " + fact);
        };
    }

    /** The event counts. */
    Feedback accepted(String loan, LoanFact fact) {
        return answerTo(loan, fact).accepted(words.warnings(fact.getWarnings()));
    }

    /** The event changes nothing, whatever else is reported. */
    Feedback refused(String loan, LoanFact fact, String code) {
        return answerTo(loan, fact).rejected(List.of(words.reason(code, Map.of("loan", loan))));
    }

    /** The event waits; {@code pool} is the one that the loan belongs to, empty while that is not known. */
    Feedback pending(String loan, LoanFact fact, List<WaitReason> reasons, String pool) {
        return answerTo(loan, fact)
                .pending(
                        reasons.stream()
                                .map(reason -> words.reason(reason.name(), details(fact, reason, pool)))
                                .toList(),
                        FeedbackWriter.reviewOn(fact.getOrigin()));
    }

    private Answer answerTo(String loan, LoanFact fact) {
        return words.answerTo(fact.getOrigin(), fact.getEnvelope(), fact.getPayload())
                .about(loan);
    }

    private Map<String, String> details(LoanFact fact, WaitReason reason, String loanPool) {
        return switch (reason) {
            case CORRECTED_EVENT_UNKNOWN -> Map.of("corrects", named(fact));
            case POOL_UNKNOWN -> Map.of("pool", pool(fact).orElse(loanPool));
            case NO_POLICY_IN_FORCE ->
                Map.of("anchorOn", String.valueOf(fact.getEnvelope().getOccurredOn()), "policy", policy(fact));
            case RECOVERY_CLAIM_UNKNOWN -> Map.of("claim", claim(fact));
            case LOAN_NOT_DISBURSED,
                    AWAITING_AUTHORITY_RECEIPT,
                    AMOUNT_BASIS_MISSING,
                    DEFAULT_NOT_REPORTED,
                    RECOVERY_NOT_SPLIT -> Map.of();
        };
    }

    private static String named(LoanFact fact) {
        return switch (fact.getPayload()) {
            case LoanEventReversed reversal -> reversal.getReversedEventId();
            case NoticeWithdrawn withdrawal -> withdrawal.getNoticeEventId();
            case ClaimTakenOver taken -> taken.getNoticeEventId();
            default -> Optional.ofNullable(fact.getEnvelope().getCorrects()).orElse("");
        };
    }

    private static String claim(LoanFact fact) {
        return switch (fact.getPayload()) {
            case RecoveryReceived recovery -> Objects.requireNonNullElse(recovery.getClaimId(), "");
            case RecoveryEnded ended -> ended.getClaimId();
            default -> "";
        };
    }

    private static Optional<String> pool(LoanFact fact) {
        return fact.getPayload() instanceof LoanDisbursed disbursed
                ? Optional.of(disbursed.getPool())
                : Optional.empty();
    }

    private String policy(LoanFact fact) {
        return pool(fact)
                .flatMap(pool -> registry.pool(PoolId.of(pool)))
                .map(Pool::getPolicy)
                .orElse("");
    }
}
