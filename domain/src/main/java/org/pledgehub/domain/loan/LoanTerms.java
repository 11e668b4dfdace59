package org.pledgehub.domain.loan;

import java.util.Optional;
import org.pledgehub.domain.policy.CaseDays;
import org.pledgehub.domain.policy.PoolPolicy;
import org.pledgehub.domain.policy.PoolTerms;

/** The rules that a loan, or a claim on it, stands under, or none. */
public sealed interface LoanTerms {

    /**
     * They are known.
     *
     * @param pool the pool
     * @param terms its terms under the version in force
     */
    record Resolved(PoolRegistration pool, PoolTerms terms) implements LoanTerms {}

    /**
     * They are not.
     *
     * @param reason what is missing
     */
    record Missing(WaitReason reason) implements LoanTerms {}

    /** Terms of a case on the pool that the disbursement names; never those of the nearest version. */
    static LoanTerms of(LoanFact.Disbursed disbursed, CaseDays days, LoanReferences references) {
        return references
                .pool(disbursed.pool())
                .map(pool -> references
                        .policies()
                        .poolPolicyOf(pool.policy(), days)
                        .<LoanTerms>map(version -> new Resolved(pool, pool.under(version)))
                        .orElseGet(() -> new Missing(WaitReason.NO_POLICY_IN_FORCE)))
                .orElseGet(() -> new Missing(WaitReason.POOL_UNKNOWN));
    }

    /** The terms, where they are known. */
    default Optional<Resolved> resolved() {
        return this instanceof Resolved known ? Optional.of(known) : Optional.empty();
    }

    /** What is missing, where they are not. */
    default Optional<WaitReason> missing() {
        return this instanceof Missing(var reason) ? Optional.of(reason) : Optional.empty();
    }

    /** The policy version, where it is known. */
    default Optional<PoolPolicy> policy() {
        return resolved().map(known -> known.terms().policy());
    }
}
