package org.pledgehub.streams.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.pledgehub.contract.out.Alert;
import org.pledgehub.contract.out.DutyView;
import org.pledgehub.domain.duty.Duty;

/**
 * Where duties are published: keeps how each stands and says what stands otherwise than before.
 *
 * @param shelf duties as they were last published
 * @param alerts whom a change calls
 */
public record DutyBoard(DutyShelf shelf, DutyAlerts alerts) {

    /**
     * A duty that stands otherwise than before.
     *
     * @param view as it stands now
     * @param alert what people are called for
     */
    public record Posted(DutyView view, Optional<Alert> alert) {}

    /**
     * Posts the duties that there are on a day.
     *
     * @param pool pool or programme
     * @param known those of them that were posted before; one that there is no reason for any more is withdrawn
     * @param duties those that there are
     * @param asOf the day
     */
    public List<Posted> post(String pool, SortedMap<String, DutyView> known, List<Duty> duties, LocalDate asOf) {
        var posted = new ArrayList<Posted>();
        DutyWriter.standing(known, pool, duties)
                .forEach((id, view) -> DutyWriter.following(known.get(id), view, asOf)
                        .ifPresent(next -> {
                            shelf.keep(next);
                            posted.add(new Posted(next, alerts.of(known.get(id), next)));
                        }));
        return posted;
    }
}
