package org.pledgehub.domain.pool;

import java.util.Optional;
import org.pledgehub.domain.claim.ClaimStep;
import org.pledgehub.domain.claim.ClaimStep.Basis;
import org.pledgehub.domain.claim.FiguresHash;
import org.pledgehub.domain.claim.StepBook;
import org.pledgehub.domain.fact.Admission;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.fact.FactRefusal;
import org.pledgehub.domain.fact.Role;
import org.pledgehub.domain.fact.Standing;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.life.LifeDecision;
import org.pledgehub.domain.policy.IncompleteApplication;

/**
 * Takes what operator and authority say about claims. A step waits until its pool, its claim and the claim's figures are
 * known. One that names other figures than those in force is refused for good: whoever sent it has to look at the present
 * ones and decide anew. The figures in force at a step are those of its place in the pool's book.
 */
final class StepDesk {

    private final PoolRules rules;

    StepDesk(PoolRules rules) {
        this.rules = rules;
    }

    /** Nothing is kept of a repeat, nor of what a stranger says. */
    Optional<PoolRejection> take(Fact<ClaimStep> step, Course course) {
        var refusal = refusalOf(step, course.pool());
        if (refusal.isEmpty()) {
            var came = cameOf(step, course.pool());
            course.then(came);
            if (came instanceof PoolEvent.StepTaken && thaws(step)) {
                course.then(new PoolEvent.PoolThawed());
            }
            endWaitsForAnother(course);
        }
        return refusal;
    }

    /**
     * Corrections and reversals that waited for what they name count together with it, before anything is settled: what
     * was taken back before it came moves no money, not even for a moment.
     */
    private void endWaitsForAnother(Course course) {
        for (var key : course.pool().steps().waiting()) {
            var step = course.pool().steps().received().facts().get(key);
            if (step != null && step.header().targetKey().isPresent()) {
                endWait(key, course);
            }
        }
    }

    /** What takes the decision back or puts it right does not freeze the pool again: it has gone on since. */
    private static boolean thaws(Fact<ClaimStep> step) {
        return step.body() instanceof ClaimStep.OnPool(LifeDecision.Thawed thawed)
                && step.header().targetKey().isEmpty();
    }

    private PoolEvent cameOf(Fact<ClaimStep> step, Pool pool) {
        var unfit = refusalAmong(pool.steps().with(step).standingOf(step.key()));
        if (unfit.isPresent()) {
            return new PoolEvent.StepTurnedDown(step, unfit.get());
        }
        var wait = waitOf(step, pool);
        if (wait.isPresent()) {
            return new PoolEvent.StepWaits(step, wait.get());
        }
        return refusalByBook(step, pool)
                .<PoolEvent>map(reason -> new PoolEvent.StepTurnedDown(step, reason))
                .orElseGet(() -> new PoolEvent.StepTaken(step));
    }

    /**
     * Ends waits that are over; true where one ended. What waits is looked at as if it came again, one after another: what
     * names another comes after that one, and after each that ends those before it are looked at from the first on.
     */
    boolean endWaits(Course course) {
        boolean ended = false;
        while (endFirst(course)) {
            ended = true;
        }
        return ended;
    }

    private boolean endFirst(Course course) {
        return course.pool().steps().waiting().stream().anyMatch(key -> endWait(key, course));
    }

    private boolean endWait(EventKey key, Course course) {
        var pool = course.pool();
        var step = pool.steps().received().facts().get(key);
        if (step == null) {
            return false;
        }
        var refused = refusalBySender(step).or(() -> refusalAmong(pool.steps().standingOf(key)));
        if (refused.isEmpty() && (waitOf(step, pool).isPresent() || namesOneThatWaits(step, pool))) {
            return false;
        }
        course.then(refused.or(() -> refusalByBook(step, pool))
                .<PoolEvent>map(reason -> new PoolEvent.StepRefused(key, reason))
                .orElseGet(() -> new PoolEvent.StepWaitEnded(key)));
        return true;
    }

    private static boolean namesOneThatWaits(Fact<ClaimStep> step, Pool pool) {
        return step.header()
                .targetKey()
                .filter(pool.steps().waiting()::contains)
                .isPresent();
    }

    private Optional<PoolRejection> refusalOf(Fact<ClaimStep> step, Pool pool) {
        return switch (pool.steps().admit(step.header())) {
            case DUPLICATE -> Optional.of(PoolRejection.DUPLICATE);
            case EVENT_ID_REUSED -> Optional.of(PoolRejection.EVENT_ID_REUSED);
            case NEW -> refusalBySender(step);
        };
    }

    /** Who operates a pool is not known before it is registered; until then nobody is another. */
    private Optional<PoolRejection> refusalBySender(Fact<ClaimStep> step) {
        if (!(rules.registration() instanceof PoolRules.Registration.Known known)) {
            return Optional.empty();
        }
        var header = step.header();
        if (known.admits(header)) {
            return Optional.empty();
        }
        return Optional.of(
                header.role() == Role.OPERATOR
                        ? PoolRejection.NOT_THE_POOL_OPERATOR
                        : PoolRejection.NOT_THE_POOL_AUTHORITY);
    }

    /** Not before the pool is known: a stranger is told that he is one, whenever the pool was registered. */
    private Optional<PoolRejection> refusalAmong(Standing standing) {
        return standing instanceof Standing.Refused(var reason)
                        && rules.registration() instanceof PoolRules.Registration.Known
                ? Optional.of(
                        reason == FactRefusal.CORRECTION_OF_REVERSAL
                                ? PoolRejection.CORRECTION_OF_REVERSAL
                                : PoolRejection.CORRECTION_CHANGES_SUBJECT)
                : Optional.empty();
    }

    private Optional<WaitReason> waitOf(Fact<ClaimStep> step, Pool pool) {
        if (pool.fault().isPresent() && !thaws(step)) {
            return Optional.of(WaitReason.POOL_FROZEN);
        }
        if (rules.registration() instanceof PoolRules.Registration.Unknown) {
            return Optional.of(WaitReason.POOL_UNKNOWN);
        }
        var known = withStep(step, pool.steps());
        if (known.standingOf(step.key()) instanceof Standing.Waiting) {
            return Optional.of(WaitReason.CORRECTED_EVENT_UNKNOWN);
        }
        if (known.isNamed(step.key())) {
            return Optional.empty();
        }
        if (step.body()
                .about()
                .filter(claim -> !pool.claims().containsKey(claim))
                .isPresent()) {
            return Optional.of(WaitReason.CLAIM_UNKNOWN);
        }
        return step.body().basis().isPresent() && present(step, pool).isEmpty()
                ? Optional.of(WaitReason.FIGURES_NOT_SHOWN)
                : Optional.empty();
    }

    private static StepBook withStep(Fact<ClaimStep> step, StepBook steps) {
        return steps.admit(step.header()) == Admission.NEW ? steps.with(step) : steps;
    }

    /** What the figures in force, or the pool's life, do not let be decided at this place in the book. */
    private Optional<PoolRejection> refusalByBook(Fact<ClaimStep> step, Pool pool) {
        if (isStale(step, pool)) {
            return Optional.of(PoolRejection.FIGURES_STALE);
        }
        return lacksDocuments(step, pool)
                ? Optional.of(PoolRejection.APPLICATION_INCOMPLETE)
                : LifeGate.refusal(step, pool);
    }

    /** Under a policy that refuses an incomplete application; one that was corrected or reversed since is history. */
    private boolean lacksDocuments(Fact<ClaimStep> step, Pool pool) {
        return step.body() instanceof ClaimStep.Applied applied
                && applied.documents() == ClaimStep.Applied.Documents.INCOMPLETE
                && !withStep(step, pool.steps()).isNamed(step.key())
                && Optional.ofNullable(pool.claims().get(applied.claim()))
                        .flatMap(claim -> claim.assessment().terms(rules))
                        .map(terms -> terms.policy()
                                .decision()
                                .incompleteApplication()
                                .value())
                        .filter(IncompleteApplication.REFUSE::equals)
                        .isPresent();
    }

    /** A step that its sender has corrected or reversed since is history, whatever it rested on. */
    private static boolean isStale(Fact<ClaimStep> step, Pool pool) {
        return step.body().basis().isPresent()
                && !withStep(step, pool.steps()).isNamed(step.key())
                && !present(step, pool).equals(step.body().basis().map(Basis::hash));
    }

    private static Optional<FiguresHash> present(Fact<ClaimStep> step, Pool pool) {
        return step.body().about().flatMap(claim -> {
            var hashes = pool.progressOf(claim).hashes();
            return step.body()
                    .basis()
                    .map(basis -> switch (basis.kind()) {
                        case COMPENSATION -> hashes.due();
                        case REIMBURSEMENT -> hashes.owed();
                    })
                    .flatMap(Told::asOptional);
        });
    }
}
