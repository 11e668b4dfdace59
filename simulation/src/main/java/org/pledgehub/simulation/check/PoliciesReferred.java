package org.pledgehub.simulation.check;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.pledgehub.contract.ref.PolicyVersion;
import org.pledgehub.domain.policy.Policy;
import org.pledgehub.domain.policy.PoolPolicy;
import org.pledgehub.policies.PolicyReader;
import org.pledgehub.policies.yaml.Reading;
import org.pledgehub.simulation.history.History;
import org.pledgehub.simulation.history.Step;

/** The pool policies that a history ever refers to. */
final class PoliciesReferred {

    private static final Map<String, List<PoolPolicy>> READ = new ConcurrentHashMap<>();

    private PoliciesReferred() {}

    /** All versions of all documents; one that cannot be read has none. */
    static List<PoolPolicy> in(History history) {
        return history.steps().stream()
                .flatMap(step -> step instanceof Step.Refer(var reference) && reference instanceof PolicyVersion version
                        ? READ.computeIfAbsent(version.getDocument(), PoliciesReferred::read).stream()
                        : Stream.empty())
                .toList();
    }

    private static List<PoolPolicy> read(String document) {
        return switch (PolicyReader.read("policy", document)) {
            case Reading.Loaded<List<Policy>>(var policies) ->
                policies.stream()
                        .filter(PoolPolicy.class::isInstance)
                        .map(PoolPolicy.class::cast)
                        .toList();
            case Reading.Faulty<List<Policy>> faulty -> List.of();
        };
    }
}
