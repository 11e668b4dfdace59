package org.pledgehub.simulation.check;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.pledgehub.domain.policy.Filing;
import org.pledgehub.simulation.history.History;

/**
 * From how many days before the due day on a deadline is due soon, by policy version.
 *
 * @param byPolicy days by {@code id@n}
 */
record WarningDays(Map<String, Integer> byPolicy) {

    /** Of all policy versions that a history ever refers to. */
    static WarningDays in(History history) {
        var days = new HashMap<String, Integer>();
        for (var rules : PoliciesReferred.in(history)) {
            if (rules.filing() instanceof Filing.Required(var rule)) {
                days.put(rules.ref().canonical(), rule.warningDays().value());
            }
        }
        return new WarningDays(days);
    }

    /** Days of a policy version; empty where it asks for no filing or is not known. */
    OptionalInt under(String policy) {
        var days = byPolicy.get(policy);
        return days == null ? OptionalInt.empty() : OptionalInt.of(days);
    }
}
