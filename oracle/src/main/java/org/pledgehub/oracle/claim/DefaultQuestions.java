package org.pledgehub.oracle.claim;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pledgehub.oracle.claim.Finding.Outcome;
import org.pledgehub.oracle.loan.Default;
import org.pledgehub.oracle.reading.PolicyText;
import org.pledgehub.oracle.reading.Rule;

/** Is there a default, is it old enough, does it last, and is it claimed once only? */
record DefaultQuestions(Demand demand, List<Demand> before, PolicyText policy) {

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Rule<Integer> rule = policy.eligibility().daysPastDueMin();
        Optional<Default> found = demand.byDefault();
        findings.add(
                found.isPresent() ? Finding.pass(rule) : Finding.of(rule, Outcome.PENDING, "DEFAULT_NOT_REPORTED"));
        findings.add(basis());
        found.ifPresent(one -> of(one, findings));
        return findings;
    }

    private Finding basis() {
        Rule<String> rule = policy.coverage().decidingFigure();
        return demand.notice().getAmountBasis() == null
                ? Finding.of(rule, Outcome.PENDING, "AMOUNT_BASIS_MISSING")
                : Finding.pass(rule);
    }

    /** The first that claims the same default. */
    Optional<Demand> claimedBefore() {
        Optional<Default> own = demand.byDefault();
        return own.isEmpty()
                ? Optional.empty()
                : before.stream().filter(other -> other.byDefault().equals(own)).findFirst();
    }

    private void of(Default one, List<Finding> findings) {
        Rule<Integer> rule = policy.eligibility().daysPastDueMin();
        findings.add(
                claimedBefore().isPresent()
                        ? Finding.of(rule, Outcome.FAIL, "DEFAULT_ALREADY_CLAIMED")
                        : Finding.pass(rule));
        boolean late = policy.eligibility().cure().equals("BEFORE_NOTICE");
        boolean cured = one.curedOn()
                .filter(day -> !late || !day.isAfter(demand.noticedOn()))
                .isPresent();
        findings.add(cured ? Finding.of(rule, Outcome.FAIL, "DEFAULT_CURED") : Finding.pass(rule));
        LocalDate since =
                Optional.ofNullable(one.said().payload().getOverdueSince()).orElse(one.on());
        boolean oldEnough = ChronoUnit.DAYS.between(since, demand.noticedOn()) >= rule.value();
        findings.add(oldEnough ? Finding.pass(rule) : Finding.of(rule, Outcome.FAIL, "DEFAULT_TOO_RECENT"));
    }
}
