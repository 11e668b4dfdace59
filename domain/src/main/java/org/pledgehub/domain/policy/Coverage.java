package org.pledgehub.domain.policy;

import java.util.List;
import java.util.Set;
import org.pledgehub.domain.money.Share;

/**
 * What a pool bears.
 *
 * @param items parts of a loss that are covered
 * @param poolShareCeiling the pool bears at most this share; amounts under it round down
 * @param poolShare negotiated share where a pool has none of its own
 * @param shareBase what it is a share of
 * @param decidingFigure whose figure decides
 * @param caps further ceilings, perhaps none
 * @param runOff whether loans that outlive their pool are covered
 * @param shareSource where the share comes from
 * @param poolShareFloor a loan's own share is not below this one
 * @param institutions share for each kind of institution; none: the pool share for all
 * @param ceded which cession counts
 * @param interestLimit for how long interest is covered
 * @param bankruptcy what a borrower's bankruptcy does to interest
 * @param balanceCap whether liability ends with what the pool holds
 * @param leverage how much may be lent under the pool
 * @param mixedPledge how much of a loss counts where other collateral secures the loan too
 * @param allLevelsCeiling how much the pool and other levels bear together
 * @param otherParts who else bears a part of the loss; none: nobody says
 */
public record Coverage(
        Ruled<Set<LossItem>> items,
        Ruled<Share> poolShareCeiling,
        Ruled<Share> poolShare,
        Ruled<ShareBase> shareBase,
        Ruled<DecidingFigure> decidingFigure,
        List<Ruled<Cap>> caps,
        Ruled<RunOffCover> runOff,
        Ruled<ShareSource> shareSource,
        Ruled<Share> poolShareFloor,
        List<Ruled<InstitutionShare>> institutions,
        Ruled<CededRule> ceded,
        Ruled<InterestLimit> interestLimit,
        Ruled<BankruptcyEffect> bankruptcy,
        Ruled<BalanceCap> balanceCap,
        Ruled<LeverageLimit> leverage,
        Ruled<MixedPledgeLoss> mixedPledge,
        Ruled<AllLevelsCeiling> allLevelsCeiling,
        List<Ruled<OtherPart>> otherParts) {

    /** Keeps own copies. */
    public Coverage {
        caps = List.copyOf(caps);
        institutions = List.copyOf(institutions);
        otherParts = List.copyOf(otherParts);
    }

    /** Of a text that says no more than this. */
    public Coverage(
            Ruled<Set<LossItem>> items,
            Ruled<Share> poolShareCeiling,
            Ruled<Share> poolShare,
            Ruled<ShareBase> shareBase,
            Ruled<DecidingFigure> decidingFigure,
            List<Ruled<Cap>> caps,
            Ruled<RunOffCover> runOff) {
        this(
                items,
                poolShareCeiling,
                poolShare,
                shareBase,
                decidingFigure,
                caps,
                runOff,
                HouseDefaults.shareSource(),
                HouseDefaults.poolShareFloor(),
                List.of(),
                HouseDefaults.ceded(),
                HouseDefaults.interestLimit(),
                HouseDefaults.bankruptcy(),
                HouseDefaults.balanceCap(),
                HouseDefaults.leverage(),
                HouseDefaults.mixedPledge(),
                HouseDefaults.allLevelsCeiling(),
                List.of());
    }
}
