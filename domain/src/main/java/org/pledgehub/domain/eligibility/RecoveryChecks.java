package org.pledgehub.domain.eligibility;

import java.util.List;
import java.util.Map;
import org.pledgehub.domain.policy.HouseDefaults;

/**
 * Checks that nobody has to guess which claim's loss a recovery lessens. No text speaks of it, so the rule is the hub's
 * own ({@code PH-51}); the operator, who recovered, says which claim it was.
 */
final class RecoveryChecks {

    private final ClaimCase claim;

    RecoveryChecks(ClaimCase claim) {
        this.claim = claim;
    }

    /** One for each recovery that is in doubt, so that all can be corrected at once; none where none is. */
    List<RuleCheck> checks() {
        return claim.doubtful().stream().map(RecoveryChecks::named).toList();
    }

    private static RuleCheck named(DoubtfulRecovery doubtful) {
        return RuleCheck.pending(
                HouseDefaults.recoveryOfClaim().rule(),
                EligibilityReason.RECOVERY_NAMES_NO_CLAIM,
                Map.of(
                        "recovery", doubtful.recovery().toString(),
                        "receivedOn", doubtful.receivedOn().toString(),
                        "countsOn", doubtful.countsOn()));
    }
}
