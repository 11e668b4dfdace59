package org.pledgehub.domain.policy;

import org.pledgehub.domain.calendar.LegalPeriod;

/** How long a pool exists. */
public sealed interface PoolTerm {

    /**
     * A period from its establishment.
     *
     * @param period how long
     */
    record Fixed(LegalPeriod period) implements PoolTerm {}

    /** Until it is ended. */
    record Unlimited() implements PoolTerm {}
}
