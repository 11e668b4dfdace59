package org.pledgehub.domain.pool;

import org.pledgehub.domain.money.Ratio;
import org.pledgehub.domain.policy.Funding;

/** How contributions stand to the funding that the policy names 出资匹配; reported, never enforced. */
public enum Matching {
    /** As the ratio says. */
    MATCHED,
    /** The fiscal side has contributed less than the ratio asks for. */
    FISCAL_SHORT,
    /** The partner side has. */
    PARTNER_SHORT,
    /** The policy knows no partner: no contribution is held against another. */
    FISCAL_ONLY;

    /**
     * Of what both sides have contributed.
     *
     * @param contributed by account
     * @param funding who is to contribute, and in which ratio
     */
    public static Matching of(AccountSums contributed, Funding funding) {
        return switch (funding) {
            case Funding.FiscalOnly() -> FISCAL_ONLY;
            case Funding.Matched(var ratio) -> of(contributed, ratio);
        };
    }

    private static Matching of(AccountSums contributed, Ratio fiscalToPartner) {
        var expected = fiscalToPartner.ofHalfUp(contributed.partner().atLeastZero());
        int compared = contributed.fiscal().compareTo(expected);
        if (compared == 0) {
            return MATCHED;
        }
        return compared < 0 ? FISCAL_SHORT : PARTNER_SHORT;
    }
}
