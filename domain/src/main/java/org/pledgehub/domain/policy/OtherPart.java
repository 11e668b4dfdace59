package org.pledgehub.domain.policy;

import org.pledgehub.domain.money.Share;

/**
 * The part of a loss that an institution bears beside the pool 其他分险方. With the pool's share the parts are the whole.
 *
 * @param kind which kind of institution; what is left after the others is the bank's
 * @param share of the loss that counts
 */
public record OtherPart(InstitutionKind kind, Share share) {}
