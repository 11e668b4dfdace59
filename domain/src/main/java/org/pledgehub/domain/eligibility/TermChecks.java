package org.pledgehub.domain.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.pledgehub.domain.calendar.LegalClock;
import org.pledgehub.domain.calendar.WorkCalendar;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.policy.PoolTerm;
import org.pledgehub.domain.policy.RuleText;

/** Checks that policy and pool were in force. */
final class TermChecks {

    private final ClaimCase claim;
    private final RuleText rule;

    TermChecks(ClaimCase claim) {
        this.claim = claim;
        this.rule = claim.policy().term().rule();
    }

    List<RuleCheck> checks() {
        var inForce = RuleCheck.pass(
                claim.policy().header().ruleVersionAnchor().rule(),
                EligibilityReason.NO_POLICY_IN_FORCE,
                Map.of("policy", claim.policy().ref().canonical()));
        return List.of(inForce, withinTerm());
    }

    private RuleCheck withinTerm() {
        return switch (claim.policy().term().value()) {
            case PoolTerm.Unlimited() -> RuleCheck.pass(rule, EligibilityReason.OUTSIDE_POOL_TERM, dates());
            case PoolTerm.Fixed(var period) ->
                switch (claim.pool().establishedOn()) {
                    case Told.Unknown<LocalDate>() ->
                        RuleCheck.pending(rule, EligibilityReason.POOL_START_UNKNOWN, dates());
                    case Told.Known<LocalDate>(var from) ->
                        between(
                                from,
                                LegalClock.term(period)
                                        .dueFrom(from, WorkCalendar.withoutRest())
                                        .date());
                };
        };
    }

    /** The term never rolls (a TERM clock). What was disbursed within it is covered to its end, or only while it lasts. */
    private RuleCheck between(LocalDate from, LocalDate to) {
        var detail = Map.of(
                "disbursedOn", claim.disbursedOn().toString(),
                "noticedOn", claim.noticedOn().toString(),
                "establishedOn", from.toString(),
                "termEndsOn", to.toString());
        boolean disbursedWithin =
                !claim.disbursedOn().isBefore(from) && !claim.disbursedOn().isAfter(to);
        boolean covered = disbursedWithin
                && switch (claim.policy().coverage().runOff().value()) {
                    case COVERED -> true;
                    case ENDS_WITH_TERM -> !claim.noticedOn().isAfter(to);
                };
        return covered
                ? RuleCheck.pass(rule, EligibilityReason.OUTSIDE_POOL_TERM, detail)
                : RuleCheck.fail(rule, EligibilityReason.OUTSIDE_POOL_TERM, detail);
    }

    private Map<String, String> dates() {
        return Map.of("disbursedOn", claim.disbursedOn().toString());
    }
}
