package org.pledgehub.domain.eligibility;

import java.util.List;

/** What the checks of a claim come to. */
public enum ClaimVerdict {
    /** Every check passed, perhaps with warnings. */
    ELIGIBLE,
    /** A check failed. */
    INELIGIBLE,
    /** No check failed, but something is missing. */
    PENDING,
    /** The notice, or the whole loan, was taken back. */
    WITHDRAWN;

    /** A failed check decides; then a missing one. */
    static ClaimVerdict of(List<RuleCheck> checks) {
        var gravest = checks.stream()
                .map(RuleCheck::outcome)
                .max(CheckOutcome::compareTo)
                .orElse(CheckOutcome.PASS);
        return switch (gravest) {
            case PASS, WARN -> ELIGIBLE;
            case PENDING -> PENDING;
            case FAIL -> INELIGIBLE;
        };
    }
}
