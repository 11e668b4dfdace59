package org.pledgehub.oracle.pool;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.Vote;
import org.pledgehub.contract.in.ClaimConfirmed;
import org.pledgehub.contract.in.ClaimReviewed;
import org.pledgehub.contract.in.ClaimWrittenOff;
import org.pledgehub.contract.in.CompensationPlanned;
import org.pledgehub.contract.in.DecisionVoted;
import org.pledgehub.contract.in.ReimbursementApplied;
import org.pledgehub.contract.out.ClaimStep;
import org.pledgehub.oracle.reading.Keys;
import org.pledgehub.oracle.reading.Said;

/** Writes down what has been said of a claim, step by step. */
final class StepList {

    private StepList() {}

    /** The steps of a claim; one counts where it names no figures, or those that stand. */
    static List<ClaimStep> of(Case one) {
        return one.course().said().stream().map(word -> step(word, one)).toList();
    }

    private static ClaimStep step(Said<?> word, Case one) {
        boolean counts = Word.rests(word.fact())
                .map(hash ->
                        Word.figuresIt(word.fact(), one).filter(hash::equals).isPresent())
                .orElse(true);
        var step = ClaimStep.newBuilder()
                .setOn(word.on())
                .setParty(word.fact().party())
                .setEventId(word.fact().eventId())
                .setCounts(counts);
        return described(word.payload(), step).build();
    }

    private static ClaimStep.Builder described(Object payload, ClaimStep.Builder step) {
        return switch (payload) {
            case ClaimWrittenOff word ->
                step.setStep("WRITTEN_OFF").setAmountFen(word.getAmountFen()).setReason(text(word.getNote()));
            case ClaimReviewed word -> step.setStep("REVIEWED").setReason(text(word.getNote()));
            case CompensationPlanned word ->
                step.setStep("PLANNED").setAmountFen(word.getAmountFen()).setReason(text(word.getNote()));
            case ReimbursementApplied word ->
                step.setStep("APPLIED")
                        .setAmountFen(word.getAmountFen())
                        .setReason(text(word.getNote()))
                        .setDocuments(new TreeSet<>(word.getDocuments())
                                .stream().map(Enum::name).toList());
            case ClaimConfirmed word ->
                step.setStep(word.getOutcome().name())
                        .setAmountFen(word.getAmountFen())
                        .setReason(text(word.getReason()));
            case DecisionVoted word ->
                step.setStep(word.getVote() == Vote.APPROVE ? "APPROVED" : "NOT_APPROVED")
                        .setVoter(Keys.label(word.getVoter(), 64).orElseThrow())
                        .setReason(text(word.getNote()));
            default -> throw new IllegalArgumentException("No word about a claim: " + payload);
        };
    }

    private static @Nullable String text(@Nullable String written) {
        return written == null || written.isBlank() ? null : written;
    }
}
