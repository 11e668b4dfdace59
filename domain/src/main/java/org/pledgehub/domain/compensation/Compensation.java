package org.pledgehub.domain.compensation;

import java.util.List;
import org.pledgehub.domain.money.Fen;

/**
 * What the pool pays for one loss, in fen, with the proof.
 *
 * @param covered items of the loss that the policy covers
 * @param base covered items less the ceded part and what was recovered before
 * @param poolAmount due from the pool, under every ceiling
 * @param payable of that, what the pool has money for
 * @param outcome how far that goes
 * @param fiscal fiscal part of what is payable
 * @param partner the rest of what is payable
 * @param claimants what each claimant of the notice gets of what is payable, in the notice's order; empty where the
 *     notice names none
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
        List<ProofStep> proof) {

    /** Keeps own copies. */
    public Compensation {
        claimants = List.copyOf(claimants);
        proof = List.copyOf(proof);
    }

    /**
     * What one claimant gets.
     *
     * @param claimant as the notice names it
     * @param payable its part, fen
     */
    public record ClaimantPayment(ClaimantPart claimant, Fen payable) {}
}
