package org.pledgehub.domain.eligibility;

import java.util.List;

/**
 * What the checks of a claim came to.
 *
 * @param verdict verdict
 * @param checks checks made, in order of {@link EligibilityReason}
 */
public record Assessment(ClaimVerdict verdict, List<RuleCheck> checks) {

    /** Keeps its own copy. */
    public Assessment {
        checks = List.copyOf(checks);
    }

    /** The verdict that the checks come to. */
    static Assessment of(List<RuleCheck> checks) {
        return new Assessment(ClaimVerdict.of(checks), checks);
    }

    /** A claim that nobody makes any more. */
    public static Assessment withdrawn() {
        return new Assessment(ClaimVerdict.WITHDRAWN, List.of());
    }

    /** Reasons of checks that failed or wait, each once, in order of precedence. */
    public List<EligibilityReason> reasons() {
        return checks.stream()
                .filter(check -> check.outcome() == CheckOutcome.FAIL || check.outcome() == CheckOutcome.PENDING)
                .flatMap(check -> check.reason().asOptional().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
