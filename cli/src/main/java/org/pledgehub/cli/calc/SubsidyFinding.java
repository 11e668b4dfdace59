package org.pledgehub.cli.calc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.contract.ReasonCatalogue;
import org.pledgehub.domain.eligibility.Finding;
import org.pledgehub.domain.policy.MixedPledge;
import org.pledgehub.domain.policy.RuleText;
import org.pledgehub.domain.policy.SubsidyPolicy;
import org.pledgehub.domain.policy.UnlistedKind;
import org.pledgehub.domain.subsidy.SubsidyCalculator;
import org.pledgehub.domain.subsidy.SubsidyFigures;
import org.pledgehub.domain.subsidy.SubsidyReason;

/**
 * Why the stream refuses or waits with an application whose amount can be computed all the same.
 *
 * @param reason its reason
 * @param rule the rule that asks for it
 * @param detail what the sentence of the reason names
 */
record SubsidyFinding(SubsidyReason reason, RuleText rule, Map<String, String> detail) {

    /** Keeps its own copy. */
    SubsidyFinding {
        detail = Map.copyOf(detail);
    }

    /** All that the input tells of; what it does not tell is not asked for. */
    static List<SubsidyFinding> of(SubsidyPolicy policy, SubsidyFigures figures, Optional<String> industry) {
        var findings = new ArrayList<SubsidyFinding>();
        kinds(policy, figures).ifPresent(findings::add);
        industry.flatMap(named -> industry(policy, figures, named)).ifPresent(findings::add);
        return List.copyOf(findings);
    }

    private static Optional<SubsidyFinding> kinds(SubsidyPolicy policy, SubsidyFigures figures) {
        var others = figures.rights().stream()
                .filter(right -> !policy.acceptedKinds().value().contains(right.kind()))
                .map(right -> right.kind().name())
                .toList();
        boolean fits = policy.eligibility().mixedPledge().value() == MixedPledge.ANY
                ? others.size() < figures.rights().size()
                : others.isEmpty();
        if (figures.rights().isEmpty() || fits) {
            return Optional.empty();
        }
        var unlisted = policy.unlistedKind();
        var reason = switch (unlisted.value()) {
            case REFUSE -> SubsidyReason.IP_KIND_NOT_ACCEPTED;
            case PENDING -> SubsidyReason.IP_KIND_UNLISTED;
        };
        var kinds = others.stream().distinct().collect(Collectors.joining(", "));
        return Optional.of(new SubsidyFinding(reason, unlisted.rule(), Map.of("right", kinds)));
    }

    /** The list of key industries may be open: a person decides where the amount hangs on it. */
    private static Optional<SubsidyFinding> industry(SubsidyPolicy policy, SubsidyFigures figures, String named) {
        var unlisted = policy.eligibility().unlistedIndustry();
        if (figures.keyIndustry() != Finding.NOT_ESTABLISHED || unlisted.value() != UnlistedKind.PENDING) {
            return Optional.empty();
        }
        var asKey = new SubsidyFigures(figures.costs(), figures.rights(), Finding.YES, figures.requested());
        return amount(policy, asKey) == amount(policy, figures)
                ? Optional.empty()
                : Optional.of(new SubsidyFinding(
                        SubsidyReason.SUBSIDY_INDUSTRY_UNLISTED, unlisted.rule(), Map.of("industry", named)));
    }

    private static long amount(SubsidyPolicy policy, SubsidyFigures figures) {
        return SubsidyCalculator.subsidy(policy, figures).amount().value();
    }

    /** The code and what it means here. */
    Sentence says() {
        var text = ReasonCatalogue.shipped().reason(reason.name());
        return new Sentence(
                reason + "：" + text.zhWith(detail) + "（" + rule.ruleId() + "）",
                reason + ": " + text.enWith(detail) + " (" + rule.ruleId() + ")");
    }
}
