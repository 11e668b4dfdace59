package org.pledgehub.oracle.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.in.RecoveryEnded;
import org.pledgehub.oracle.reading.Keys;

/** The end of recovery, for which a payout in stages waits. */
public final class Closing {

    private Closing() {}

    /** The first day on which recovery on a claim was said to have ended. */
    static Optional<LocalDate> day(Demand demand) {
        return demand.loan().story().standing(RecoveryEnded.class).stream()
                .filter(said -> Keys.label(said.payload().getClaimId(), 512)
                        .filter(demand.claimId()::equals)
                        .isPresent())
                .map(said -> said.on())
                .sorted()
                .findFirst();
    }

    /** Writes down the end, and what came in until then. */
    static ClaimAssessed.Builder write(ClaimAssessed.Builder claim, Demand demand, List<Demand> living) {
        var end = day(demand);
        return claim.setRecoveryEndedOn(end.orElse(null))
                .setRecoveredToEndGrossFen(end.map(last -> Deductions.laterGross(demand, living, last))
                        .orElse(0L))
                .setRecoveredToEndCostFen(end.map(last -> Deductions.laterCost(demand, living, last))
                        .orElse(0L));
    }

    /** Whether all that is due on it is known. */
    static boolean is(ClaimAssessed claim) {
        return claim.getRecoveryEndedOn() != null;
    }

    /** What came in until the end lessens the loss like what came in before the notice. */
    static ClaimAssessed lessened(ClaimAssessed claim) {
        return is(claim)
                ? ClaimAssessed.newBuilder(claim)
                        .setRecoveredFen(Math.addExact(claim.getRecoveredFen(), untilEnd(claim)))
                        .build()
                : claim;
    }

    private static long untilEnd(ClaimAssessed claim) {
        return Math.max(0, claim.getRecoveredToEndGrossFen() - claim.getRecoveredToEndCostFen());
    }

    /**
     * What of the recoveries after the notice is not divided, because the bank keeps it.
     *
     * @param claim the claim by its last word
     * @param terms terms of the claim
     */
    public static long keptFen(ClaimAssessed claim, Terms terms) {
        if (terms.finer().firstStagePpm().isEmpty()) {
            return 0;
        }
        return is(claim)
                ? untilEnd(claim)
                : Math.max(0, claim.getRecoveredLaterGrossFen() - claim.getRecoveredLaterCostFen());
    }

    /** What of them is divided, less its cost. */
    public static long dividedFen(ClaimAssessed claim, Terms terms) {
        long gross = claim.getRecoveredLaterGrossFen();
        long cost = claim.getRecoveredLaterCostFen();
        if (terms.finer().firstStagePpm().isPresent()) {
            gross = is(claim) ? gross - claim.getRecoveredToEndGrossFen() : 0;
            cost = is(claim) ? cost - claim.getRecoveredToEndCostFen() : 0;
        }
        return Math.max(0, gross - cost);
    }
}
