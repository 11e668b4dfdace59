package org.pledgehub.oracle.pool;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.PoolDecisionKind;
import org.pledgehub.contract.in.PoolDecided;
import org.pledgehub.oracle.reading.Keys;
import org.pledgehub.oracle.reading.Said;

/**
 * What the authority has decided about a pool ({@code docs/pool-life.md}), taken up decision by decision in legal order. A
 * continuation begins a new term: of what was decided before, only the operator and what was misused outlive it.
 */
public final class Life {

    private static final Set<PoolDecisionKind> OUTLIVES =
            Set.of(PoolDecisionKind.AUDITED, PoolDecisionKind.MISUSE_TAKEN_BACK, PoolDecisionKind.THAWED);

    private final List<Said<PoolDecided>> decisions = new ArrayList<>();
    private Optional<String> policy = Optional.empty();
    private Optional<LocalDate> until = Optional.empty();
    private Optional<String> operator = Optional.empty();
    private long misusedFen;
    private Term term = new Term();

    private Life() {}

    /** What was decided in one term; of what can be decided again the first counts, of evaluations the last. */
    private static final class Term {
        private @Nullable LocalDate evaluatedOn;
        private @Nullable LocalDate endedOn;
        private @Nullable LocalDate terminatedOn;
        private @Nullable LocalDate confirmedOn;
        private @Nullable LocalDate liquidatedOn;
        private @Nullable LocalDate auditedOn;
    }

    /** The life of a pool of which this stands, earlier legal dates first. */
    static Life of(List<Said<?>> standing) {
        var life = new Life();
        for (var said : standing) {
            if (said.payload() instanceof PoolDecided decided) {
                life.decisions.add(new Said<>(said.root(), said.fact(), said.ids(), decided));
                life.take(decided, said.on());
            }
        }
        return life;
    }

    private void take(PoolDecided decided, LocalDate on) {
        switch (decided.getDecision()) {
            case CONTINUED -> {
                term = new Term();
                policy = Optional.ofNullable(decided.getNewPolicy()).flatMap(Keys::version);
                until = Optional.ofNullable(decided.getUntil());
            }
            case EVALUATED -> term.evaluatedOn = on;
            case STOPPED -> term.endedOn = first(term.endedOn, on);
            case TERMINATED -> {
                term.endedOn = first(term.endedOn, on);
                term.terminatedOn = first(term.terminatedOn, on);
            }
            case LOSSES_CONFIRMED -> term.confirmedOn = first(term.confirmedOn, on);
            case LIQUIDATED -> term.liquidatedOn = first(term.liquidatedOn, on);
            case AUDITED -> {
                if (term.liquidatedOn != null) {
                    term.auditedOn = first(term.auditedOn, on);
                }
            }
            case MISUSE_TAKEN_BACK ->
                misusedFen = Math.addExact(misusedFen, Objects.requireNonNullElse(decided.getFiscalFen(), 0L));
            case OPERATOR_REPLACED ->
                operator = Optional.ofNullable(decided.getNewOperator()).flatMap(Keys::party);
            case THAWED -> throw new IllegalArgumentException("No pool of ours is frozen, so none is thawed");
            case UNKNOWN -> throw new IllegalArgumentException("No decision that anybody can send");
        }
    }

    private static LocalDate first(@Nullable LocalDate known, LocalDate on) {
        return known == null ? on : known;
    }

    /** Why this cannot be decided while things stand so, with so much set aside. */
    Optional<String> objection(PoolDecisionKind what, long reservedFen) {
        if (isLiquidated() && !OUTLIVES.contains(what)) {
            return Optional.of("POOL_ALREADY_LIQUIDATED");
        }
        return switch (what) {
            case CONTINUED, STOPPED -> when(term.endedOn != null, "POOL_ALREADY_STOPPED");
            case TERMINATED -> when(isTerminated(), "POOL_ALREADY_STOPPED");
            case LOSSES_CONFIRMED -> when(term.endedOn == null, "POOL_STILL_RUNNING");
            case LIQUIDATED ->
                when(term.endedOn == null, "POOL_STILL_RUNNING")
                        .or(() -> when(term.confirmedOn == null, "LOSSES_NOT_CONFIRMED"))
                        .or(() -> when(reservedFen > 0, "RESERVATIONS_LEFT"));
            case THAWED -> Optional.of("POOL_NOT_FROZEN");
            case EVALUATED, AUDITED, MISUSE_TAKEN_BACK, OPERATOR_REPLACED, UNKNOWN -> Optional.empty();
        };
    }

    private static Optional<String> when(boolean so, String code) {
        return so ? Optional.of(code) : Optional.empty();
    }

    /** The decisions that stand, in legal order. */
    public List<Said<PoolDecided>> decisions() {
        return List.copyOf(decisions);
    }

    /** The version under which it was continued last. */
    Optional<String> policy() {
        return policy;
    }

    /** The last day that a continuation has given it. */
    Optional<LocalDate> until() {
        return until;
    }

    Optional<String> operator() {
        return operator;
    }

    long misusedFen() {
        return misusedFen;
    }

    Optional<LocalDate> evaluatedOn() {
        return Optional.ofNullable(term.evaluatedOn);
    }

    /** The day of the stop or termination. */
    Optional<LocalDate> endedOn() {
        return Optional.ofNullable(term.endedOn);
    }

    boolean isTerminated() {
        return term.terminatedOn != null;
    }

    Optional<LocalDate> confirmedOn() {
        return Optional.ofNullable(term.confirmedOn);
    }

    Optional<LocalDate> liquidatedOn() {
        return Optional.ofNullable(term.liquidatedOn);
    }

    boolean isLiquidated() {
        return term.liquidatedOn != null;
    }

    Optional<LocalDate> auditedOn() {
        return Optional.ofNullable(term.auditedOn);
    }
}
