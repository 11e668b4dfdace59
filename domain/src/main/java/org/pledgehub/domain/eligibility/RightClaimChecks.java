package org.pledgehub.domain.eligibility;

import java.util.List;
import java.util.Map;
import org.pledgehub.domain.policy.HouseDefaults;

/**
 * Checks that no earlier claim stands in another pool on a loan that one of the same rights secures. Whether two pools
 * may compensate on one right no text says, so the rule is the hub's own ({@code PH-52}); a person finds out. A right of
 * which this is true does not carry the claim, but neither does another in its place: what both pools would pay on is
 * the whole loan.
 */
final class RightClaimChecks {

    private final ClaimCase claim;

    RightClaimChecks(ClaimCase claim) {
        this.claim = claim;
    }

    /** One for each right and other pool; none where no right is claimed elsewhere. */
    List<RuleCheck> checks() {
        return claim.elsewhere().stream().map(RightClaimChecks::claimedOnce).toList();
    }

    private static RuleCheck claimedOnce(RightClaimed elsewhere) {
        return RuleCheck.pending(
                HouseDefaults.rightClaimedOnce().rule(),
                EligibilityReason.RIGHT_CLAIMED_ELSEWHERE,
                Map.of(
                        "right", elsewhere.right().canonical(),
                        "pool", elsewhere.pool().canonical()));
    }
}
