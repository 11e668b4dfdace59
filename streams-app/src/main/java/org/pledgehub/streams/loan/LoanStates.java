package org.pledgehub.streams.loan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pledgehub.contract.hop.LoanFact;
import org.pledgehub.contract.hop.RightSnapshot;
import org.pledgehub.contract.state.LoanState;
import org.pledgehub.contract.state.LoanStoredFact;
import org.pledgehub.domain.key.LoanKey;
import org.pledgehub.domain.loan.Loan;

/** Next forms of a stored dossier, and the facts in it. */
final class LoanStates {

    private LoanStates() {}

    /** A loan of which nothing is stored. */
    static LoanState unknown(String loan) {
        return LoanState.newBuilder()
                .setLoan(loan)
                .setFacts(List.of())
                .setRights(List.of())
                .setWatched(List.of())
                .setSequence(0)
                .setDeadlines(List.of())
                .setClaims(List.of())
                .setTimers(List.of())
                .setAlerts(List.of())
                .setDuties(List.of())
                .setRightClaims(List.of())
                .build();
    }

    /** The loan as the domain knows it. */
    static Loan loan(LoanState state) {
        return Loan.of(
                LoanKey.of(state.getLoan()),
                state.getFacts().stream()
                        .map(LoanStoredFact::getFact)
                        .map(LoanFactReader::read)
                        .toList(),
                state.getRights().stream().map(RightSnapshotReader::read).toList());
    }

    /** With one more fact, which has not been answered yet. */
    static LoanState with(LoanState state, LoanFact fact) {
        var facts = new ArrayList<>(state.getFacts());
        facts.add(new LoanStoredFact(fact, false));
        var next = copyOf(state);
        next.setFacts(facts);
        return next;
    }

    /** With what the right room tells of a right. */
    static LoanState with(LoanState state, RightSnapshot snapshot) {
        var rights = new ArrayList<>(state.getRights());
        rights.removeIf(held -> held.getRight().equals(snapshot.getRight()));
        rights.add(snapshot);
        rights.sort(Comparator.comparing(RightSnapshot::getRight));
        var next = copyOf(state);
        next.setRights(rights);
        return next;
    }

    /** A copy that shares what the state holds; a builder would copy every fact each time. Lists are replaced, not changed. */
    static LoanState copyOf(LoanState state) {
        return new LoanState(
                state.getLoan(),
                state.getFacts(),
                state.getRights(),
                state.getWatched(),
                state.getContribution(),
                state.getSequence(),
                state.getDeadlines(),
                state.getClaims(),
                state.getView(),
                state.getTimers(),
                state.getAlerts(),
                state.getBreaks(),
                state.getDuties(),
                state.getRightClaims());
    }
}
