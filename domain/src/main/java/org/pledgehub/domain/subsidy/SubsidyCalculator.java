package org.pledgehub.domain.subsidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.pledgehub.domain.compensation.ProofStep;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.money.Ratio;
import org.pledgehub.domain.money.Share;
import org.pledgehub.domain.policy.RuleText;
import org.pledgehub.domain.policy.Ruled;
import org.pledgehub.domain.policy.SubsidyCost;
import org.pledgehub.domain.policy.SubsidyLimit;
import org.pledgehub.domain.policy.SubsidyPolicy;
import org.pledgehub.domain.policy.SubsidyRate;
import org.pledgehub.domain.subsidy.SubsidyFigures.CostFigures;

/**
 * Computes a subsidy step by step. Every share and limit here is a ceiling (最高, 不超过) and rounds down.
 *
 * <pre>
 *   min(asked, actually paid) × rate, each cost, down      = part of the cost; their sum is the subsidy
 *   min(subsidy, requested, ceiling of the year − used)    = capped
 *   min(capped, part of the budget)                        = entitled
 *   min(entitled, what the meeting names)                  = approved
 * </pre>
 *
 * <p>Example: interest of 123 456.79 yuan at 60 % is 74 074.074, down: 74 074.07; at 50 % 61 728.395, down: 61 728.39.
 */
public final class SubsidyCalculator {

    private final SubsidyPolicy policy;
    private final List<ProofStep> steps = new ArrayList<>();

    private SubsidyCalculator(SubsidyPolicy policy) {
        this.policy = policy;
    }

    /**
     * By rates and proven costs, before limits.
     *
     * @throws ArithmeticException where amounts are beyond a long
     */
    public static SubsidyDue subsidy(SubsidyPolicy policy, SubsidyFigures figures) {
        return new SubsidyCalculator(policy).byRates(figures);
    }

    /** The subsidy under the requested sum and the ceiling of the year. */
    public static SubsidyDue capped(SubsidyPolicy policy, Fen subsidy, Told<Fen> requested, SubsidyRoom room) {
        return new SubsidyCalculator(policy).underCeiling(subsidy, requested, room.usedThisYear());
    }

    /** What of it the budget allows. */
    public static SubsidyDue entitled(SubsidyPolicy policy, Fen capped, SubsidyRoom room) {
        return new SubsidyCalculator(policy).underBudget(capped, room);
    }

    /** What may be paid of it, where the meeting names a sum. */
    public static SubsidyDue approved(RuleText rule, Fen entitled, Fen decided) {
        var amount = entitled.min(decided);
        var step = ProofStep.of(
                rule,
                "approved = min(entitled, decided)",
                Map.of("entitled", entitled.value(), "decided", decided.value()),
                amount);
        return new SubsidyDue(amount, List.of(step));
    }

    private SubsidyDue byRates(SubsidyFigures figures) {
        var choice = new RateChoice(policy, figures);
        Map<String, Long> parts = new TreeMap<>();
        var sum = Fen.ZERO;
        var rule = policy.acceptedKinds().rule();
        for (var cost : figures.costs().entrySet()) {
            var rate = choice.of(cost.getKey());
            if (rate.isPresent()) {
                var part = part(cost.getKey(), cost.getValue(), rate.get());
                parts.put(nameOf(cost.getKey()) + "Subsidy", part.value());
                sum = sum.plus(part);
                rule = rate.get().rule();
            }
        }
        if (!parts.isEmpty()) {
            note(rule, "subsidy = " + String.join(" + ", parts.keySet()), parts, sum);
        }
        return new SubsidyDue(sum, steps);
    }

    private Fen part(SubsidyCost cost, CostFigures figures, Ruled<SubsidyRate> rate) {
        var name = nameOf(cost);
        var base = figures.asked().min(figures.paid());
        note(
                rate.rule(),
                name + "Base = min(" + name + "Asked, " + name + "Paid)",
                Map.of(
                        name + "Asked",
                        figures.asked().value(),
                        name + "Paid",
                        figures.paid().value()),
                base);
        var ceiling = rate.value().ceiling();
        return note(
                rate.rule(),
                name + "Subsidy = floor(" + name + "Base * " + name + "Ppm / " + Share.WHOLE_PPM + ")",
                Map.of(name + "Base", base.value(), name + "Ppm", (long) ceiling.ppm()),
                ceiling.ofFloor(base));
    }

    private SubsidyDue underCeiling(Fen subsidy, Told<Fen> requested, Fen used) {
        Map<String, Long> limits = new TreeMap<>();
        limits.put("subsidy", subsidy.value());
        var least = subsidy;
        var rule = policy.granting().year().rule();
        if (requested instanceof Told.Known<Fen>(var asked)) {
            limits.put("requested", asked.value());
            least = least.min(asked);
        }
        for (var limit : policy.limits()) {
            if (limit.value() instanceof SubsidyLimit.PerYear(var ceiling)) {
                var room = note(
                        limit.rule(),
                        "yearRoom = max(0, yearCeiling - yearUsed)",
                        Map.of("yearCeiling", ceiling.value(), "yearUsed", used.value()),
                        ceiling.minus(used).atLeastZero());
                limits.put("yearRoom", room.value());
                least = least.min(room);
                rule = limit.rule();
            }
        }
        note(rule, "capped = min(" + String.join(", ", limits.keySet()) + ")", limits, least);
        return new SubsidyDue(least, steps);
    }

    private SubsidyDue underBudget(Fen capped, SubsidyRoom room) {
        Map<String, Long> limits = new TreeMap<>();
        limits.put("capped", capped.value());
        var least = capped;
        if (room.budget() instanceof Told.Known<SubsidyRoom.Budget>(var budget)) {
            var part = budgetPart(capped, budget);
            limits.put("budgetPart", part.value());
            least = least.min(part);
        }
        note(
                policy.granting().budget().rule(),
                "entitled = min(" + String.join(", ", limits.keySet()) + ")",
                limits,
                least);
        return new SubsidyDue(least, steps);
    }

    private Fen budgetPart(Fen capped, SubsidyRoom.Budget budget) {
        var rule = policy.granting().budget().rule();
        if (!budget.total().exceeds(budget.left())) {
            return note(
                    rule,
                    "budgetPart = budgetLeft",
                    Map.of("budgetLeft", budget.left().value()),
                    budget.left());
        }
        var upTo = budget.before().plus(capped);
        return note(
                rule,
                "budgetPart = floor(budgetLeft * dueUpTo / dueToAll) - floor(budgetLeft * dueBefore / dueToAll)",
                Map.of(
                        "budgetLeft",
                        budget.left().value(),
                        "dueUpTo",
                        upTo.value(),
                        "dueBefore",
                        budget.before().value(),
                        "dueToAll",
                        budget.total().value()),
                Ratio.of(upTo, budget.total())
                        .ofFloor(budget.left())
                        .minus(Ratio.of(budget.before(), budget.total()).ofFloor(budget.left())));
    }

    private Fen note(RuleText rule, String formula, Map<String, Long> inputs, Fen result) {
        steps.add(ProofStep.of(rule, formula, inputs, result));
        return result;
    }

    private static String nameOf(SubsidyCost cost) {
        return cost.name().toLowerCase(Locale.ROOT);
    }
}
