package org.pledgehub.domain.policy;

import org.pledgehub.domain.money.Share;

/** How much of a loss the pool and other levels (city, province, other funds) bear together at most 各级补偿合计上限. */
public sealed interface AllLevelsCeiling {

    /** The text sets none; what other levels bear is not asked for. */
    record None() implements AllLevelsCeiling {}

    /**
     * At most this share of the loss that is left once what was ceded and recovered is taken off; rounded down to the fen.
     *
     * @param share of all levels together
     */
    record AtMost(Share share) implements AllLevelsCeiling {}
}
