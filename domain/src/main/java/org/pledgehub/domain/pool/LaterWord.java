package org.pledgehub.domain.pool;

import java.util.List;
import java.util.Optional;
import org.pledgehub.domain.compensation.Calculation;
import org.pledgehub.domain.compensation.Circumstances;
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
 * @param sum what would be due, as if no other claim had taken of a ceiling, or what the claim lacks
 */
record LaterWord(PoolClaim claim, ClaimAssessment said, Sum sum) {

    private static final String DEFAULT_CURED = "DEFAULT_CURED";

    /** What a later word comes to. */
    sealed interface Sum {

        /**
         * So much would be due.
         *
         * @param fen fen, zero or more
         */
        record Due(Fen fen) implements Sum {}

        /**
         * Nobody can say yet. Until then nothing more is paid, and nothing more is set aside; what is set aside stays.
         *
         * @param codes what the claim lacks
         */
        record Lacking(List<String> codes) implements Sum {

            /** Keeps its own copy. */
            public Lacking {
                codes = List.copyOf(codes);
            }
        }

        /** What would be due, where that can be said. */
        default Optional<Fen> due() {
            return switch (this) {
                case Due(var fen) -> Optional.of(fen);
                case Lacking lacking -> Optional.empty();
            };
        }
    }

    /** What was said of a claim since it was paid, if anything was. */
    static Optional<LaterWord> of(PoolClaim claim, Optional<PoolTerms> terms) {
        return claim.questioned().asOptional().map(said -> new LaterWord(claim, said, sum(claim, said, terms)));
    }

    private static Sum sum(PoolClaim claim, ClaimAssessment said, Optional<PoolTerms> terms) {
        return switch (said.verdict()) {
            case PENDING -> new Sum.Lacking(said.reasons());
            case INELIGIBLE, WITHDRAWN -> new Sum.Due(Fen.ZERO);
            case ELIGIBLE ->
                terms.map(known -> computed(said, known, PoolCircumstances.paid(claim, said, known)))
                        .orElseGet(() -> new Sum.Lacking(List.of(ClaimGate.NO_POLICY_IN_FORCE)));
        };
    }

    private static Sum computed(ClaimAssessment said, PoolTerms known, Circumstances told) {
        return switch (CompensationCalculator.calculate(said.caseUnder(known).with(told))) {
            case Calculation.Computed(var computed) -> new Sum.Due(computed.poolAmount());
            case Calculation.Incomplete(var gaps) -> new Sum.Lacking(ClaimGate.codes(gaps));
        };
    }

    private Optional<Fen> due() {
        return sum.due();
    }

    /** Codes of what has to be said first; none where it can be computed. */
    List<String> lacks() {
        return sum instanceof Sum.Lacking(var codes) ? codes : List.of();
    }

    /** Whether anything has to be said before the claim is paid on. */
    boolean isLacking() {
        return sum instanceof Sum.Lacking;
    }

    /** Whether it counts now that so much is paid. A sum under another version of the policy is for people to settle. */
    boolean counts(Fen paid) {
        return said.verdict() == ClaimVerdict.ELIGIBLE
                && said.policyVersions().equals(claim.assessment().policyVersions())
                && due().filter(fen -> fen.isPositive() && !paid.exceeds(fen)).isPresent();
    }

    /** A cure after the pool has paid is a recovery: what was paid stands, and the operator sees to it that it comes back. */
    boolean isCure() {
        return said.reasons().contains(DEFAULT_CURED);
    }

    /** No more than that may be paid in all; empty where it sets no limit. */
    Optional<Fen> most(Fen paid) {
        return due().map(fen -> fen.max(paid));
    }

    /** What a correction comes to while it does not count. */
    ClaimProgress.Later later(Fen paid) {
        return due().filter(fen -> !isCure())
                .map(fen -> new ClaimProgress.Later(
                        paid.minus(fen).atLeastZero(),
                        fen.minus(claim.amounts().poolAmount()).atLeastZero(),
                        List.of()))
                .orElse(ClaimProgress.Later.NOTHING);
    }
}
