package org.pledgehub.simulation.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.out.SubsidyView;
import org.pledgehub.simulation.check.Violation.Rule;
import org.pledgehub.simulation.history.TaskName.Place;

/** Sees that the sums of an application fit one another, and that all together stay within budget and ceilings. */
final class SubsidyWatch implements Watch {

    private static final List<String> SAYS_PAID_TOO_MUCH =
            List.of("SUBSIDY_PAID_ABOVE_APPROVED", "SUBSIDY_VIOLATION_FOUND");

    private final TopicCatalog topics;
    private final SubsidyLimits limits;
    private final Map<String, SubsidyView> views = new HashMap<>();

    SubsidyWatch(TopicCatalog topics, SubsidyLimits limits) {
        this.topics = topics;
        this.limits = limits;
    }

    @Override
    public void see(SeenCommit commit, Findings findings) {
        if (!commit.isOf(Place.SUBSIDY)) {
            return;
        }
        commit.written(topics.subsidies(), SubsidyView.class).forEach(view -> requireSums(view, findings));
        if (!commit.latest(topics.subsidies(), SubsidyView.class, views).isEmpty()) {
            requireLimits(findings);
        }
    }

    private static void requireSums(SubsidyView view, Findings findings) {
        var subject = view.getProgramme() + "|" + view.getApplication();
        if (view.getEntitledFen() > view.getSubsidyFen() || view.getApprovedFen() > view.getEntitledFen()) {
            findings.add(
                    Rule.SUBSIDY_ADDS_UP,
                    subject,
                    view.getSubsidyFen() + " ≥ " + view.getEntitledFen() + " ≥ " + view.getApprovedFen());
        }
        long kept = view.getPaidFen() - view.getReturnedFen();
        if (kept > view.getApprovedFen() && view.getReasons().stream().noneMatch(SAYS_PAID_TOO_MUCH::contains)) {
            findings.add(Rule.SUBSIDY_ADDS_UP, subject, "paid " + kept + " of " + view.getApprovedFen() + " unsaid");
        }
        if (view.getToReturnFen() > Math.max(0, kept)) {
            findings.add(Rule.SUBSIDY_ADDS_UP, subject, "of " + kept + " comes back " + view.getToReturnFen());
        }
    }

    private void requireLimits(Findings findings) {
        var budgets = new TreeMap<String, Long>();
        var ceilings = new TreeMap<String, Long>();
        for (var view : views.values()) {
            var year = view.getProgramme() + "|" + view.getYear();
            budgets.merge(year, view.getApprovedFen(), Math::addExact);
            ceilings.merge(year + "|" + view.getUscc(), view.getApprovedFen(), Math::addExact);
        }
        budgets.forEach((key, sum) -> {
            var parts = key.split("\\|", 2);
            require(key, sum, limits.budget(parts[0], Integer.parseInt(parts[1])), findings);
        });
        ceilings.forEach((key, sum) -> require(key, sum, limits.ceiling(key.substring(0, key.indexOf('|'))), findings));
    }

    private static void require(String subject, long sum, OptionalLong most, Findings findings) {
        if (most.isPresent() && sum > most.getAsLong()) {
            findings.add(Rule.SUBSIDY_WITHIN_LIMITS, subject, sum + " granted of " + most.getAsLong());
        }
    }
}
