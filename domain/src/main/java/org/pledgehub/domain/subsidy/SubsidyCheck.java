package org.pledgehub.domain.subsidy;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.pledgehub.domain.eligibility.CheckOutcome;
import org.pledgehub.domain.policy.RuleText;

/**
 * One check of an application.
 *
 * @param rule rule that it rests on
 * @param outcome outcome
 * @param reason what was looked for, and why it did not pass
 * @param detail what was compared, by name
 */
public record SubsidyCheck(RuleText rule, CheckOutcome outcome, SubsidyReason reason, Map<String, String> detail) {

    /** Keeps its own sorted copy. */
    public SubsidyCheck {
        detail = Collections.unmodifiableMap(new TreeMap<>(detail));
    }

    /** True where the application cannot have a subsidy. */
    boolean fails() {
        return outcome == CheckOutcome.FAIL;
    }

    /** True where something is missing. */
    boolean waits() {
        return outcome == CheckOutcome.PENDING;
    }

    /** True for a check that did not pass. */
    public boolean isOpen() {
        return outcome != CheckOutcome.PASS;
    }

    static SubsidyCheck of(CheckOutcome outcome, RuleText rule, SubsidyReason reason, Map<String, String> detail) {
        return new SubsidyCheck(rule, outcome, reason, detail);
    }

    static SubsidyCheck pass(RuleText rule, SubsidyReason reason) {
        return of(CheckOutcome.PASS, rule, reason, Map.of());
    }

    static SubsidyCheck pending(RuleText rule, SubsidyReason reason, Map<String, String> detail) {
        return of(CheckOutcome.PENDING, rule, reason, detail);
    }

    static SubsidyCheck fail(RuleText rule, SubsidyReason reason, Map<String, String> detail) {
        return of(CheckOutcome.FAIL, rule, reason, detail);
    }

    static SubsidyCheck warn(RuleText rule, SubsidyReason reason, Map<String, String> detail) {
        return of(CheckOutcome.WARN, rule, reason, detail);
    }
}
