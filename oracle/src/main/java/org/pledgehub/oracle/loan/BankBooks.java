package org.pledgehub.oracle.loan;

import java.util.Optional;
import org.pledgehub.contract.in.LoanSnapshot;
import org.pledgehub.contract.in.PrincipalWrittenOff;
import org.pledgehub.contract.in.RepaymentReceived;
import org.pledgehub.oracle.reading.Said;

/** Holds the bank's last snapshot of a loan against what was reported up to its day. */
public final class BankBooks {

    private BankBooks() {}

    /** By how much they differ; nothing where they do not, where there is none, and where the loan is undone. */
    public static Optional<Long> difference(LoanDossier loan) {
        if (loan.tranches().isEmpty()) {
            return Optional.empty();
        }
        return loan.story().standing(LoanSnapshot.class).stream()
                .reduce((earlier, later) -> later)
                .map(last -> Math.abs(last.payload().getOutstandingFen() - Math.max(0, owed(loan, last))))
                .filter(fen -> fen != 0);
    }

    private static long owed(LoanDossier loan, Said<LoanSnapshot> snapshot) {
        long owed = 0;
        for (var tranche : loan.tranches()) {
            owed += within(tranche.said(), snapshot) ? tranche.said().payload().getAmountFen() : 0;
        }
        for (var said : loan.story().standing(RepaymentReceived.class)) {
            owed -= within(said, snapshot) ? said.payload().getPrincipalFen() : 0;
        }
        for (var said : loan.story().standing(PrincipalWrittenOff.class)) {
            owed -= within(said, snapshot) ? said.payload().getPrincipalFen() : 0;
        }
        for (var said : Proceeds.of(loan.story()).toList()) {
            owed -= within(said, snapshot) ? said.payload().getPrincipalFen() : 0;
        }
        return owed;
    }

    private static boolean within(Said<?> said, Said<LoanSnapshot> snapshot) {
        return !said.on().isAfter(snapshot.on());
    }
}
