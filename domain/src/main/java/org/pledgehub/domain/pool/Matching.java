package org.pledgehub.domain.pool;

import org.pledgehub.domain.money.Ratio;

/** How contributions stand to the funding ratio that the policy names 出资匹配; reported, never enforced. */
public enum Matching {
    /** As the ratio says. */
    MATCHED,
    /** The fiscal side has contributed less than the ratio asks for. */
    FISCAL_SHORT,
    /** The partner side has. */
    PARTNER_SHORT;

    /**
     * Of what both sides have contributed.
     *
     * @param contributed by account
     * @param funding fiscal contribution to partner contribution
     */
    public static Matching of(AccountSums contributed, Ratio funding) {
        var expected = funding.ofHalfUp(contributed.partner().atLeastZero());
        int compared = contributed.fiscal().compareTo(expected);
        if (compared == 0) {
            return MATCHED;
        }
        return compared < 0 ? FISCAL_SHORT : PARTNER_SHORT;
    }
}
