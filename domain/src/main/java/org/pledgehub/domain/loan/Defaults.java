package org.pledgehub.domain.loan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.EventId;

/** The defaults of a loan, in legal order. After a cure a new default is a new episode. */
final class Defaults {

    private final List<Held<LoanFact.DefaultReported>> reports;
    private final List<Held<LoanFact.DefaultCured>> cures;

    private Defaults(List<Held<LoanFact.DefaultReported>> reports, List<Held<LoanFact.DefaultCured>> cures) {
        this.reports = reports;
        this.cures = cures;
    }

    static Defaults of(LoanFacts facts) {
        return new Defaults(facts.of(LoanFact.DefaultReported.class), facts.of(LoanFact.DefaultCured.class));
    }

    /** All of them. */
    List<DefaultEpisode> episodes() {
        return reports.stream().map(this::episode).toList();
    }

    /** The earliest default that is not cured. */
    Optional<DefaultEpisode> standing() {
        return episodes().stream().filter(DefaultEpisode::stands).findFirst();
    }

    /** The default a later fact speaks of: the one it names, or the latest on or before its legal date. */
    Optional<DefaultEpisode> meantBy(Told<EventId> named, LocalDate on) {
        return report(named, on).map(this::episode);
    }

    private Optional<Held<LoanFact.DefaultReported>> report(Told<EventId> named, LocalDate on) {
        return switch (named) {
            case Told.Known<EventId>(var id) ->
                reports.stream().filter(report -> report.isNamed(id)).findFirst();
            case Told.Unknown<EventId>() ->
                LoanFacts.last(reports.stream()
                        .filter(report -> !report.occurredOn().isAfter(on))
                        .toList());
        };
    }

    private DefaultEpisode episode(Held<LoanFact.DefaultReported> report) {
        var curedOn = cures.stream()
                .filter(cure -> report(cure.body().defaultEvent(), cure.occurredOn())
                        .filter(report::equals)
                        .isPresent())
                .map(Held::occurredOn)
                .min(LocalDate::compareTo);
        var overdueSince = report.body().overdueSince().asOptional().orElse(report.occurredOn());
        return new DefaultEpisode(
                report.identity(),
                report.occurredOn(),
                overdueSince,
                Told.from(curedOn),
                report.body().tranche());
    }
}
