package org.pledgehub.domain.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.filing.Tranche;
import org.pledgehub.domain.key.EventId;

/**
 * The defaults of a loan, in legal order. Reports of the same tranche, or of the whole loan, speak of one default as long as
 * it lasts, whoever repeats it and however often; only after a cure a report is of a new one.
 */
final class Defaults {

    private final List<Held<LoanFact.DefaultReported>> reports;
    private final List<Spell> spells;

    private Defaults(List<Held<LoanFact.DefaultReported>> reports, List<Spell> spells) {
        this.reports = reports;
        this.spells = spells;
    }

    static Defaults of(LoanFacts facts) {
        var reports = facts.of(LoanFact.DefaultReported.class);
        var cures = cures(reports, facts.of(LoanFact.DefaultCured.class));
        var spells = new ArrayList<Spell>();
        var latest = new HashMap<Told<Tranche>, Spell>();
        for (var report : reports) {
            var own = cures.getOrDefault(report.identity(), List.of());
            var going = Optional.ofNullable(latest.get(report.body().tranche()))
                    .filter(spell -> !spell.isCuredBy(report.occurredOn()));
            if (going.isPresent()) {
                going.get().add(report, own);
            } else {
                var begun = new Spell();
                begun.add(report, own);
                spells.add(begun);
                latest.put(report.body().tranche(), begun);
            }
        }
        return new Defaults(reports, spells);
    }

    /** Days of the cures that mean each report. */
    private static Map<EventKey, List<LocalDate>> cures(
            List<Held<LoanFact.DefaultReported>> reports, List<Held<LoanFact.DefaultCured>> cures) {
        var days = new HashMap<EventKey, List<LocalDate>>();
        for (var cure : cures) {
            meant(reports, cure.body().defaultEvent(), cure.occurredOn())
                    .ifPresent(report -> days.computeIfAbsent(report.identity(), first -> new ArrayList<>())
                            .add(cure.occurredOn()));
        }
        return days;
    }

    private static Optional<Held<LoanFact.DefaultReported>> meant(
            List<Held<LoanFact.DefaultReported>> reports, Told<EventId> named, LocalDate on) {
        return switch (named) {
            case Told.Known<EventId>(var id) ->
                reports.stream().filter(report -> report.isNamed(id)).findFirst();
            case Told.Unknown<EventId>() ->
                LoanFacts.last(reports.stream()
                        .filter(report -> !report.occurredOn().isAfter(on))
                        .toList());
        };
    }

    /** All of them. */
    List<DefaultEpisode> episodes() {
        return spells.stream().map(Spell::episode).toList();
    }

    /** The default a later fact speaks of: the one it names, or that of the latest report on or before its legal date. */
    Optional<DefaultEpisode> meantBy(Told<EventId> named, LocalDate on) {
        return meant(reports, named, on)
                .flatMap(report -> spells.stream()
                        .filter(spell -> spell.reports.contains(report))
                        .findFirst())
                .map(Spell::episode);
    }

    /** Reports of one default, in legal order, and the days of its cures. */
    private static final class Spell {

        private final List<Held<LoanFact.DefaultReported>> reports = new ArrayList<>();
        private final List<LocalDate> cures = new ArrayList<>();

        void add(Held<LoanFact.DefaultReported> report, List<LocalDate> curedOn) {
            reports.add(report);
            cures.addAll(curedOn);
        }

        boolean isCuredBy(LocalDate day) {
            return cures.stream().anyMatch(cure -> !cure.isAfter(day));
        }

        DefaultEpisode episode() {
            var first = reports.getFirst();
            return new DefaultEpisode(
                    first.identity(),
                    first.occurredOn(),
                    first.body().overdueSince().asOptional().orElse(first.occurredOn()),
                    Told.from(cures.stream().min(LocalDate::compareTo)),
                    first.body().tranche());
        }
    }
}
