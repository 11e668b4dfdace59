package org.pledgehub.streams.loan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pledgehub.contract.out.PoolBreak;
import org.pledgehub.domain.loan.Dossier;
import org.pledgehub.domain.reconciliation.PoolBreak.Kind;

/**
 * Where the bank's own books or notices differ from what it has reported: published when that begins, changes and
 * ends.
 */
final class LoanBreaks {

    private LoanBreaks() {}

    /** The breaks that stand; of one that stands as it was published, the record that was. */
    static List<PoolBreak> standing(List<PoolBreak> published, Dossier dossier) {
        return dossier.firstDisbursement().stream()
                .flatMap(first -> found(dossier)
                        .map(difference -> record(first.body().pool().canonical(), difference, dossier)))
                .map(now -> published.stream()
                        .filter(before -> isSame(before, now))
                        .findFirst()
                        .orElse(now))
                .toList();
    }

    private static Stream<org.pledgehub.domain.reconciliation.PoolBreak> found(Dossier dossier) {
        var ofBooks = dossier.snapshotDifference()
                .map(one -> new org.pledgehub.domain.reconciliation.PoolBreak(
                        Kind.OUTSTANDING_DIFFERS, dossier.loan().canonical(), one.amount(), one.since()));
        var ofNotices = dossier.principalDifferences().stream()
                .map(one -> new org.pledgehub.domain.reconciliation.PoolBreak(
                        Kind.PRINCIPAL_ABOVE_OUTSTANDING, one.claim(), one.amount(), one.since()));
        return Stream.concat(ofBooks.stream(), ofNotices);
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

    private static PoolBreak record(String pool, org.pledgehub.domain.reconciliation.PoolBreak found, Dossier dossier) {
        return aged(
                PoolBreak.newBuilder()
                        .setBreakId(pool + "#" + found.id())
                        .setPool(pool)
                        .setKind(found.kind().name())
                        .setAbout(found.about())
                        .setOpen(true)
                        .setAmountFen(found.amount().value())
                        .setSince(found.since())
                        .setOwner(found.kind().owner().name()),
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
