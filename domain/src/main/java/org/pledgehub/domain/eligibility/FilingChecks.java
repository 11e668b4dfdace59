package org.pledgehub.domain.eligibility;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pledgehub.domain.filing.FilingDeadline;
import org.pledgehub.domain.policy.FilingRule;
import org.pledgehub.domain.policy.RuleText;

/** Checks that the project was filed in time, and what it means if not. */
final class FilingChecks {

    private final ClaimCase claim;

    FilingChecks(ClaimCase claim) {
        this.claim = claim;
    }

    List<RuleCheck> checks() {
        return claim.policy().filing().required().stream()
                .flatMap(rule -> claim.filings().stream().flatMap(filing -> check(rule, filing).stream()))
                .toList();
    }

    private static List<RuleCheck> check(FilingRule rule, FilingDeadline filing) {
        return switch (filing.state()) {
            case NOT_REQUIRED, WITHDRAWN -> List.of();
            case MET -> List.of(met(rule, filing));
            case MET_LATE -> List.of(late(rule, EligibilityReason.FILING_LATE, filing));
            case MISSED -> List.of(late(rule, EligibilityReason.FILING_MISSED, filing));
            case OPEN, DUE_SOON, MISSED_UNCONFIRMED -> List.of(outstanding(rule, filing));
        };
    }

    /** What may have come after the close of business waits for its hour, unless lateness only warns. */
    private static RuleCheck met(FilingRule rule, FilingDeadline filing) {
        return switch (filing.hour()) {
            case NO_MATTER, RECEIVED_AFTER_CUT_OFF ->
                RuleCheck.pass(rule.rule(), EligibilityReason.FILING_LATE, detail(filing));
            case RECEIPT_HOUR_NOT_TOLD ->
                open(rule, rule.cutOff().rule(), EligibilityReason.RECEIPT_HOUR_NOT_TOLD, filing);
        };
    }

    /** Where lateness only warns, what is not filed yet need not be waited for. */
    private static RuleCheck outstanding(FilingRule rule, FilingDeadline filing) {
        return open(rule, rule.rule(), EligibilityReason.FILING_OUTSTANDING, filing);
    }

    private static RuleCheck open(FilingRule rule, RuleText ground, EligibilityReason reason, FilingDeadline filing) {
        return switch (rule.lateEffect().value()) {
            case WARN -> RuleCheck.warn(ground, reason, detail(filing));
            case HOLD, EXCLUDE -> RuleCheck.pending(ground, reason, detail(filing));
        };
    }

    private static RuleCheck late(FilingRule rule, EligibilityReason reason, FilingDeadline filing) {
        RuleText effect = rule.lateEffect().rule();
        return switch (rule.lateEffect().value()) {
            case WARN -> RuleCheck.warn(effect, reason, detail(filing));
            case HOLD -> RuleCheck.pending(effect, reason, detail(filing));
            case EXCLUDE -> RuleCheck.fail(effect, reason, detail(filing));
        };
    }

    private static Map<String, String> detail(FilingDeadline filing) {
        var detail = new TreeMap<String, String>();
        detail.put("tranche", filing.tranche().name());
        detail.put("state", filing.state().name());
        filing.due()
                .asOptional()
                .ifPresent(due -> detail.put("dueOn", due.date().toString()));
        filing.receivedOn().asOptional().ifPresent(day -> detail.put("receivedOn", day.toString()));
        return detail;
    }
}
