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
 * @param fundingTest what follows where contributions are not as agreed
 * @param payout in how many stages it is paid
 */
public record Payment(
        Ruled<Ratio> funding,
        Ruled<Share> fiscalShare,
        Ruled<FirstPayer> firstPayer,
        Ruled<ShortageRule> shortage,
        Ruled<RecoveryOrder> recoveryWaterfall,
        Ruled<Confirmation> confirmation,
        Ruled<FundingTest> fundingTest,
        Ruled<Payout> payout) {

    /** Of a text that says no more than this. */
    public Payment(
            Ruled<Ratio> funding,
            Ruled<Share> fiscalShare,
            Ruled<FirstPayer> firstPayer,
            Ruled<ShortageRule> shortage,
            Ruled<RecoveryOrder> recoveryWaterfall,
            Ruled<Confirmation> confirmation) {
        this(
                funding,
                fiscalShare,
                firstPayer,
                shortage,
                recoveryWaterfall,
                confirmation,
                HouseDefaults.fundingTest(),
                HouseDefaults.payout());
    }
}
