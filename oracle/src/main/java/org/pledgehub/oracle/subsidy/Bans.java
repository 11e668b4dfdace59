package org.pledgehub.oracle.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pledgehub.contract.common.SubsidyStepKind;
import org.pledgehub.oracle.reading.Said;
import org.pledgehub.oracle.reading.SubsidyText;
import org.pledgehub.oracle.reading.Walk;

/** Who may not apply, from when until when. */
final class Bans {
    private final List<Ban> bans = new ArrayList<>();

    /** A ban of a company. */
    record Ban(String company, LocalDate from, Walk walk, SubsidyText text) {}

    Bans(Measure measure) {
        for (var application : measure.applications()) {
            var text = measure.text(application);
            if (text.isPresent() && text.get().clock("BAN").isPresent()) {
                application
                        .steps(SubsidyStepKind.VIOLATION_FOUND, LocalDate.MAX)
                        .forEach(finding -> ban(measure, application, text.get(), finding.on()));
            }
        }
    }

    private void ban(Measure measure, Application application, SubsidyText text, LocalDate found) {
        var from = text.granting().banFrom().value().equals("LAST_PAYMENT")
                ? application
                        .last(SubsidyStepKind.PAYMENT, LocalDate.MAX)
                        .map(Said::on)
                        .orElse(found)
                : found;
        var walk = measure.calendars().walk(from, text.clock("BAN").orElseThrow().value());
        bans.add(new Ban(application.company(), from, walk, text));
    }

    /** The ban that a company is under on a day. */
    Optional<Ban> on(String company, LocalDate day) {
        return bans.stream()
                .filter(ban -> ban.company().equals(company)
                        && !day.isBefore(ban.from())
                        && !day.isAfter(ban.walk().on()))
                .max(Comparator.comparing(ban -> ban.walk().on()));
    }

    /** Of each company the ban that ends last. */
    Optional<Ban> of(String company) {
        return bans.stream()
                .filter(ban -> ban.company().equals(company))
                .max(Comparator.comparing(ban -> ban.walk().on()));
    }

    List<String> companies() {
        return bans.stream().map(Ban::company).distinct().sorted().toList();
    }
}
