package org.pledgehub.domain.policy;

import org.pledgehub.domain.money.Share;

/**
 * At most this share of a cost is made good.
 *
 * @param cost of what
 * @param ceiling at most this share of what was actually paid
 * @param when whom it is for
 */
public record SubsidyRate(SubsidyCost cost, Share ceiling, Wording when) {}
