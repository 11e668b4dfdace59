package org.pledgehub.domain.pool;

import java.util.List;
import java.util.Optional;
import org.pledgehub.domain.claim.Ballot;
import org.pledgehub.domain.claim.FiguresHash;
import org.pledgehub.domain.claim.PlanAnswer;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.money.Fen;

/**
 * How far a claim has come, and what the figures are that the next step has to rest on.
 *
 * @param stage where it stands
 * @param hashes figures in force
 * @param answer the authority's word on the figures in force
 * @param ballot votes on what the fiscal account owes now
 * @param steps steps that stand, in legal order
 * @param fiscal how the fiscal account stands
 * @param recovered what came back
 * @param later what a correction after payment comes to
 * @param next what it waits for, or nothing
 */
public record ClaimProgress(
        ClaimStage stage,
        Hashes hashes,
        PlanAnswer answer,
        Ballot ballot,
        List<Step> steps,
        FiscalPart fiscal,
        Recovered recovered,
        Later later,
        Told<NextStep> next) {

    /** Keeps its own copy. */
    public ClaimProgress {
        steps = List.copyOf(steps);
    }

    /**
     * Figures in force.
     *
     * @param due of what is due; unknown while the claim has no trigger
     * @param owed of what the fiscal account owes; unknown while nothing is paid or it bears no share
     */
    public record Hashes(Told<FiguresHash> due, Told<FiguresHash> owed) {

        /** No figures. */
        public static final Hashes NONE = new Hashes(Told.unknown(), Told.unknown());
    }

    /**
     * A step that stands.
     *
     * @param event which event told it
     * @param counts whether it was taken on the figures in force
     */
    public record Step(EventKey event, Counts counts) {

        /** Whether a step counts now. */
        public enum Counts {
            /** It rests on no figures or on those in force. */
            YES,
            /** The figures have changed since. */
            NO_LONGER
        }
    }

    /**
     * What later corrections of a paid claim come to, fen.
     *
     * @param refundDue paid and no longer due; the bank has to refund it
     * @param supplement due beyond what was due when it was paid
     * @param missing codes of what somebody has to say before the claim is paid on, where that is the next step
     */
    public record Later(Fen refundDue, Fen supplement, List<String> missing) {

        /** Nothing. */
        public static final Later NOTHING = new Later(Fen.ZERO, Fen.ZERO, List.of());

        /** Keeps its own copy. */
        public Later {
            missing = List.copyOf(missing);
        }

        Later lacking(List<String> codes) {
            return new Later(refundDue, supplement, codes);
        }
    }

    /** Nothing is known of a claim's course yet. */
    static ClaimProgress startingAt(ClaimStage stage) {
        return new ClaimProgress(
                stage,
                Hashes.NONE,
                new PlanAnswer.Open(),
                Ballot.NONE,
                List.of(),
                FiscalPart.NOTHING,
                Recovered.NOTHING,
                Later.NOTHING,
                Told.unknown());
    }

    /** The sum to which the authority limits the claim; nothing where it has not limited it. */
    public Optional<Fen> limit() {
        return switch (answer) {
            case PlanAnswer.ReducedTo(var sum) -> Optional.of(sum);
            case PlanAnswer.Rejected() -> Optional.of(Fen.ZERO);
            case PlanAnswer.Open() -> Optional.empty();
            case PlanAnswer.Confirmed() -> Optional.empty();
        };
    }

    /** True where the authority does not let it be paid. */
    public boolean isRejected() {
        return answer instanceof PlanAnswer.Rejected;
    }

    /** Paid by the pool and not recovered yet. */
    public Fen stillToRecover(Fen paid) {
        return paid.minus(recovered.pool()).atLeastZero();
    }
}
