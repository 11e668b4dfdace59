package org.pledgehub.simulation.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.pledgehub.contract.in.SubsidyCalled;
import org.pledgehub.contract.ref.PartyReference;
import org.pledgehub.contract.ref.PolicyVersion;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.domain.policy.BudgetSharing;
import org.pledgehub.domain.policy.Policy;
import org.pledgehub.domain.policy.SubsidyLimit;
import org.pledgehub.domain.policy.SubsidyPolicy;
import org.pledgehub.domain.policy.SubsidyYear;
import org.pledgehub.policies.PolicyReader;
import org.pledgehub.policies.yaml.Reading;
import org.pledgehub.simulation.history.History;
import org.pledgehub.simulation.history.Step;

/**
 * What the programmes of a history may grant at most, whatever is corrected: by the greatest budget that was ever told and
 * the greatest ceiling of any version. Where one version knows no such limit there is none.
 */
final class SubsidyLimits {

    private static final Map<String, List<SubsidyPolicy>> READ = new ConcurrentHashMap<>();

    private final Map<String, String> policies = new HashMap<>();
    private final Map<String, List<SubsidyPolicy>> versions = new HashMap<>();
    private final Map<String, Long> budgets = new HashMap<>();

    private SubsidyLimits() {}

    static SubsidyLimits in(History history) {
        var limits = new SubsidyLimits();
        history.steps().forEach(limits::take);
        return limits;
    }

    /** Most that a programme grants of a year's budget, fen. */
    OptionalLong budget(String programme, int year) {
        boolean limited = !of(programme).isEmpty()
                && of(programme).stream()
                        .noneMatch(policy -> policy.granting().budget().value() == BudgetSharing.NO_BUDGET);
        return limited ? OptionalLong.of(budgets.getOrDefault(programme + "|" + year, 0L)) : OptionalLong.empty();
    }

    /** Most that a company is granted in the year of a call, fen. */
    OptionalLong ceiling(String programme) {
        var ceilings = new TreeSet<Long>();
        for (var policy : of(programme)) {
            var most = policy.limits().stream()
                    .map(limit -> limit.value())
                    .filter(SubsidyLimit.PerYear.class::isInstance)
                    .mapToLong(limit -> ((SubsidyLimit.PerYear) limit).ceiling().value())
                    .min();
            if (most.isEmpty() || policy.granting().year().value() != SubsidyYear.CALL) {
                return OptionalLong.empty();
            }
            ceilings.add(most.getAsLong());
        }
        return ceilings.isEmpty() ? OptionalLong.empty() : OptionalLong.of(ceilings.last());
    }

    private List<SubsidyPolicy> of(String programme) {
        return versions.getOrDefault(policies.getOrDefault(programme, ""), List.of());
    }

    private void take(Step step) {
        switch (step) {
            case Step.Refer(var reference)
            when reference instanceof PartyReference entry && entry.getEntry() instanceof Pool pool ->
                policies.put(pool.getPool(), pool.getPolicy());
            case Step.Refer(var reference)
            when reference instanceof PolicyVersion version ->
                versions.put(version.getPolicy(), READ.computeIfAbsent(version.getDocument(), SubsidyLimits::read));
            case Step.Send send ->
                send.body().said().ifPresent(event -> {
                    var payload = event.getSchema().getField("payload");
                    if (event.get(payload.pos()) instanceof SubsidyCalled called && called.getBudgetFen() != null) {
                        budgets.merge(called.getProgramme() + "|" + called.getYear(), called.getBudgetFen(), Math::max);
                    }
                });
            default -> {}
        }
    }

    private static List<SubsidyPolicy> read(String document) {
        return switch (PolicyReader.read("policy", document)) {
            case Reading.Loaded<List<Policy>>(var policies) ->
                policies.stream()
                        .filter(SubsidyPolicy.class::isInstance)
                        .map(SubsidyPolicy.class::cast)
                        .toList();
            case Reading.Faulty<List<Policy>> faulty -> List.of();
        };
    }
}
