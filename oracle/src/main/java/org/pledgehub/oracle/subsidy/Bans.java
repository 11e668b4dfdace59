package org.pledgehub.oracle.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pledgehub.contract.common.SubsidyStepKind;
import org.pledgehub.oracle.reading.Calendars;
import org.pledgehub.oracle.reading.Said;
import org.pledgehub.oracle.reading.SubsidyText;
import org.pledgehub.oracle.reading.Walk;

/** Findings of fraud or infringement: what comes back for them, and who may not apply until when. */
final class Bans {
    private final List<Finding> findings = new ArrayList<>();
    private final List<Ban> bans = new ArrayList<>();

    private record Finding(Application application, SubsidyText text, LocalDate on) {}

    /** A ban of a company; the day from which it runs is not counted. */
    record Ban(String company, LocalDate from, Walk walk, SubsidyText text) {}

    Bans(Measure measure) {
        for (var application : measure.applications()) {
            measure.text(application)
                    .ifPresent(text -> application
                            .steps(SubsidyStepKind.VIOLATION_FOUND, LocalDate.MAX)
                            .forEach(step -> found(new Finding(application, text, step.on()))));
        }
    }

    private void found(Finding finding) {
        findings.add(finding);
        finding.text().clock("BAN").ifPresent(clock -> {
            var from = from(finding);
            var walk = Calendars.everyDayWorks().walk(from, clock.value());
            bans.add(new Ban(finding.application().company(), from, walk, finding.text()));
        });
    }

    /** The finding, or the last payment before it. */
    private static LocalDate from(Finding finding) {
        return finding.text().granting().banFrom().value().equals("FINDING")
                ? finding.on()
                : finding.application()
                        .last(SubsidyStepKind.PAYMENT, finding.on())
                        .map(Said::on)
                        .orElse(finding.on());
    }

    /** Whether a company may not apply on a day. */
    boolean bars(String company, LocalDate day) {
        return bans.stream()
                .anyMatch(ban -> ban.company().equals(company)
                        && day.isAfter(ban.from())
                        && !day.isAfter(ban.walk().on()));
    }

    /** Whether what was paid on an application has to come back: its own finding, or one of its company after it came in. */
    boolean takeBack(Application application) {
        return findings.stream()
                .anyMatch(finding -> finding.application().equals(application)
                        || finding.text().granting().clawback().value().equals("COMPANY")
                                && finding.application().company().equals(application.company())
                                && !application.receivedOn().isAfter(finding.on()));
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
