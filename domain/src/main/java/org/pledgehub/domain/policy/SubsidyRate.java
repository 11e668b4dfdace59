package org.pledgehub.domain.policy;

import java.util.Set;
import org.pledgehub.domain.money.Share;

/**
 * At most this share of a cost is made good.
 *
 * @param cost of what
 * @param ceiling at most this share of what was actually paid
 * @param grades pledged rights that it is for; empty: any
 * @param industry companies that it is for
 * @param when whom it is for, in words
 */
public record SubsidyRate(
        SubsidyCost cost, Share ceiling, Set<RightGrade> grades, IndustryScope industry, Wording when) {

    /** Keeps its own copy. */
    public SubsidyRate {
        grades = Set.copyOf(grades);
    }
}
