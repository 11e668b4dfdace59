package org.pledgehub.domain.policy;

import org.pledgehub.domain.money.Ratio;

/** Who puts money into a pool 出资. */
public sealed interface Funding {

    /**
     * The fiscal and the partner side, each its part.
     *
     * @param fiscalToPartner fiscal contribution to partner contribution
     */
    record Matched(Ratio fiscalToPartner) implements Funding {}

    /** The fiscal side alone: there is no partner, and nothing to be matched. */
    record FiscalOnly() implements Funding {}
}
