package org.pledgehub.domain.loan;

import java.time.LocalDate;
import java.util.Optional;
import org.pledgehub.domain.money.Fen;

/**
 * The bank's own books and what it has reported do not come to the same outstanding principal. Held against each other are
 * the bank's last snapshot and everything of a legal date up to its day.
 *
 * @param inBooks outstanding by the bank's last snapshot
 * @param reported outstanding by what was reported
 * @param since day of the first of the snapshots that have differed without a break
 */
public record SnapshotDifference(Fen inBooks, Fen reported, LocalDate since) {

    /** How much, fen, above zero. */
    public Fen amount() {
        var difference = inBooks.minus(reported);
        return difference.max(difference.negated());
    }

    /** The difference that stands, if any does. */
    static Optional<SnapshotDifference> of(LoanFacts facts, Disbursements disbursements) {
        if (!disbursements.stands()) {
            return Optional.empty();
        }
        var snapshots = facts.of(LoanFact.Snapshot.class);
        Optional<SnapshotDifference> standing = Optional.empty();
        for (var snapshot : snapshots) {
            var reported =
                    Balance.on(snapshot.occurredOn(), facts, disbursements).outstanding();
            var since = standing.map(SnapshotDifference::since).orElse(snapshot.occurredOn());
            var now = new SnapshotDifference(snapshot.body().outstanding(), reported, since);
            standing = now.amount().isZero() ? Optional.empty() : Optional.of(now);
        }
        return standing;
    }
}
