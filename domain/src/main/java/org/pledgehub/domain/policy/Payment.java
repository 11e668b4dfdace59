package org.pledgehub.domain.policy;

import java.util.Set;
import org.pledgehub.domain.money.Share;

/**
 * Who pays, in which order, and who gets recoveries.
 *
 * @param funding who puts money into the pool
 * @param fiscalShare negotiated fiscal share of what the pool paid, where a pool has none of its own; the rest is the
 *     partner's
 * @param firstPayer which account pays first
 * @param shortage what happens when there is too little
 * @param recoveryWaterfall who gets recovered money first
 * @param confirmation whether the authority confirms the plan before anything is paid
 * @param fundingTest what follows where contributions are not as agreed
 * @param payout in how many stages it is paid
 * @param fiscalProducts loan products of which the fiscal account bears its share; empty: of all
 */
public record Payment(
        Ruled<Funding> funding,
        Ruled<Share> fiscalShare,
        Ruled<FirstPayer> firstPayer,
        Ruled<ShortageRule> shortage,
        Ruled<RecoveryOrder> recoveryWaterfall,
        Ruled<Confirmation> confirmation,
        Ruled<FundingTest> fundingTest,
        Ruled<Payout> payout,
        Ruled<Set<String>> fiscalProducts) {

    /** Keeps its own copy. */
    public Payment {
        fiscalProducts = new Ruled<>(Set.copyOf(fiscalProducts.value()), fiscalProducts.rule(), fiscalProducts.basis());
    }

    /** Of a text that says no more than this. */
    public Payment(
            Ruled<Funding> funding,
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
                HouseDefaults.payout(),
                HouseDefaults.fiscalProducts());
    }
}
