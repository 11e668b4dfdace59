package org.pledgehub.domain.policy;

import java.util.List;
import java.util.Set;
import org.pledgehub.domain.key.RightKind;
import org.pledgehub.domain.money.Share;

/**
 * What must hold before the pool bears a loss.
 *
 * @param acceptedKinds IP kinds that the text lists
 * @param unlistedKind what becomes of the others
 * @param mainPledgeShareMin least share of the accepted IP in the value of all pledges 主要质押物
 * @param daysPastDueMin calendar days past due that justify a notice
 * @param pledgeInForceOn on which days the pledge must be registered and in force
 * @param borrowerChecks what must hold of borrower and project; each with its own article
 * @param borrowerCheckedOn on which day they must hold
 * @param pledgor who must own the pledged right
 * @param cure until when a cure ends the right
 * @param trancheClaims whether the default of one tranche may be claimed
 */
public record Eligibility(
        Ruled<Set<RightKind>> acceptedKinds,
        Ruled<UnlistedKind> unlistedKind,
        Ruled<Share> mainPledgeShareMin,
        Ruled<Integer> daysPastDueMin,
        Ruled<Set<CheckDate>> pledgeInForceOn,
        List<Ruled<BorrowerCheck>> borrowerChecks,
        Ruled<CheckDate> borrowerCheckedOn,
        Ruled<PledgorRule> pledgor,
        Ruled<CureRule> cure,
        Ruled<TrancheClaims> trancheClaims) {

    /** Keeps its own copy. */
    public Eligibility {
        borrowerChecks = List.copyOf(borrowerChecks);
    }

    /** Of a text that says no more than this. */
    public Eligibility(
            Ruled<Set<RightKind>> acceptedKinds,
            Ruled<UnlistedKind> unlistedKind,
            Ruled<Share> mainPledgeShareMin,
            Ruled<Integer> daysPastDueMin,
            Ruled<Set<CheckDate>> pledgeInForceOn,
            List<Ruled<BorrowerCheck>> borrowerChecks,
            Ruled<CheckDate> borrowerCheckedOn,
            Ruled<PledgorRule> pledgor) {
        this(
                acceptedKinds,
                unlistedKind,
                mainPledgeShareMin,
                daysPastDueMin,
                pledgeInForceOn,
                borrowerChecks,
                borrowerCheckedOn,
                pledgor,
                HouseDefaults.cure(),
                HouseDefaults.trancheClaims());
    }
}
