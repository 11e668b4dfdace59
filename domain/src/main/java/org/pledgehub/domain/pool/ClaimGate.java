package org.pledgehub.domain.pool;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pledgehub.domain.claim.ClaimId;
import org.pledgehub.domain.compensation.Calculation;
import org.pledgehub.domain.compensation.CompensationCalculator;
import org.pledgehub.domain.compensation.CompensationCase;
import org.pledgehub.domain.compensation.FigureGap;
import org.pledgehub.domain.policy.PoolTerms;

/**
 * Says which claims of a pool may be paid at all: those get a place in the queue; those that may not lose theirs, and their
 * money. A claim on which something was paid keeps its place.
 */
final class ClaimGate {

    /** Nothing remains to be compensated after the ceded and recovered parts. */
    static final String NOTHING_DUE = "NOTHING_DUE";

    /** The policy version of a claim has not reached the pool yet. */
    static final String NO_POLICY_IN_FORCE = "NO_POLICY_IN_FORCE";

    /** Another claim of the same default has been paid, and the money has not come back. */
    static final String DEFAULT_ALREADY_PAID = "DEFAULT_ALREADY_PAID";

    private final Course course;
    private final PoolRules rules;
    private final Map<String, List<PoolClaim>> paidByLoan;
    private final Map<ClaimId, PoolTerms> terms = new HashMap<>();

    ClaimGate(Course course, PoolRules rules) {
        this.course = course;
        this.rules = rules;
        this.paidByLoan = course.pool().claims().values().stream()
                .filter(claim -> course.pool().paidOn(claim.id()).isPositive())
                .collect(Collectors.groupingBy(
                        claim -> claim.assessment().parties().loan()));
    }

    /** Lets all claims in or out; gives back the terms of those that may be served. */
    Map<ClaimId, PoolTerms> pass() {
        List.copyOf(course.pool().claims().keySet()).forEach(this::enterOrLeave);
        return terms;
    }

    /** Codes of what a claim's figures lack. */
    static List<String> codes(Collection<FigureGap> gaps) {
        return gaps.stream().sorted().map(Enum::name).toList();
    }

    private void enterOrLeave(ClaimId id) {
        var claim = course.pool().claim(id);
        boolean paid = course.pool().paidOn(id).isPositive();
        if (paid && claim.order() > 0) {
            claim.assessment().terms(rules).ifPresent(known -> terms.put(id, known));
            return;
        }
        var obstacles = obstacles(claim);
        if (claim.trigger().isActive() && (!obstacles.isEmpty() || !isEligible(claim))) {
            course.then(new PoolEvent.TriggerTakenBack(
                    id, obstacles.isEmpty() ? claim.assessment().reasons() : obstacles));
        }
        if (!claim.held().equals(obstacles)) {
            course.then(new PoolEvent.ClaimHeld(id, obstacles));
        }
        if (isEligible(claim) && obstacles.isEmpty() && course.pool().claim(id).order() == 0) {
            course.then(new PoolEvent.ClaimQueued(id, course.pool().nextOrder()));
        }
    }

    private static boolean isEligible(PoolClaim claim) {
        return claim.assessment().verdict() == ClaimVerdict.ELIGIBLE;
    }

    /** Codes why an eligible claim leads to nothing. */
    private List<String> obstacles(PoolClaim claim) {
        if (!isEligible(claim)) {
            return List.of();
        }
        var known = claim.assessment().terms(rules);
        if (known.isEmpty()) {
            return List.of(NO_POLICY_IN_FORCE);
        }
        terms.put(claim.id(), known.get());
        return switch (CompensationCalculator.calculate(caseOf(claim, known.get()))) {
            case Calculation.Incomplete(var gaps) -> codes(gaps);
            case Calculation.Computed(var due) ->
                due.poolAmount().isZero()
                        ? List.of(NOTHING_DUE)
                        : isPaidForAlready(claim) ? List.of(DEFAULT_ALREADY_PAID) : endOfPool(claim, known.get());
        };
    }

    private CompensationCase caseOf(PoolClaim claim, PoolTerms known) {
        return claim.caseUnder(known).with(PoolCircumstances.alone(course.pool(), claim, known));
    }

    private List<String> endOfPool(PoolClaim claim, PoolTerms under) {
        var cover = under.policy().coverage().runOff().value();
        return LifeGate.obstacle(
                        course.pool().steps().life(), claim.assessment().days(), cover)
                .stream()
                .toList();
    }

    /** A notice that was paid and then taken back gives its place to another; the money has to come back first. */
    private boolean isPaidForAlready(PoolClaim claim) {
        return paidByLoan.getOrDefault(claim.assessment().parties().loan(), List.of()).stream()
                .anyMatch(paid -> !paid.id().equals(claim.id()) && paid.mayBeOfTheDefaultOf(claim));
    }
}
