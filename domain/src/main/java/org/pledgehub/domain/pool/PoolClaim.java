package org.pledgehub.domain.pool;

import java.util.List;
import java.util.Optional;
import org.pledgehub.domain.claim.ClaimId;
import org.pledgehub.domain.claim.FiguresHash;
import org.pledgehub.domain.compensation.Compensation;
import org.pledgehub.domain.compensation.CompensationCase;
import org.pledgehub.domain.compensation.Entitlement;
import org.pledgehub.domain.compensation.UnsharedRepayment;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.PoolTerms;

/**
 * A claim in the pool's book.
 *
 * @param assessment what its loan's dossier says of it
 * @param questioned a later assessment that contradicts what has been paid; it counts once nothing is paid any more
 * @param order place in the queue, from 1; 0 while it has none
 * @param trigger how its trigger stands
 * @param amounts figures of the trigger that stands, or nothing
 * @param reserved money set aside for it, fen
 * @param joint among whom the sum of the trigger that stands is divided
 * @param held codes why an eligible claim leads to nothing, sorted
 */
public record PoolClaim(
        ClaimAssessment assessment,
        Told<ClaimAssessment> questioned,
        long order,
        Trigger trigger,
        Amounts amounts,
        Fen reserved,
        JointClaim joint,
        List<String> held) {

    /** Keeps its own copy. */
    public PoolClaim {
        held = List.copyOf(held);
    }

    /**
     * How a trigger stands.
     *
     * @param revision how often it was published; 0 for never
     * @param state whether it stands
     */
    public record Trigger(int revision, State state) {

        /** Whether a trigger stands. */
        public enum State {
            /** Never published, or taken back. */
            IDLE,
            /** Published and standing. */
            ACTIVE
        }

        Trigger next(State next) {
            return new Trigger(revision + 1, next);
        }

        /** True where it stands. */
        public boolean isActive() {
            return state == State.ACTIVE;
        }
    }

    /**
     * Figures of a trigger, fen.
     *
     * @param covered covered items
     * @param base after ceded and recovered parts
     * @param poolAmount due from the pool
     * @param payable what there is money for, paid or reserved
     * @param fiscal fiscal part of that
     * @param partner partner part of that
     * @param entitlement what is promised beyond that, and with which balance it ends
     */
    public record Amounts(
            Fen covered, Fen base, Fen poolAmount, Fen payable, Fen fiscal, Fen partner, Entitlement entitlement) {

        /** No trigger. */
        public static final Amounts NONE =
                new Amounts(Fen.ZERO, Fen.ZERO, Fen.ZERO, Fen.ZERO, Fen.ZERO, Fen.ZERO, Entitlement.NONE);

        static Amounts of(Compensation compensation) {
            return new Amounts(
                    compensation.covered(),
                    compensation.base(),
                    compensation.poolAmount(),
                    compensation.payable(),
                    compensation.fiscal(),
                    compensation.partner(),
                    compensation.entitlement());
        }

        /** What a later stage may still bring. */
        public Fen open() {
            return entitlement.whole().minus(poolAmount).atLeastZero();
        }

        /** What counts against a ceiling: what is payable and, where anything is, what a later stage may still bring. */
        Fen promised() {
            return payable.isZero() ? payable : payable.plus(open());
        }
    }

    /** A claim that was just assessed for the first time. */
    static PoolClaim noted(ClaimAssessment assessment) {
        return new PoolClaim(
                assessment,
                Told.unknown(),
                0,
                new Trigger(0, Trigger.State.IDLE),
                Amounts.NONE,
                Fen.ZERO,
                JointClaim.NONE,
                List.of());
    }

    /** What its amount hangs on under these terms. */
    CompensationCase caseUnder(PoolTerms terms) {
        return assessment.caseUnder(terms);
    }

    /** Sequence of the last assessment seen, whether it counts yet or not. */
    public long latestSequence() {
        return latest().sequence();
    }

    /** The last assessment seen, whether it counts yet or not. */
    ClaimAssessment latest() {
        return questioned.asOptional().orElse(assessment);
    }

    /** Repaid since its notice and not told as recovered, by the last word, where money is set aside or was paid for it. */
    public Optional<UnsharedRepayment> notShared(Fen paid) {
        return trigger.isActive() || paid.isPositive() ? latest().notShared().asOptional() : Optional.empty();
    }

    /**
     * Who is paid where one alone claims, by the last word: whoever has taken the claim over since something was paid gets
     * the rest. Of a joint claim who applied.
     */
    public String payee() {
        return latest().parties().payee();
    }

    /** Names these figures of the claim; nothing where no policy version decides it yet. */
    public Optional<FiguresHash> dueHash(Amounts figures) {
        return assessment
                .policy()
                .map(policy -> new FiguresHash.Due(
                                id(), policy, figures.covered(), figures.base(), figures.poolAmount())
                        .hash());
    }

    /** True where what was said of this claim when it was paid, or since, may be about the default of another claim. */
    boolean mayBeOfTheDefaultOf(PoolClaim other) {
        return assessment.mayBeOfTheDefaultOf(other.assessment)
                || questioned
                        .asOptional()
                        .filter(said -> said.mayBeOfTheDefaultOf(other.assessment))
                        .isPresent();
    }

    /** Which claim. */
    public ClaimId id() {
        return assessment.claim();
    }

    /** Where the claim stands by its trigger and what was paid on it; steps that were taken may bring it farther. */
    public ClaimStage stage(Fen paid) {
        if (paid.isPositive()) {
            return reserved.isPositive() ? ClaimStage.TRIGGERED : ClaimStage.PARTNER_PAID;
        }
        return switch (assessment.verdict()) {
            case WITHDRAWN -> ClaimStage.WITHDRAWN;
            case INELIGIBLE -> ClaimStage.INELIGIBLE;
            case PENDING -> ClaimStage.PENDING;
            case ELIGIBLE -> eligibleStage();
        };
    }

    private ClaimStage eligibleStage() {
        if (held.contains(ClaimGate.NOTHING_DUE)) {
            return ClaimStage.INELIGIBLE;
        }
        if (!held.isEmpty()) {
            return ClaimStage.PENDING;
        }
        return reserved.isPositive() ? ClaimStage.TRIGGERED : ClaimStage.QUEUED;
    }

    /** Codes that explain the stage. */
    public List<String> reasons() {
        return held.isEmpty() ? assessment.reasons() : held;
    }

    PoolClaim assessed(ClaimAssessment next) {
        return new PoolClaim(next, Told.unknown(), order, trigger, amounts, reserved, joint, held);
    }

    PoolClaim questionedBy(ClaimAssessment next) {
        return new PoolClaim(assessment, Told.known(next), order, trigger, amounts, reserved, joint, held);
    }

    PoolClaim queued(long place) {
        return new PoolClaim(assessment, questioned, place, trigger, amounts, reserved, joint, held);
    }

    PoolClaim triggered(Amounts figures, Fen money, JointClaim shared) {
        return new PoolClaim(
                assessment, questioned, order, trigger.next(Trigger.State.ACTIVE), figures, money, shared, List.of());
    }

    PoolClaim takenBack() {
        return new PoolClaim(
                assessment,
                questioned,
                0,
                trigger.next(Trigger.State.IDLE),
                Amounts.NONE,
                Fen.ZERO,
                JointClaim.NONE,
                held);
    }

    PoolClaim heldFor(List<String> codes) {
        return new PoolClaim(assessment, questioned, order, trigger, amounts, reserved, joint, codes);
    }

    /**
     * A payment uses up what is set aside. Where it is undone the money is set aside for the claim again, as far as its
     * trigger lets it be paid: as if there had been no payment.
     */
    PoolClaim whenPaid(Fen before, Fen now) {
        if (now.equals(before)) {
            return this;
        }
        return now.exceeds(before)
                ? reserving(reserved.minus(now.minus(before)).atLeastZero())
                : reserving(reserved.plus(before.minus(now))
                        .min(amounts.payable().minus(now).atLeastZero()));
    }

    PoolClaim reserving(Fen money) {
        return new PoolClaim(assessment, questioned, order, trigger, amounts, money, joint, held);
    }
}
