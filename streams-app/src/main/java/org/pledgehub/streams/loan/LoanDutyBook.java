package org.pledgehub.streams.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.pledgehub.contract.out.DutyView;
import org.pledgehub.domain.loan.Dossier;
import org.pledgehub.domain.loan.LoanTerms;
import org.pledgehub.streams.duty.DutyAlerts;
import org.pledgehub.streams.duty.DutyWriter;

/**
 * The duties of one loan as they were published, and as they are to be.
 *
 * @param published last published, withdrawn ones included
 */
record LoanDutyBook(List<DutyView> published) {

    /** What is published from now on; every change of it is said. Before the first tick nothing is due. */
    List<DutyView> follow(Dossier dossier, DutyAlerts alerts, List<LoanOutput> outputs) {
        Optional<LocalDate> asOf = dossier.moment().asOf().asOptional();
        if (asOf.isEmpty()) {
            return published;
        }
        var known = new TreeMap<String, DutyView>();
        published.forEach(view -> known.put(view.getDutyId(), view));
        var standing = dossier.terms()
                .resolved()
                .map(LoanTerms.Resolved::pool)
                .map(pool -> DutyWriter.standing(known, pool.pool().canonical(), dossier.duties()))
                .orElseGet(() -> DutyWriter.standing(known, "", List.of()));
        var held = new ArrayList<DutyView>();
        standing.forEach((id, view) -> {
            var changed = DutyWriter.following(known.get(id), view, asOf.get());
            changed.ifPresent(now -> {
                outputs.add(new LoanOutput.DutyChanged(now));
                alerts.of(known.get(id), now).ifPresent(alert -> outputs.add(new LoanOutput.Alerted(alert)));
            });
            held.add(changed.orElseGet(() -> known.get(id)));
        });
        return held;
    }
}
