package org.pledgehub.cli.calc;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pledgehub.cli.json.JsonSource;
import org.pledgehub.cli.rules.RuleFiles;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.domain.eligibility.Finding;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.RightKind;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.RightGrade;
import org.pledgehub.domain.policy.SubsidyCost;
import org.pledgehub.domain.policy.SubsidyPolicy;
import org.pledgehub.domain.subsidy.SubsidyEvent.Pledged;
import org.pledgehub.domain.subsidy.SubsidyFigures;
import org.pledgehub.domain.subsidy.SubsidyFigures.CostFigures;
import org.pledgehub.domain.subsidy.SubsidyRoom;

/** Reads a subsidy that is to be calculated: {@code {"policy": …, "subsidy": {…}}}. */
final class SubsidyInput {

    static final List<String> FIELDS =
            List.of("costs", "rights", "industry", "requestedFen", "usedThisYearFen", "budgetLeftFen");
    private static final List<String> COST = List.of("cost", "askedFen", "paidFen");
    private static final List<String> RIGHT = List.of("kind", "grades");

    private final JsonPart root;
    private final JsonPart subsidy;

    SubsidyInput(JsonSource source) {
        root = JsonPart.of(source, List.of("policy", "subsidy"));
        subsidy = root.required("subsidy", name -> root.part(name, FIELDS));
    }

    /** True where the input speaks of a subsidy and not of a compensation. */
    static boolean isIn(JsonSource source) {
        return source.root().hasNonNull("subsidy");
    }

    JsonPart root() {
        return root;
    }

    SubsidyPolicy policy(Optional<String> onCommandLine) {
        var named = onCommandLine.orElseGet(() -> root.required("policy", root::text));
        var version = RuleFiles.policyVersion(named)
                .orElseThrow(() -> root.mistake(
                        "policy",
                        "POLICY_VERSION_UNKNOWN",
                        new Sentence("没有这个版本：" + named, "there is no such version: " + named)));
        if (version instanceof SubsidyPolicy policy) {
            return policy;
        }
        throw root.mistake(
                "policy",
                "NOT_A_SUBSIDY",
                new Sentence(
                        named + " 是资金池政策，不计算补助", named + " is the policy of a pool; it has no subsidy to calculate"));
    }

    SubsidyFigures figures(SubsidyPolicy policy) {
        Map<SubsidyCost, CostFigures> costs = new EnumMap<>(SubsidyCost.class);
        for (var part : subsidy.parts("costs", COST)) {
            var paid = part.required("paidFen", part::fen);
            var asked = part.fen("askedFen").orElse(paid);
            var cost = part.required("cost", name -> part.word(name, List.of(SubsidyCost.values())));
            if (costs.put(cost, new CostFigures(asked, paid)) != null) {
                throw part.mistake(
                        "cost",
                        "COST_TOLD_TWICE",
                        new Sentence(
                                cost + " 只能填一次，多张凭证请合计",
                                cost + " is told twice; add its receipts up and tell it once"));
            }
        }
        return new SubsidyFigures(
                costs,
                subsidy.parts("rights", RIGHT).stream().map(SubsidyInput::right).toList(),
                keyIndustry(policy),
                Told.from(subsidy.fen("requestedFen")));
    }

    private Finding keyIndustry(SubsidyPolicy policy) {
        return industry()
                .filter(policy.eligibility().keyIndustries().value()::contains)
                .map(listed -> Finding.YES)
                .orElse(Finding.NOT_ESTABLISHED);
    }

    /** The company's industry. */
    Optional<String> industry() {
        return subsidy.text("industry");
    }

    /** What other subsidies leave. */
    SubsidyRoom room() {
        return new SubsidyRoom(
                subsidy.fen("usedThisYearFen").orElse(Fen.ZERO),
                Told.from(subsidy.fen("budgetLeftFen").map(SubsidyRoom.Budget::alone)));
    }

    private static Pledged right(JsonPart part) {
        return new Pledged(part.required("kind", name -> part.word(name, List.of(RightKind.values()))), grades(part));
    }

    private static Set<RightGrade> grades(JsonPart part) {
        return part.words("grades", List.of(RightGrade.values())).stream().collect(Collectors.toUnmodifiableSet());
    }
}
