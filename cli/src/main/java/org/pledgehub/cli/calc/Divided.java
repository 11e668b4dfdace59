package org.pledgehub.cli.calc;

import java.util.List;
import org.pledgehub.domain.compensation.OthersShare;
import org.pledgehub.domain.compensation.RecoveryWaterfall;

/**
 * How recoveries are divided.
 *
 * @param recoveries among the bank's side and the pool
 * @param others what is not the pool's, of the loss and of each recovery, among those who bear it; empty where the policy
 *     does not say who else does
 */
record Divided(RecoveryWaterfall.Division recoveries, OthersShare.Division others) {

    /** What others get of a recovery, by its place. */
    List<OthersShare.Part> othersOf(int recovery) {
        return others.ofRecoveries().isEmpty()
                ? List.of()
                : others.ofRecoveries().get(recovery);
    }
}
