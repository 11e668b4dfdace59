package org.pledgehub.simulation.world;

import java.time.LocalDate;
import org.pledgehub.contract.in.LoanSnapshot;

/** What the bank's own books show of a loan: mostly what the storyteller knows to be owed in the end, sometimes not. */
final class SnapshotTale {

    private SnapshotTale() {}

    /** Tells up to three snapshots of some loans. */
    static void tell(LoanFile loan) {
        var choices = loan.choices().fork("snapshots");
        if (!choices.chance(35)) {
            return;
        }
        for (int i = choices.below(3); i >= 0; i--) {
            LocalDate on = loan.start().plusDays(choices.between(0, 320));
            long fen = choices.oneOf(loan.owedFen(), loan.owedFen(), loan.lentFen(), loan.owedFen() + 1, 0L);
            var said = loan.say(loan.bank(), on, new LoanSnapshot(loan.ref(), fen));
            if (choices.chance(15)) {
                loan.undo(said);
            }
        }
    }
}
