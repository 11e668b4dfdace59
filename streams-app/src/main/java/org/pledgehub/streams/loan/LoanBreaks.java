package org.pledgehub.streams.loan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pledgehub.contract.out.PoolBreak;
import org.pledgehub.domain.loan.Dossier;
import org.pledgehub.domain.loan.SnapshotDifference;
import org.pledgehub.domain.reconciliation.PoolBreak.Kind;

/** Where the bank's own books differ from its reports: published when that begins, changes and ends. */
final class LoanBreaks {

    private LoanBreaks() {}

    /** The breaks that stand; of one that stands as it was published, the record that was. */
    static List<PoolBreak> standing(List<PoolBreak> published, Dossier dossier) {
        return dossier
                .snapshotDifference()
                .flatMap(difference -> dossier.firstDisbursement()
                        .map(first -> record(first.body().pool().canonical(), difference, dossier)))
                .map(now -> published.stream()
                        .filter(before -> isSame(before, now))
                        .findFirst()
                        .orElse(now))
                .stream()
                .toList();
    }

    /** What is to be said: what stands otherwise than it was published, and what stands no more. */
    static List<PoolBreak> changes(List<PoolBreak> published, List<PoolBreak> standing, Dossier dossier) {
        var said = new ArrayList<PoolBreak>();
        standing.stream().filter(now -> !published.contains(now)).forEach(said::add);
        published.stream()
                .filter(before ->
                        standing.stream().noneMatch(now -> now.getBreakId().equals(before.getBreakId())))
                .forEach(before -> said.add(aged(PoolBreak.newBuilder(before).setOpen(false), dossier)));
        return said;
    }

    private static boolean isSame(PoolBreak before, PoolBreak now) {
        return before.getBreakId().equals(now.getBreakId())
                && before.getAmountFen() == now.getAmountFen()
                && before.getSince().equals(now.getSince());
    }

    private static PoolBreak record(String pool, SnapshotDifference difference, Dossier dossier) {
        var kind = Kind.OUTSTANDING_DIFFERS;
        var loan = dossier.loan().canonical();
        return aged(
                PoolBreak.newBuilder()
                        .setBreakId(pool + "#" + kind + "#" + loan)
                        .setPool(pool)
                        .setKind(kind.name())
                        .setAbout(loan)
                        .setOpen(true)
                        .setAmountFen(difference.amount().value())
                        .setSince(difference.since())
                        .setOwner(kind.owner().name()),
                dossier);
    }

    private static PoolBreak aged(PoolBreak.Builder found, Dossier dossier) {
        Optional<LocalDate> asOf = dossier.moment().asOf().asOptional();
        return found.setAsOf(asOf.orElse(null))
                .setAgeDays(asOf.map(day -> Math.max(0, ChronoUnit.DAYS.between(found.getSince(), day)))
                        .orElse(null))
                .build();
    }
}
