package org.pledgehub.streams.loan;

import java.util.List;
import org.pledgehub.contract.state.LoanState;

/**
 * What comes of a dossier that was made up anew.
 *
 * @param state what is stored now
 * @param outputs what is said, in order
 */
record LoanStep(LoanState state, List<LoanOutput> outputs) {

    /** Keeps its own copy. */
    LoanStep {
        outputs = List.copyOf(outputs);
    }
}
