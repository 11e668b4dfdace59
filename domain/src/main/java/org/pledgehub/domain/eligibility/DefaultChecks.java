package org.pledgehub.domain.eligibility;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.policy.RuleText;

/** Checks of the notice and of the default that it speaks of. */
final class DefaultChecks {

    private final ClaimCase claim;
    private final RuleText rule;

    DefaultChecks(ClaimCase claim) {
        this.claim = claim;
        this.rule = claim.policy().eligibility().daysPastDueMin().rule();
    }

    List<RuleCheck> checks() {
        var checks = new ArrayList<RuleCheck>();
        switch (claim.claimed()) {
            case Told.Unknown<ClaimedDefault>() -> {
                checks.add(RuleCheck.pending(rule, EligibilityReason.DEFAULT_NOT_REPORTED, noticed()));
                checks.add(basis());
            }
            case Told.Known<ClaimedDefault>(var claimed) -> {
                checks.add(RuleCheck.pass(
                        rule,
                        EligibilityReason.DEFAULT_NOT_REPORTED,
                        Map.of("defaultedOn", claimed.reportedOn().toString())));
                checks.add(basis());
                checks.add(firstNotice(claimed));
                checks.add(notCured(claimed));
                checks.add(oldEnough(claimed));
            }
        }
        return checks;
    }

    /** The notified figure decides (Chaoyang art. 10), so it has to say what it is. */
    private RuleCheck basis() {
        var figures = claim.policy().coverage().decidingFigure().rule();
        return switch (claim.basis()) {
            case GIVEN -> RuleCheck.pass(figures, EligibilityReason.AMOUNT_BASIS_MISSING, noticed());
            case MISSING -> RuleCheck.pending(figures, EligibilityReason.AMOUNT_BASIS_MISSING, noticed());
        };
    }

    private RuleCheck firstNotice(ClaimedDefault claimed) {
        return claimed.claimedBefore()
                .asOptional()
                .map(earlier ->
                        RuleCheck.fail(rule, EligibilityReason.DEFAULT_ALREADY_CLAIMED, Map.of("claimId", earlier)))
                .orElseGet(() -> RuleCheck.pass(rule, EligibilityReason.DEFAULT_ALREADY_CLAIMED, noticed()));
    }

    private RuleCheck notCured(ClaimedDefault claimed) {
        return claimed.curedOn()
                .asOptional()
                .filter(this::endsTheRight)
                .map(day -> RuleCheck.fail(rule, EligibilityReason.DEFAULT_CURED, Map.of("curedOn", day.toString())))
                .orElseGet(() -> RuleCheck.pass(rule, EligibilityReason.DEFAULT_CURED, noticed()));
    }

    private boolean endsTheRight(LocalDate curedOn) {
        return switch (claim.policy().eligibility().cure().value()) {
            case UNTIL_PAID -> true;
            case BEFORE_NOTICE -> !curedOn.isAfter(claim.noticedOn());
        };
    }

    /** Past due for the policy's days on the day of the notice; the first day past due is day zero. */
    private RuleCheck oldEnough(ClaimedDefault claimed) {
        long daysPastDue = ChronoUnit.DAYS.between(claimed.overdueSince(), claim.noticedOn());
        int least = claim.policy().eligibility().daysPastDueMin().value();
        var detail = Map.of(
                "overdueSince", claimed.overdueSince().toString(),
                "noticedOn", claim.noticedOn().toString(),
                "daysPastDue", Long.toString(daysPastDue),
                "daysPastDueMin", Integer.toString(least));
        return daysPastDue >= least
                ? RuleCheck.pass(rule, EligibilityReason.DEFAULT_TOO_RECENT, detail)
                : RuleCheck.fail(rule, EligibilityReason.DEFAULT_TOO_RECENT, detail);
    }

    private Map<String, String> noticed() {
        return Map.of("noticedOn", claim.noticedOn().toString());
    }
}
