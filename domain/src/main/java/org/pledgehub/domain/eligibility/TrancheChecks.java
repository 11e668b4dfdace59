package org.pledgehub.domain.eligibility;

import java.util.List;
import java.util.Map;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.RuleText;

/** Checks a claim for the default of one tranche: the policy foresees it, and no more is claimed than the tranche. */
final class TrancheChecks {

    private final ClaimCase claim;
    private final RuleText rule;

    TrancheChecks(ClaimCase claim) {
        this.claim = claim;
        this.rule = claim.policy().eligibility().trancheClaims().rule();
    }

    /** None for a default of the whole loan. */
    List<RuleCheck> checks() {
        return switch (claim.tranche()) {
            case Told.Unknown<ClaimedTranche>() -> List.of();
            case Told.Known<ClaimedTranche>(var one) -> List.of(foreseen(one), withinTranche(one));
        };
    }

    private RuleCheck foreseen(ClaimedTranche one) {
        return switch (claim.policy().eligibility().trancheClaims().value()) {
            case ALLOWED -> RuleCheck.pass(rule, EligibilityReason.TRANCHE_CLAIM_NOT_FORESEEN, named(one));
            case PENDING -> RuleCheck.pending(rule, EligibilityReason.TRANCHE_CLAIM_NOT_FORESEEN, named(one));
        };
    }

    private RuleCheck withinTranche(ClaimedTranche one) {
        return switch (one.disbursed()) {
            case Told.Unknown<Fen>() -> RuleCheck.pending(rule, EligibilityReason.TRANCHE_NOT_DISBURSED, named(one));
            case Told.Known<Fen>(var lent) ->
                PrincipalChecks.within(
                        rule,
                        EligibilityReason.CLAIM_EXCEEDS_TRANCHE,
                        claim.principal().claimed(),
                        lent);
        };
    }

    private static Map<String, String> named(ClaimedTranche one) {
        return Map.of("tranche", one.tranche().name());
    }
}
