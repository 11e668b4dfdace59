package org.pledgehub.streams.pool;

import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.common.Vote;
import org.pledgehub.contract.hop.PoolFact;
import org.pledgehub.contract.in.ClaimConfirmed;
import org.pledgehub.contract.in.ClaimReviewed;
import org.pledgehub.contract.in.ClaimWrittenOff;
import org.pledgehub.contract.in.CompensationPlanned;
import org.pledgehub.contract.in.DecisionVoted;
import org.pledgehub.contract.in.ReimbursementApplied;
import org.pledgehub.contract.out.ClaimStep;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.out.NextStep;
import org.pledgehub.domain.claim.ClaimId;
import org.pledgehub.domain.claim.FiguresHash;
import org.pledgehub.domain.claim.PlanAnswer;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.pool.ClaimProgress;

/** Writes how far a claim has come. */
final class StepWriter {

    private StepWriter() {}

    /** Adds the claim's course to its view. */
    static ClaimView.Builder course(ClaimView.Builder view, KeptPool kept, ClaimId id) {
        var progress = kept.pool().progressOf(id);
        var fiscal = progress.fiscal();
        var recovered = progress.recovered();
        return view.setFiguresHash(hex(progress.hashes().due()))
                .setReimbursementHash(hex(progress.hashes().owed()))
                .setSteps(progress.steps().stream()
                        .map(step -> step(kept.fact(step.event()), step.counts()))
                        .toList())
                .setNextStep(next(progress))
                .setConfirmation(confirmation(progress.answer()))
                .setConfirmedFen(progress.limit().map(Fen::value).orElse(null))
                .setApprovals(progress.ballot().approvals())
                .setRefusals(progress.ballot().refusals())
                .setFiscalShareFen(fiscal.share().value())
                .setReimbursedFen(fiscal.reimbursed().value())
                .setFiscalDueFen(fiscal.due().value())
                .setRecoveredGrossFen(recovered.gross().value())
                .setRecoveryCostFen(recovered.cost().value())
                .setRecoveredBankFen(recovered.bank().value())
                .setRecoveredFiscalFen(recovered.fiscal().value())
                .setRecoveredPartnerFen(recovered.partner().value())
                .setStillToRecoverFen(
                        progress.stillToRecover(kept.pool().paidOn(id)).value())
                .setRefundDueFen(progress.later().refundDue().value())
                .setSupplementFen(progress.later().supplement().value())
                .setWrittenOffFen(kept.pool().writtenOffOn(id).value());
    }

    /** The hash of what the claim's trigger shows; none where no trigger stands. */
    static @Nullable String figuresHash(KeptPool kept, ClaimId id) {
        return hex(shown(kept, id));
    }

    /** True where the authority has rejected what the claim's trigger shows before anything was paid on it. */
    static boolean isRejected(KeptPool kept, ClaimId id) {
        return !kept.pool().paidOn(id).isPositive()
                && kept.pool().steps().of(id).answer(shown(kept, id)) instanceof PlanAnswer.Rejected;
    }

    private static Told<FiguresHash> shown(KeptPool kept, ClaimId id) {
        var claim = kept.pool().claim(id);
        return claim.trigger().isActive() ? Told.from(claim.dueHash(claim.amounts())) : Told.unknown();
    }

    /** Names the state of a claim at which people have to look, so that the same state is shown to them once. */
    static String occasion(KeptPool kept, ClaimId id) {
        var progress = kept.pool().progressOf(id);
        return String.join(
                "#",
                id.canonical(),
                String.valueOf(hex(progress.hashes().due())),
                Long.toString(kept.pool().paidOn(id).value()),
                Long.toString(progress.fiscal().due().value()));
    }

    private static @Nullable String hex(Told<FiguresHash> hash) {
        return hash.asOptional().map(FiguresHash::hex).orElse(null);
    }

    private static @Nullable NextStep next(ClaimProgress progress) {
        return progress.next()
                .asOptional()
                .map(next -> new NextStep(
                        next.name(),
                        Role.valueOf(next.role().name()),
                        progress.later().missing()))
                .orElse(null);
    }

    private static @Nullable String confirmation(PlanAnswer answer) {
        return switch (answer) {
            case PlanAnswer.Open() -> null;
            case PlanAnswer.Confirmed() -> "CONFIRMED";
            case PlanAnswer.ReducedTo(var sum) -> "REDUCED";
            case PlanAnswer.Rejected() -> "REJECTED";
        };
    }

    private static ClaimStep step(PoolFact fact, ClaimProgress.Step.Counts counts) {
        var header = PoolReader.header(fact);
        var step = ClaimStep.newBuilder()
                .setOn(header.occurredOn())
                .setParty(header.party().canonical())
                .setEventId(header.eventId().canonical())
                .setCounts(counts == ClaimProgress.Step.Counts.YES);
        return switch (fact.getPayload()) {
            case ClaimWrittenOff said ->
                step.setStep("WRITTEN_OFF")
                        .setAmountFen(said.getAmountFen())
                        .setReason(said.getNote())
                        .build();
            case ClaimReviewed said ->
                step.setStep("REVIEWED").setReason(said.getNote()).build();
            case CompensationPlanned said ->
                step.setStep("PLANNED")
                        .setAmountFen(said.getAmountFen())
                        .setReason(said.getNote())
                        .build();
            case ReimbursementApplied said ->
                step.setStep("APPLIED")
                        .setAmountFen(said.getAmountFen())
                        .setReason(said.getNote())
                        .setDocuments(said.getDocuments().stream()
                                .distinct()
                                .sorted()
                                .map(Enum::name)
                                .toList())
                        .build();
            case ClaimConfirmed said ->
                step.setStep(said.getOutcome().name())
                        .setAmountFen(said.getAmountFen())
                        .setReason(said.getReason())
                        .build();
            case DecisionVoted said ->
                step.setStep(votedWord(said))
                        .setVoter(said.getVoter())
                        .setReason(said.getNote())
                        .build();
            default -> throw new IllegalStateException("No step on a claim: " + fact.getPayload());
        };
    }

    private static String votedWord(DecisionVoted said) {
        return said.getVote() == Vote.APPROVE ? "APPROVED" : "NOT_APPROVED";
    }
}
