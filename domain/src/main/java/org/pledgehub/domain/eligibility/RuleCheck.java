package org.pledgehub.domain.eligibility;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.pledgehub.domain.compensation.UnsharedRepayment;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.policy.RuleText;

/**
 * One check of a claim.
 *
 * @param rule rule that it rests on
 * @param outcome outcome
 * @param reason why it did not pass
 * @param detail what was compared, by name
 */
public record RuleCheck(
        RuleText rule, CheckOutcome outcome, Told<EligibilityReason> reason, Map<String, String> detail) {

    /** Keeps its own sorted copy. */
    public RuleCheck {
        detail = Collections.unmodifiableMap(new TreeMap<>(detail));
    }

    /** With what was repaid since the notice and not told as recovered; it holds or fails all the same. */
    RuleCheck telling(UnsharedRepayment repaid) {
        var told = new TreeMap<>(detail);
        told.put("notSharedFen", Long.toString(repaid.amount().value()));
        told.put("notSharedSince", repaid.since().toString());
        return new RuleCheck(rule, outcome, reason, told);
    }

    /** It holds; what was looked for is told in the detail {@code checkedFor}. */
    static RuleCheck pass(RuleText rule, EligibilityReason checkedFor, Map<String, String> detail) {
        var told = new TreeMap<>(detail);
        told.put("checkedFor", checkedFor.name());
        return new RuleCheck(rule, CheckOutcome.PASS, Told.unknown(), told);
    }

    /** It does not hold. */
    static RuleCheck fail(RuleText rule, EligibilityReason reason, Map<String, String> detail) {
        return new RuleCheck(rule, CheckOutcome.FAIL, Told.known(reason), detail);
    }

    /** Something is missing. */
    static RuleCheck pending(RuleText rule, EligibilityReason reason, Map<String, String> detail) {
        return new RuleCheck(rule, CheckOutcome.PENDING, Told.known(reason), detail);
    }

    /** The claim goes on all the same. */
    static RuleCheck warn(RuleText rule, EligibilityReason reason, Map<String, String> detail) {
        return new RuleCheck(rule, CheckOutcome.WARN, Told.known(reason), detail);
    }
}
