package org.pledgehub.domain.claim;

/**
 * How different people voted on the same figures.
 *
 * @param approvals people for it
 * @param refusals people against it
 */
public record Ballot(int approvals, int refusals) {

    /** Nobody has voted. */
    public static final Ballot NONE = new Ballot(0, 0);

    /**
     * Whether the decision is taken (art. 15: collectively; our control: at least so many different people, and more for it
     * than against it).
     */
    public boolean decides(int quorum) {
        return approvals >= quorum && approvals > refusals;
    }
}
