package org.pledgehub.oracle.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.oracle.claim.Finding.Outcome;
import org.pledgehub.oracle.reading.Clock;
import org.pledgehub.oracle.reading.PolicyText;
import org.pledgehub.oracle.reading.PolicyText.FilingRequired;
import org.pledgehub.oracle.reading.Rule;

/** Was the loan filed, and does the pool live on the days that count? */
record LoanQuestions(Demand demand, PolicyText policy, Pool pool) {

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.pass(policy.anchor()));
        findings.add(term());
        if (policy.filing() instanceof FilingRequired required) {
            demand.loan()
                    .deadlines()
                    .values()
                    .forEach(deadline -> filed(required, deadline).ifPresent(findings::add));
        }
        return findings;
    }

    private Finding term() {
        Rule<Optional<Clock>> rule = policy.term();
        if (rule.value().isEmpty()) {
            return Finding.pass(rule);
        }
        LocalDate from = pool.getEstablishedOn();
        if (from == null) {
            return Finding.of(rule, Outcome.PENDING, "POOL_START_UNKNOWN");
        }
        LocalDate to = ends(from, rule.value().get());
        boolean inTerm =
                demand.loan().disbursedOn().filter(day -> within(day, from, to)).isPresent();
        boolean runsOff = policy.coverage().runOff().value().equals("COVERED");
        return inTerm && (runsOff || !demand.noticedOn().isAfter(to))
                ? Finding.pass(rule)
                : Finding.of(rule, Outcome.FAIL, "OUTSIDE_POOL_TERM");
    }

    private static LocalDate ends(LocalDate from, Clock clock) {
        return switch (clock.unit()) {
            case DAYS, WORKING_DAYS -> from.plusDays(clock.length());
            case MONTHS -> from.plusMonths(clock.length());
            case YEARS -> from.plusYears(clock.length());
        };
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private static Optional<Finding> filed(FilingRequired required, DeadlineView deadline) {
        Rule<String> rule = required.lateEffect();
        return switch (deadline.getState()) {
            case MET ->
                Optional.of(
                        deadline.getReason() == null
                                ? Finding.pass(required.clock())
                                : Finding.of(required.cutOff(), open(rule.value()), "RECEIPT_HOUR_NOT_TOLD"));
            case MET_LATE -> Optional.of(Finding.of(rule, late(rule.value()), "FILING_LATE"));
            case MISSED -> Optional.of(Finding.of(rule, late(rule.value()), "FILING_MISSED"));
            case OPEN, DUE_SOON, MISSED_UNCONFIRMED, UNKNOWN ->
                Optional.of(Finding.of(required.clock(), open(rule.value()), "FILING_OUTSTANDING"));
            case WITHDRAWN, NOT_REQUIRED -> Optional.empty();
        };
    }

    /** Where lateness only warns, nobody waits for a filing that is still to come. */
    private static Outcome open(String effect) {
        return effect.equals("WARN") ? Outcome.WARN : Outcome.PENDING;
    }

    private static Outcome late(String effect) {
        return switch (effect) {
            case "EXCLUDE" -> Outcome.FAIL;
            case "HOLD" -> Outcome.PENDING;
            case "WARN" -> Outcome.WARN;
            case String other -> throw PolicyText.unknown("effect of a late filing", other);
        };
    }
}
