package org.pledgehub.domain.subsidy;

import java.util.List;
import org.pledgehub.domain.compensation.ProofStep;
import org.pledgehub.domain.money.Fen;

/**
 * A sum with the steps that lead to it.
 *
 * @param amount how much
 * @param proof step by step; {@link org.pledgehub.domain.compensation.ProofChecker} recomputes it
 */
public record SubsidyDue(Fen amount, List<ProofStep> proof) {

    /** Keeps its own copy. */
    public SubsidyDue {
        proof = List.copyOf(proof);
    }

    /** Nothing. */
    static SubsidyDue nothing() {
        return new SubsidyDue(Fen.ZERO, List.of());
    }
}
