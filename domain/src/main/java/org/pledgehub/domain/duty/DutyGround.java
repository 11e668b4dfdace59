package org.pledgehub.domain.duty;

import org.pledgehub.domain.key.PolicyRef;
import org.pledgehub.domain.policy.PoolPolicy;
import org.pledgehub.domain.policy.RuleText;

/**
 * What a duty rests on.
 *
 * @param policy version whose clock runs
 * @param rule its rule
 */
public record DutyGround(PolicyRef policy, RuleText rule) {

    /** A rule of a version. */
    public static DutyGround of(PoolPolicy policy, RuleText rule) {
        return new DutyGround(policy.header().ref(), rule);
    }
}
