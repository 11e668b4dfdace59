package org.pledgehub.domain.pool;

import java.util.Optional;
import org.pledgehub.domain.compensation.Calculation;
import org.pledgehub.domain.compensation.CompensationCalculator;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.PoolTerms;

/**
 * What was said of a claim after money had been paid on it, and what would be due by it. It counts as soon as at least what
 * was paid is due by it: more is a supplement, the difference of which is paid like any other claim; after the bank has
 * refunded what it got too much, the smaller sum. Until then what was paid stands and nothing more is paid than is due now.
 *
 * @param claim the claim
 * @param said what was said
 * @param due what would be due, as if no other claim had taken of a ceiling; empty where the claim lacks something
 */
record LaterWord(PoolClaim claim, ClaimAssessment said, Optional<Fen> due) {

    private static final String DEFAULT_CURED = "DEFAULT_CURED";

    /** What was said of a claim since it was paid, if anything was. */
    static Optional<LaterWord> of(PoolClaim claim, Optional<PoolTerms> terms) {
        return claim.questioned().asOptional().map(said -> new LaterWord(claim, said, due(said, terms)));
    }

    private static Optional<Fen> due(ClaimAssessment said, Optional<PoolTerms> terms) {
        return switch (said.verdict()) {
            case PENDING -> Optional.empty();
            case INELIGIBLE, WITHDRAWN -> Optional.of(Fen.ZERO);
            case ELIGIBLE -> terms.flatMap(known -> computed(said, known));
        };
    }

    private static Optional<Fen> computed(ClaimAssessment said, PoolTerms known) {
        var what = said.caseUnder(known).with(PoolCircumstances.paid(said, known));
        return CompensationCalculator.calculate(what) instanceof Calculation.Computed(var due)
                ? Optional.of(due.poolAmount())
                : Optional.empty();
    }

    /** Whether it counts now that so much is paid. A sum under another version of the policy is for people to settle. */
    boolean counts(Fen paid) {
        return said.verdict() == ClaimVerdict.ELIGIBLE
                && said.policyVersions().equals(claim.assessment().policyVersions())
                && due.filter(sum -> sum.isPositive() && !paid.exceeds(sum)).isPresent();
    }

    /** A cure after the pool has paid is a recovery: what was paid stands, and the operator sees to it that it comes back. */
    boolean isCure() {
        return said.reasons().contains(DEFAULT_CURED);
    }

    /** No more than that may be paid in all; empty where it sets no limit. */
    Optional<Fen> most(Fen paid) {
        return due.map(sum -> sum.max(paid));
    }

    /** What a correction comes to while it does not count. */
    ClaimProgress.Later later(Fen paid) {
        return due.filter(sum -> !isCure())
                .map(sum -> new ClaimProgress.Later(
                        paid.minus(sum).atLeastZero(),
                        sum.minus(claim.amounts().poolAmount()).atLeastZero()))
                .orElse(ClaimProgress.Later.NOTHING);
    }
}
