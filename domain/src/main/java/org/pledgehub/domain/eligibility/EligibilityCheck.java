package org.pledgehub.domain.eligibility;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.policy.RuleText;

/**
 * Makes all checks of a claim in the order of {@link EligibilityReason}: none is left out because an earlier one failed,
 * so that a bank learns at once of everything that is wrong.
 */
public final class EligibilityCheck {

    private static final RuleText HUB_RULE = new RuleText("HUB-1", "", "无适用版本时待人工确认，不取最近版本");

    private EligibilityCheck() {}

    /** Checks a claim under its policy. */
    public static Assessment of(ClaimCase claim) {
        return Assessment.of(Stream.of(
                        new DefaultChecks(claim).checks(),
                        new TrancheChecks(claim).checks(),
                        new PrincipalChecks(claim).checks(),
                        new RecoveryChecks(claim).checks(),
                        new TermChecks(claim).checks(),
                        new FilingChecks(claim).checks(),
                        new PledgeChecks(claim).checks(),
                        new RightClaimChecks(claim).checks(),
                        new BorrowerChecks(claim).checks())
                .flatMap(List::stream)
                .toList());
    }

    /** A claim on a pool or under a policy that is not known waits: the nearest version is never taken. */
    public static Assessment withoutPolicy(EligibilityReason reason) {
        return Assessment.of(List.of(new RuleCheck(HUB_RULE, CheckOutcome.PENDING, Told.known(reason), Map.of())));
    }
}
