package org.pledgehub.domain.policy;

import org.pledgehub.domain.money.Share;

/** In how many stages a compensation is paid. */
public sealed interface Payout {

    /** At once. */
    record Once() implements Payout {}

    /**
     * A part first, the rest when recovery has ended, both of them of what is then due (India, CGTMSE: 75 and 25 %).
     *
     * @param first share that is paid first; rounds half up, the rest follows
     */
    record TwoStage(Share first) implements Payout {}
}
