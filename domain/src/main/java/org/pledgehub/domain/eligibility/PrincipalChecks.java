package org.pledgehub.domain.eligibility;

import java.util.List;
import java.util.Map;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.HouseDefaults;
import org.pledgehub.domain.policy.RuleText;

/**
 * Checks that all claims of a loan together are for no more principal than was lent. Policies take that for granted, so
 * the rule is the hub's own ({@code PH-50}); who is right, the notice or the disbursement, a person finds out.
 */
final class PrincipalChecks {

    private final ClaimedPrincipal principal;

    PrincipalChecks(ClaimCase claim) {
        this.principal = claim.principal();
    }

    List<RuleCheck> checks() {
        var check = within(
                HouseDefaults.claimedPrincipal().rule(),
                EligibilityReason.CLAIMS_EXCEED_LOAN,
                principal.together(),
                principal.lent());
        return List.of(principal.notShared().map(check::telling).asOptional().orElse(check));
    }

    /** More claimed than lent waits; as much as was lent is good. */
    static RuleCheck within(RuleText rule, EligibilityReason reason, Fen claimed, Fen lent) {
        var detail = Map.of(
                "claimedFen", Long.toString(claimed.value()),
                "disbursedFen", Long.toString(lent.value()));
        return claimed.exceeds(lent) ? RuleCheck.pending(rule, reason, detail) : RuleCheck.pass(rule, reason, detail);
    }
}
