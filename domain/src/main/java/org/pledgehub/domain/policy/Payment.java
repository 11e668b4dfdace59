package org.pledgehub.domain.policy;

import org.pledgehub.domain.money.Ratio;
import org.pledgehub.domain.money.Share;

/**
 * Who pays, in which order, and who gets recoveries.
 *
 * @param funding fiscal contribution to partner contribution
 * @param fiscalShare negotiated fiscal share of what the pool paid, where a pool has none of its own; the rest is the
 *     partner's
 * @param firstPayer which account pays first
 * @param shortage what happens when there is too little
 * @param recoveryWaterfall who gets recovered money first
 * @param confirmation whether the authority confirms the plan before anything is paid
 */
public record Payment(
        Ruled<Ratio> funding,
        Ruled<Share> fiscalShare,
        Ruled<FirstPayer> firstPayer,
        Ruled<ShortageRule> shortage,
        Ruled<RecoveryOrder> recoveryWaterfall,
        Ruled<Confirmation> confirmation) {}
