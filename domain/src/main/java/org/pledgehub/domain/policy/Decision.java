package org.pledgehub.domain.policy;

/**
 * How the fiscal account's part is decided 集体决策.
 *
 * @param quorum so many different people must agree before the fiscal account pays; none where the policy has no such
 *     step
 * @param incompleteApplication what becomes of an application that lacks a document
 */
public record Decision(Ruled<Integer> quorum, Ruled<IncompleteApplication> incompleteApplication) {

    /** What holds where a policy says nothing of it. */
    public static Decision unstated() {
        return new Decision(HouseDefaults.quorum(), HouseDefaults.incompleteApplication());
    }
}
