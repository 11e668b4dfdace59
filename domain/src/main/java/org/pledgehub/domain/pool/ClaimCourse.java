package org.pledgehub.domain.pool;

import java.util.List;
import java.util.Optional;
import org.pledgehub.domain.claim.Ballot;
import org.pledgehub.domain.claim.ClaimSteps;
import org.pledgehub.domain.claim.FiguresHash;
import org.pledgehub.domain.claim.PlanAnswer;
import org.pledgehub.domain.compensation.Calculation;
import org.pledgehub.domain.compensation.CompensationCalculator;
import org.pledgehub.domain.compensation.RecoveryTerms;
import org.pledgehub.domain.compensation.RecoveryWaterfall;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.money.Ratio;
import org.pledgehub.domain.policy.PoolTerms;

/**
 * Works out how far a claim has come: from its trigger, from what was paid, reimbursed and recovered, and from the steps
 * that operator and authority took on the figures in force. Nothing of it hangs on the order in which any of that came.
 */
final class ClaimCourse {

    private static final String DEFAULT_CURED = "DEFAULT_CURED";

    private final Pool pool;
    private final PoolClaim claim;
    private final Optional<PoolTerms> terms;
    private final ClaimSteps steps;
    private final Fen paid;

    private ClaimCourse(Pool pool, PoolClaim claim, PoolRules rules) {
        this.pool = pool;
        this.claim = claim;
        this.terms = claim.assessment().terms(rules);
        this.steps = pool.steps().of(claim.id());
        this.paid = pool.paidOn(claim.id());
    }

    static ClaimProgress of(Pool pool, PoolClaim claim, PoolRules rules) {
        return new ClaimCourse(pool, claim, rules).progress();
    }

    private ClaimProgress progress() {
        var recovered = recovered();
        var fiscal = fiscal(recovered);
        var hashes = new ClaimProgress.Hashes(dueHash(), owedHash(recovered, fiscal));
        var answer = steps.answer(hashes.due());
        var ballot = steps.ballot(hashes.owed());
        var figures = new Figures(hashes, answer, ballot, fiscal, recovered, later());
        var stage = stage(figures);
        var next = next(stage, figures);
        return new ClaimProgress(
                stage,
                hashes,
                answer,
                ballot,
                stepsShown(hashes),
                fiscal,
                recovered,
                next.filter(NextStep.COMPLETE::equals).isPresent()
                        ? figures.later().lacking(missing())
                        : figures.later(),
                Told.from(next));
    }

    private record Figures(
            ClaimProgress.Hashes hashes,
            PlanAnswer answer,
            Ballot ballot,
            FiscalPart fiscal,
            Recovered recovered,
            ClaimProgress.Later later) {}

    private Recovered recovered() {
        var came = claim.latest().later();
        if (terms.isEmpty()) {
            return new Recovered(came.gross(), came.cost(), Fen.ZERO, Fen.ZERO, Fen.ZERO);
        }
        var parts = StagedRecovery.of(claim.latest(), terms.get());
        var division = new RecoveryTerms(
                terms.get().policy().payment().recoveryWaterfall(),
                riskShare(terms.get()),
                terms.get().fiscalShare(),
                claim.amounts().base(),
                paid,
                claim.assessment().figures().otherLevelsUnder(terms.get()),
                claim.assessment().pledged());
        var split = RecoveryWaterfall.divide(division, List.of(parts.divided()))
                .splits()
                .getFirst();
        return new Recovered(
                came.gross(), came.cost(), parts.keptNet().plus(split.bank()), split.fiscal(), split.partner());
    }

    /** The share that the pool really bears: the policy's, the loan's own, or what its institutions come to. */
    private Ratio riskShare(PoolTerms known) {
        var what = claim.caseUnder(known).with(PoolCircumstances.alone(pool, claim, known));
        return CompensationCalculator.calculate(what) instanceof Calculation.Computed(var due)
                ? due.riskShare()
                : known.poolShare().asRatio();
    }

    private FiscalPart fiscal(Recovered recovered) {
        if (duties().filter(ClaimDuties::reimburses).isEmpty()) {
            return FiscalPart.NOTHING;
        }
        return FiscalPart.of(
                terms.map(known -> known.fiscalShare().ofHalfUp(paid)).orElse(Fen.ZERO),
                recovered.fiscal(),
                pool.funds().movedFor(claim.id()));
    }

    private Optional<ClaimDuties> duties() {
        return terms.map(ClaimDuties::of);
    }

    private Told<FiguresHash> dueHash() {
        return claim.trigger().isActive() ? Told.from(claim.dueHash(claim.amounts())) : Told.unknown();
    }

    private Told<FiguresHash> owedHash(Recovered recovered, FiscalPart fiscal) {
        return fiscal.share().isZero()
                ? Told.unknown()
                : Told.from(claim.assessment()
                        .policy()
                        .map(policy -> new FiguresHash.Owed(
                                        claim.id(), policy, paid, fiscal.share(), recovered.fiscal())
                                .hash()));
    }

    private List<ClaimProgress.Step> stepsShown(ClaimProgress.Hashes hashes) {
        return steps.all().stream()
                .map(step -> new ClaimProgress.Step(
                        step.header().key(),
                        ClaimSteps.isOnPresentFigures(step.body(), hashes.due(), hashes.owed())
                                ? ClaimProgress.Step.Counts.YES
                                : ClaimProgress.Step.Counts.NO_LONGER))
                .toList();
    }

    private ClaimStage stage(Figures figures) {
        var stage = claim.stage(paid);
        return switch (stage) {
            case INELIGIBLE -> claim.reasons().contains(DEFAULT_CURED) ? ClaimStage.CURED : stage;
            case QUEUED -> figures.answer() instanceof PlanAnswer.Rejected ? ClaimStage.REJECTED : stage;
            case TRIGGERED -> stageBeforePayment(figures);
            case PARTNER_PAID -> stageAfterPayment(figures);
            default -> stage;
        };
    }

    private ClaimStage stageBeforePayment(Figures figures) {
        return switch (figures.answer()) {
            case PlanAnswer.Confirmed() -> ClaimStage.CONFIRMED;
            case PlanAnswer.ReducedTo(var sum) -> ClaimStage.REDUCED;
            case PlanAnswer.Rejected() -> ClaimStage.REJECTED;
            case PlanAnswer.Open() -> {
                if (steps.isPlanned(figures.hashes().due())) {
                    yield ClaimStage.PLANNED;
                }
                yield steps.isReviewed() ? ClaimStage.REVIEWED : ClaimStage.TRIGGERED;
            }
        };
    }

    private ClaimStage stageAfterPayment(Figures figures) {
        if (figures.fiscal().due().isPositive()) {
            return stageOfReimbursement(figures.ballot());
        }
        var writtenOff = steps.writtenOff(paid.minus(figures.later().refundDue()));
        if (!paid.exceeds(figures.recovered().pool().plus(writtenOff))) {
            return ClaimStage.CLOSED;
        }
        if (figures.recovered().isSome() || isCuredSince()) {
            return ClaimStage.RECOVERING;
        }
        return figures.fiscal().share().isPositive() ? ClaimStage.FISCAL_PAID : ClaimStage.PARTNER_PAID;
    }

    private ClaimStage stageOfReimbursement(Ballot ballot) {
        if (!steps.isApplied()) {
            return ClaimStage.PARTNER_PAID;
        }
        int quorum = duties().map(ClaimDuties::quorum).orElse(0);
        return quorum > 0 && ballot.decides(quorum) ? ClaimStage.DECIDED : ClaimStage.REIMBURSEMENT_APPLIED;
    }

    private boolean isCuredSince() {
        return since().filter(LaterWord::isCure).isPresent();
    }

    private Optional<LaterWord> since() {
        return LaterWord.of(claim, terms);
    }

    private ClaimProgress.Later later() {
        return since().map(said -> said.later(paid)).orElse(ClaimProgress.Later.NOTHING);
    }

    private List<String> missing() {
        return since().map(LaterWord::lacks).orElse(List.of());
    }

    private Optional<NextStep> next(ClaimStage stage, Figures figures) {
        return switch (stage) {
            case PENDING, INELIGIBLE, CURED, WITHDRAWN, QUEUED, REJECTED, CLOSED -> Optional.empty();
            case TRIGGERED, REVIEWED, PLANNED, CONFIRMED, REDUCED -> Optional.of(beforePayment(figures));
            case PARTNER_PAID, REIMBURSEMENT_APPLIED, DECIDED, FISCAL_PAID, RECOVERING -> afterPayment(stage, figures);
        };
    }

    /** Of a claim that was paid in part and lacks something since, nothing more is paid until that is said. */
    private NextStep beforePayment(Figures figures) {
        if (since().filter(LaterWord::isLacking).isPresent()) {
            return NextStep.COMPLETE;
        }
        boolean asksFor = duties().filter(ClaimDuties::needsConfirmation).isPresent();
        if (!asksFor || figures.answer().lets()) {
            return NextStep.PAY;
        }
        if (!steps.isReviewed()) {
            return NextStep.REVIEW;
        }
        return steps.isPlanned(figures.hashes().due()) ? NextStep.CONFIRM : NextStep.PLAN;
    }

    /** What the bank has to give back comes first: the fiscal account bears no share of it. */
    private Optional<NextStep> afterPayment(ClaimStage stage, Figures figures) {
        if (figures.later().refundDue().isPositive()) {
            return Optional.of(NextStep.REFUND);
        }
        if (figures.fiscal().due().isPositive()) {
            return Optional.of(towardsReimbursement(stage));
        }
        boolean recovers = claim.latest().toEnd().asOptional().isEmpty();
        return Optional.of(NextStep.RECOVER).filter(step -> recovers);
    }

    private NextStep towardsReimbursement(ClaimStage stage) {
        if (stage == ClaimStage.PARTNER_PAID) {
            return NextStep.APPLY_FOR_REIMBURSEMENT;
        }
        boolean asksFor = duties().filter(known -> known.quorum() > 0).isPresent();
        return asksFor && stage != ClaimStage.DECIDED ? NextStep.DECIDE : NextStep.REIMBURSE;
    }
}
