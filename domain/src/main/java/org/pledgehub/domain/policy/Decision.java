package org.pledgehub.domain.policy;

/**
 * How the fiscal account's part is decided 集体决策.
 *
 * @param quorum so many different people must agree before the fiscal account pays; none where the policy has no such
 *     step
 */
public record Decision(Ruled<Integer> quorum) {

    /** What holds where a policy says nothing of it. */
    public static Decision unstated() {
        return new Decision(HouseDefaults.quorum());
    }
}
