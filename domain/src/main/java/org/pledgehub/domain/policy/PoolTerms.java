package org.pledgehub.domain.policy;

import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.money.Share;

/**
 * The rules of one pool: a policy version, and the shares that the pool's parties negotiated under it.
 *
 * @param policy the version
 * @param poolShare share of a loss that the pool bears; never above the policy's ceiling
 * @param fiscalShare fiscal share of what the pool paid
 */
public record PoolTerms(PoolPolicy policy, Share poolShare, Share fiscalShare) {

    /** A share above the policy's ceiling counts as the ceiling. */
    public PoolTerms {
        poolShare = poolShare.min(policy.coverage().poolShareCeiling().value());
    }

    /** The policy's own defaults. */
    public static PoolTerms of(PoolPolicy policy) {
        return new PoolTerms(
                policy,
                policy.coverage().poolShare().value(),
                policy.payment().fiscalShare().value());
    }

    /**
     * The same for a loan of a product: of one that the policy does not name, or of which nobody has told, the partner bears
     * everything, for fiscal money does not move on a guess.
     */
    public PoolTerms forProduct(Told<String> product) {
        var products = policy.payment().fiscalProducts().value();
        boolean isShared = products.isEmpty()
                || product.asOptional().filter(products::contains).isPresent();
        return isShared ? this : withFiscalShare(Share.NONE);
    }

    /** The same with a negotiated pool share. */
    public PoolTerms withPoolShare(Share negotiated) {
        return new PoolTerms(policy, negotiated, fiscalShare);
    }

    /** The same with a negotiated fiscal share. */
    public PoolTerms withFiscalShare(Share negotiated) {
        return new PoolTerms(policy, poolShare, negotiated);
    }
}
