package org.pledgehub.domain.subsidy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.BudgetSharing;
import org.pledgehub.domain.policy.SubsidyLimit;
import org.pledgehub.domain.policy.SubsidyPolicy;
import org.pledgehub.domain.subsidy.SubsidyEvent.Called;

/** What applications have taken so far of ceilings, times and budgets. */
final class Tallies {

    private final Map<String, Fen> years = new HashMap<>();
    private final Map<String, Set<String>> times = new HashMap<>();
    private final Map<Integer, Fen> budgets = new HashMap<>();

    void take(Candidate candidate, Fen amount) {
        if (!amount.isPositive()) {
            return;
        }
        years.merge(companyYear(candidate), amount, Fen::plus);
        budgets.merge(candidate.file().says().year(), amount, Fen::plus);
        times.computeIfAbsent(company(candidate), none -> new HashSet<>()).addAll(units(candidate));
    }

    /** What the company has had in the year. */
    Fen usedInYear(Candidate candidate) {
        return years.getOrDefault(companyYear(candidate), Fen.ZERO);
    }

    /** True where the company would be subsidised more often than the policy allows. */
    boolean exceedsTimes(Candidate candidate) {
        var had = new HashSet<>(times.getOrDefault(company(candidate), Set.of()));
        had.addAll(units(candidate));
        return candidate.rules().limits().stream()
                .anyMatch(limit -> limit.value() instanceof SubsidyLimit.Times(int most) && had.size() > most);
    }

    /** What is left of the year's budget; unknown where none limits. */
    Told<Fen> budgetLeft(Candidate candidate) {
        if (candidate.rules().granting().budget().value() == BudgetSharing.NO_BUDGET) {
            return Told.unknown();
        }
        return candidate
                .call()
                .map(Called::budget)
                .orElseGet(Told::unknown)
                .map(budget -> budget.minus(
                                budgets.getOrDefault(candidate.file().says().year(), Fen.ZERO))
                        .atLeastZero());
    }

    private static String company(Candidate candidate) {
        return candidate.file().says().company().canonical();
    }

    private static String companyYear(Candidate candidate) {
        return company(candidate) + " " + yearOf(candidate);
    }

    /** Year that the subsidy counts in; while it has not come, that of the call stands in. */
    private static int yearOf(Candidate candidate) {
        int call = candidate.file().says().year();
        int decided = candidate.decidedOn().map(day -> day.getYear()).orElse(call);
        return candidate
                .policy()
                .map(SubsidyPolicy::granting)
                .map(granting -> granting.year().value())
                .map(year -> switch (year) {
                    case CALL -> call;
                    case DECISION -> decided;
                    case PAYMENT ->
                        candidate
                                .file()
                                .steps(StepKind.PAYMENT)
                                .map(step -> step.day().getYear())
                                .findFirst()
                                .orElse(call);
                })
                .orElse(call);
    }

    private static Set<String> units(Candidate candidate) {
        var file = candidate.file();
        var unit =
                candidate.policy().map(policy -> policy.granting().timesUnit().value());
        var project = file.says().loan().canonical();
        return unit.map(kind -> switch (kind) {
                    case PROJECT -> Set.of(project);
                    case YEAR -> Set.of(Integer.toString(yearOf(candidate)));
                    case PAYMENT -> payments(file, project);
                })
                .orElseGet(() -> Set.of(project));
    }

    /** Each payment; a subsidy that is not paid yet will take one. */
    private static Set<String> payments(ApplicationFile file, String project) {
        var payments = new HashSet<String>();
        file.steps(StepKind.PAYMENT)
                .forEach(step -> payments.add(step.identity().toString()));
        return payments.isEmpty() ? Set.of(project) : payments;
    }
}
