package org.pledgehub.domain.compensation;

import java.util.List;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.money.Ratio;

/**
 * What the pool pays for one loss, in fen, with the proof.
 *
 * @param covered items of the loss that the policy covers
 * @param base covered items less the ceded part and what was recovered before, as far as a policy counts it
 * @param poolAmount due from the pool at this stage, under every ceiling
 * @param payable of that, what the pool has money for
 * @param outcome how far that goes
 * @param fiscal fiscal part of what is payable
 * @param partner the rest of what is payable
 * @param claimants what each claimant of the notice gets of what is payable, in the notice's order; empty where the
 *     notice names none
 * @param loss what that is a part of: the same where a policy counts all of it
 * @param riskShare part of the base that the pool bears before any shortage or stage: what recoveries are divided by
 * @param pledged part of a loss that counts, and so of what comes back of it; unknown where all of it counts
 * @param trueUp how this stands to what was paid before
 * @param entitlement what is promised beyond this stage, and with which balance it ends
 * @param proof every step that led here
 */
public record Compensation(
        Fen covered,
        Fen base,
        Fen poolAmount,
        Fen payable,
        Outcome outcome,
        Fen fiscal,
        Fen partner,
        List<ClaimantPayment> claimants,
        Fen loss,
        Ratio riskShare,
        Told<PledgedPart> pledged,
        TrueUp trueUp,
        Entitlement entitlement,
        List<ProofStep> proof) {

    /** Keeps own copies. */
    public Compensation {
        claimants = List.copyOf(claimants);
        proof = List.copyOf(proof);
    }

    /**
     * The last stage beside the earlier ones.
     *
     * @param paidBefore what the pool had paid
     * @param refund what of it has to come back, because less is due in the end
     */
    public record TrueUp(Fen paidBefore, Fen refund) {

        /** Nothing was paid before. */
        static final TrueUp NONE = new TrueUp(Fen.ZERO, Fen.ZERO);
    }

    /** What is due in all stages together. */
    Fen dueInAll() {
        return trueUp.paidBefore().minus(trueUp.refund()).plus(entitlement.whole());
    }

    /** What the pool has paid once this is paid too. */
    Fen paidInAll() {
        return trueUp.paidBefore().minus(trueUp.refund()).plus(payable);
    }

    /**
     * What one claimant gets.
     *
     * @param claimant as the notice names it
     * @param payable its part, fen
     * @param weight what its part is in proportion to
     */
    public record ClaimantPayment(ClaimantPart claimant, Fen payable, long weight) {}
}
