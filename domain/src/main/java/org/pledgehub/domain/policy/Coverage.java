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
 */
public record Coverage(
        Ruled<Set<LossItem>> items,
        Ruled<Share> poolShareCeiling,
        Ruled<Share> poolShare,
        Ruled<ShareBase> shareBase,
        Ruled<DecidingFigure> decidingFigure,
        List<Ruled<Cap>> caps,
        Ruled<RunOffCover> runOff) {

    /** Keeps its own copy. */
    public Coverage {
        caps = List.copyOf(caps);
    }
}
