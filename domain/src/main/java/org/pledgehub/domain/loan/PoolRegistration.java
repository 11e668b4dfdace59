package org.pledgehub.domain.loan;

import java.time.LocalDate;
import org.pledgehub.domain.fact.Office;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.PolicyId;
import org.pledgehub.domain.key.PoolId;
import org.pledgehub.domain.money.Share;
import org.pledgehub.domain.policy.PoolPolicy;
import org.pledgehub.domain.policy.PoolTerms;

/**
 * A pool as the registry of parties has it.
 *
 * @param pool its id
 * @param policy policy that it runs under
 * @param operator cooperating institution 合作机构
 * @param authority managing authority 管理机构
 * @param district district 区
 * @param establishedOn 设立日
 * @param poolShare negotiated share of a loss
 */
public record PoolRegistration(
        PoolId pool,
        PolicyId policy,
        Office operator,
        Office authority,
        Told<String> district,
        Told<LocalDate> establishedOn,
        Told<Share> poolShare) {

    /** The pool's terms under a version of its policy. */
    PoolTerms under(PoolPolicy version) {
        var terms = PoolTerms.of(version);
        return poolShare.asOptional().map(terms::withPoolShare).orElse(terms);
    }
}
