package org.pledgehub.domain.subsidy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.policy.BudgetSharing;
import org.pledgehub.domain.policy.SubsidyDefaults;
import org.pledgehub.domain.policy.SubsidyPolicy;

/** Everything that must hold of an application before reviews and limits, in order of {@link SubsidyReason}. */
final class Admittance {

    private final ProgrammeFile programme;
    private final SubsidyRules rules;
    private final Map<EventKey, Optional<SubsidyPolicy>> policies = new HashMap<>();
    private final Violations violations;

    Admittance(ProgrammeFile programme, SubsidyRules rules) {
        this.programme = programme;
        this.rules = rules;
        programme.applications().forEach(file -> policies.put(file.id(), policyOf(file)));
        this.violations = Violations.of(programme.applications(), this::policy);
    }

    Violations violations() {
        return violations;
    }

    /** All applications with what stands against them, in legal order. */
    List<Candidate> candidates() {
        return programme.applications().stream().map(this::candidate).toList();
    }

    private Optional<SubsidyPolicy> policyOf(ApplicationFile file) {
        return rules.policyOf(file.says().disbursedOn(), file.appliedOn());
    }

    private Optional<SubsidyPolicy> policy(ApplicationFile file) {
        return policies.getOrDefault(file.id(), Optional.empty());
    }

    private Candidate candidate(ApplicationFile file) {
        var policy = policy(file);
        var call = programme.call(file.says().year());
        var candidate = new Candidate(file, policy, call, first(file));
        policy.ifPresent(known -> {
            standing(file, known).forEach(candidate::add);
            var conditions = new Conditions(file, known, programme.voices());
            conditions.checks().forEach(candidate::add);
            budget(candidate, known).ifPresent(candidate::add);
            candidate.subsidise(SubsidyCalculator.subsidy(known, conditions.figures()));
        });
        return candidate;
    }

    /** Programme, call, rules and window. */
    private List<SubsidyCheck> first(ApplicationFile file) {
        var checks = new ArrayList<SubsidyCheck>();
        var policy = policy(file);
        var call = programme.call(file.says().year());
        var year = Map.of("year", Integer.toString(file.says().year()));
        if (rules.registration() instanceof Told.Unknown) {
            checks.add(SubsidyCheck.pending(SubsidyDefaults.registry().rule(), SubsidyReason.POOL_UNKNOWN, Map.of()));
        }
        if (call.isEmpty()) {
            checks.add(SubsidyCheck.pending(
                    policy.map(known -> known.eligibility().late().rule())
                            .orElse(SubsidyDefaults.registry().rule()),
                    SubsidyReason.SUBSIDY_CALL_UNKNOWN,
                    year));
        }
        if (policy.isEmpty()) {
            checks.add(SubsidyCheck.pending(
                    SubsidyDefaults.registry().rule(), SubsidyReason.NO_POLICY_IN_FORCE, Map.of()));
        }
        if (policy.isPresent() && call.isPresent()) {
            checks.add(new Window(policy.get(), call.get(), programme.voices()).check(file));
        }
        return checks;
    }

    /** Bans and findings. */
    private List<SubsidyCheck> standing(ApplicationFile file, SubsidyPolicy policy) {
        var checks = new ArrayList<SubsidyCheck>();
        if (violations.ban(file)) {
            var until = violations.bannedUntil(file).map(day -> day.toString()).orElse("");
            checks.add(SubsidyCheck.fail(
                    policy.granting().banFrom().rule(),
                    SubsidyReason.SUBSIDY_COMPANY_BANNED,
                    Map.of("bannedUntil", until)));
        }
        if (violations.takeBack(file)) {
            checks.add(SubsidyCheck.fail(
                    policy.granting().clawback().rule(), SubsidyReason.SUBSIDY_VIOLATION_FOUND, Map.of()));
        }
        return checks;
    }

    private static Optional<SubsidyCheck> budget(Candidate candidate, SubsidyPolicy policy) {
        var sharing = policy.granting().budget();
        boolean unknown = candidate
                .call()
                .filter(call -> call.budget() instanceof Told.Unknown)
                .isPresent();
        return sharing.value() != BudgetSharing.NO_BUDGET && unknown
                ? Optional.of(SubsidyCheck.pending(sharing.rule(), SubsidyReason.SUBSIDY_BUDGET_UNKNOWN, Map.of()))
                : Optional.empty();
    }
}
