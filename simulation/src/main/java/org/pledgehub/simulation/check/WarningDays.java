package org.pledgehub.simulation.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.pledgehub.contract.ref.PolicyVersion;
import org.pledgehub.domain.policy.Filing;
import org.pledgehub.domain.policy.Policy;
import org.pledgehub.domain.policy.PoolPolicy;
import org.pledgehub.policies.PolicyReader;
import org.pledgehub.policies.yaml.Reading;
import org.pledgehub.simulation.history.History;
import org.pledgehub.simulation.history.Step;

/**
 * From how many days before the due day on a deadline is due soon, by policy version.
 *
 * @param byPolicy days by {@code id@n}
 */
record WarningDays(Map<String, Integer> byPolicy) {

    private static final Map<String, List<Policy>> READ = new ConcurrentHashMap<>();

    /** Of all policy versions that a history ever refers to. */
    static WarningDays in(History history) {
        var days = new HashMap<String, Integer>();
        for (var step : history.steps()) {
            if (step instanceof Step.Refer(var reference) && reference instanceof PolicyVersion version) {
                READ.computeIfAbsent(version.getDocument(), WarningDays::read).forEach(policy -> note(policy, days));
            }
        }
        return new WarningDays(days);
    }

    private static List<Policy> read(String document) {
        return switch (PolicyReader.read("policy", document)) {
            case Reading.Loaded<List<Policy>>(var policies) -> policies;
            case Reading.Faulty<List<Policy>> faulty -> List.of();
        };
    }

    private static void note(Policy policy, Map<String, Integer> days) {
        if (policy instanceof PoolPolicy rules && rules.filing() instanceof Filing.Required(var rule)) {
            days.put(rules.ref().canonical(), rule.warningDays().value());
        }
    }

    /** Days of a policy version; empty where it asks for no filing or is not known. */
    OptionalInt under(String policy) {
        var days = byPolicy.get(policy);
        return days == null ? OptionalInt.empty() : OptionalInt.of(days);
    }
}
