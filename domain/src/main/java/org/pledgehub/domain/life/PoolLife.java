package org.pledgehub.domain.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.PolicyRef;
import org.pledgehub.domain.money.Fen;

/**
 * The life of a pool: a function of the set of decisions that stand, and of the day. A continuation begins a new term;
 * what was decided before it about the end of the old one is history.
 *
 * @param decisions that stand, in legal order (legal day, time of recording, sender, id)
 */
public record PoolLife(List<Decided> decisions) {

    /** Keeps its own copy. */
    public PoolLife {
        decisions = List.copyOf(decisions);
    }

    /**
     * A decision that stands.
     *
     * @param event event whose words count
     * @param on legal day
     * @param what what was decided
     */
    public record Decided(EventKey event, LocalDate on, LifeDecision what) {}

    /** Where the pool stands on the last day that has come, with so much contributed to it, fen. */
    public LifeState state(LifeTerms terms, Optional<LocalDate> day, Fen contributed) {
        if (auditedOn().isPresent()) {
            return LifeState.AUDITED;
        }
        if (isLiquidated()) {
            return LifeState.LIQUIDATED;
        }
        if (lossesConfirmedOn().isPresent()) {
            return LifeState.LOSSES_CONFIRMED;
        }
        return endedOn().isPresent() ? LifeState.RUN_OFF : stateByDay(terms, day, contributed);
    }

    /** While nobody has decided otherwise, the days decide; before any has come, a pool is thought to run. */
    private LifeState stateByDay(LifeTerms terms, Optional<LocalDate> day, Fen contributed) {
        var established = terms.establishedOn().asOptional();
        if (day.filter(today -> established.filter(today::isBefore).isPresent()).isPresent()) {
            return LifeState.PLANNED;
        }
        if (day.filter(today -> termEndsOn(terms).filter(today::isAfter).isPresent())
                .isPresent()) {
            return LifeState.TERM_ENDED;
        }
        boolean isTime = day.filter(today -> evaluationFrom(terms)
                        .filter(from -> !today.isBefore(from))
                        .isPresent())
                .isPresent();
        if (isTime && evaluation().isEmpty()) {
            return LifeState.EVALUATION_DUE;
        }
        return contributed.isPositive() ? LifeState.RUNNING : LifeState.ESTABLISHED;
    }

    /** Last day of the present term; empty where it is not known or has no end. */
    public Optional<LocalDate> termEndsOn(LifeTerms terms) {
        return continuation().map(LifeDecision.Continued::until).or(terms::endsOn);
    }

    /** First day of the time before the end in which the evaluation is due (art. 21). */
    public Optional<LocalDate> evaluationFrom(LifeTerms terms) {
        return termEndsOn(terms).flatMap(terms::evaluationBefore);
    }

    /** The continuation that began the present term. */
    public Optional<LifeDecision.Continued> continuation() {
        return last(LifeDecision.Continued.class, decisions).map(Decided::what).map(LifeDecision.Continued.class::cast);
    }

    /** Versions of policies under which it was continued, in legal order. */
    public List<PolicyRef> continuedUnder() {
        return of(LifeDecision.Continued.class, decisions)
                .map(decided -> ((LifeDecision.Continued) decided.what()).policy())
                .toList();
    }

    /** The last evaluation of the present term. */
    public Optional<Decided> evaluation() {
        return last(LifeDecision.Evaluated.class, present());
    }

    /** Day on which the cooperation was stopped or terminated, whichever came first. */
    public Optional<LocalDate> endedOn() {
        return present().stream()
                .filter(decided -> decided.what() instanceof LifeDecision.Stopped
                        || decided.what() instanceof LifeDecision.Terminated)
                .map(Decided::on)
                .findFirst();
    }

    /** True where all fiscal money is to be taken back. */
    public boolean isTerminated() {
        return first(LifeDecision.Terminated.class).isPresent();
    }

    /** Day on which the losses of all projects were confirmed. */
    public Optional<LocalDate> lossesConfirmedOn() {
        return first(LifeDecision.LossesConfirmed.class).map(Decided::on);
    }

    /** Day of the liquidation. */
    public Optional<LocalDate> liquidatedOn() {
        return first(LifeDecision.Liquidated.class).map(Decided::on);
    }

    /** True once the pool has been liquidated. */
    public boolean isLiquidated() {
        return liquidatedOn().isPresent();
    }

    /** Day of the first audit after the liquidation; earlier ones audited a pool that was still there. */
    public Optional<LocalDate> auditedOn() {
        return present().stream()
                .dropWhile(decided -> !(decided.what() instanceof LifeDecision.Liquidated))
                .filter(decided -> decided.what() instanceof LifeDecision.Audited)
                .map(Decided::on)
                .findFirst();
    }

    /** Misused fiscal money, all decisions together. */
    public Fen misused() {
        return decisions.stream()
                .map(Decided::what)
                .filter(LifeDecision.MisuseTakenBack.class::isInstance)
                .map(what -> ((LifeDecision.MisuseTakenBack) what).misused())
                .reduce(Fen.ZERO, Fen::plus);
    }

    /** Who replaced the registered operator, if anybody did. */
    public Optional<PartyId> operator() {
        return last(LifeDecision.OperatorReplaced.class, decisions)
                .map(decided -> ((LifeDecision.OperatorReplaced) decided.what()).operator());
    }

    /** True where a decision to go on or to stop did not follow an evaluation of its term (art. 21). */
    public boolean lacksEvaluation(Decided decision) {
        boolean asksForOne =
                decision.what() instanceof LifeDecision.Continued || decision.what() instanceof LifeDecision.Stopped;
        var earlier = decisions.subList(0, Math.max(0, decisions.indexOf(decision)));
        return asksForOne
                && last(LifeDecision.Evaluated.class, ofLastTerm(earlier)).isEmpty();
    }

    private List<Decided> present() {
        return ofLastTerm(decisions);
    }

    private static List<Decided> ofLastTerm(List<Decided> all) {
        var term = new ArrayList<Decided>();
        for (var decided : all) {
            if (decided.what() instanceof LifeDecision.Continued) {
                term.clear();
            } else {
                term.add(decided);
            }
        }
        return term;
    }

    private Optional<Decided> first(Class<? extends LifeDecision> kind) {
        return of(kind, present()).findFirst();
    }

    private static Optional<Decided> last(Class<? extends LifeDecision> kind, List<Decided> among) {
        return of(kind, among).reduce((earlier, later) -> later);
    }

    private static Stream<Decided> of(Class<? extends LifeDecision> kind, List<Decided> among) {
        return among.stream().filter(decided -> kind.isInstance(decided.what()));
    }
}
