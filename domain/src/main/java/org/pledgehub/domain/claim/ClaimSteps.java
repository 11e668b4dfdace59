package org.pledgehub.domain.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pledgehub.domain.claim.ClaimStep.Basis;
import org.pledgehub.domain.fact.EffectiveFact;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.money.Fen;

/**
 * The steps of one claim, in legal order (legal day, time of recording, sender, id).
 *
 * @param all steps that stand
 */
public record ClaimSteps(List<EffectiveFact<ClaimStep>> all) {

    /** Keeps its own copy. */
    public ClaimSteps {
        all = List.copyOf(all);
    }

    /** True where the operator has reviewed the claim. */
    public boolean isReviewed() {
        return of(ClaimStep.Reviewed.class).findAny().isPresent();
    }

    /** True where a plan rests on these figures. */
    public boolean isPlanned(Told<FiguresHash> figures) {
        return of(ClaimStep.Planned.class).anyMatch(plan -> isOf(plan.figures(), figures));
    }

    /** The authority's last word on these figures. */
    public PlanAnswer answer(Told<FiguresHash> figures) {
        return last(of(ClaimStep.Answered.class).filter(answer -> isOf(answer.figures(), figures)))
                .map(ClaimStep.Answered::answer)
                .orElseGet(PlanAnswer.Open::new);
    }

    /** The day of that word. */
    public Optional<LocalDate> answeredOn(Told<FiguresHash> figures) {
        return last(all.stream()
                .filter(step -> step.body() instanceof ClaimStep.Answered answer && isOf(answer.figures(), figures))
                .map(step -> step.header().occurredOn()));
    }

    /** What was written off; no more than this sum, which is what was paid and is not to be given back. */
    public Fen writtenOff(Fen most) {
        return Fen.sum(of(ClaimStep.WrittenOff.class)
                        .map(ClaimStep.WrittenOff::amount)
                        .toList())
                .min(most.atLeastZero());
    }

    /** True where the operator has applied; an application outlives a change of the figures. */
    public boolean isApplied() {
        return of(ClaimStep.Applied.class).findAny().isPresent();
    }

    /** How people voted on these figures: of each person the last word counts. */
    public Ballot ballot(Told<FiguresHash> owed) {
        Map<String, Vote> votes = new TreeMap<>();
        of(ClaimStep.Voted.class)
                .filter(voted -> isOf(voted.figures(), owed))
                .forEach(voted -> votes.put(voted.voter(), voted.vote()));
        int approvals =
                (int) votes.values().stream().filter(Vote.APPROVE::equals).count();
        return new Ballot(approvals, votes.size() - approvals);
    }

    /** True where a step rests on no figures, or on those in force. */
    public static boolean isOnPresentFigures(ClaimStep step, Told<FiguresHash> due, Told<FiguresHash> owed) {
        return step.basis()
                .map(basis -> isOf(basis.hash(), basis.kind() == Basis.Kind.COMPENSATION ? due : owed))
                .orElse(true);
    }

    private static boolean isOf(FiguresHash hash, Told<FiguresHash> figures) {
        return figures.asOptional().filter(hash::equals).isPresent();
    }

    private <T extends ClaimStep> Stream<T> of(Class<T> kind) {
        return all.stream().map(EffectiveFact::body).filter(kind::isInstance).map(kind::cast);
    }

    private static <T> Optional<T> last(Stream<T> steps) {
        return steps.reduce((earlier, later) -> later);
    }
}
