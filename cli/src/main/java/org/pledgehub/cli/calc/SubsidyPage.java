package org.pledgehub.cli.calc;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.stream.Stream;
import org.pledgehub.domain.policy.SubsidyPolicy;
import org.pledgehub.domain.subsidy.SubsidyCalculator;
import org.pledgehub.domain.subsidy.SubsidyDue;
import org.pledgehub.domain.subsidy.SubsidyFigures;
import org.pledgehub.domain.subsidy.SubsidyRoom;

/** The answer of {@code hub calc} about a subsidy, as JSON. */
final class SubsidyPage {

    private SubsidyPage() {}

    static String text(SubsidyPolicy policy, SubsidyFigures figures, SubsidyRoom room, List<SubsidyFinding> findings) {
        var subsidy = SubsidyCalculator.subsidy(policy, figures);
        var capped = SubsidyCalculator.capped(policy, subsidy.amount(), figures.requested(), room);
        var entitled = SubsidyCalculator.entitled(policy, capped.amount(), room);
        var page = JsonNodeFactory.instance.objectNode();
        page.put("policy", policy.ref().canonical());
        page.put("subsidyFen", subsidy.amount().value());
        page.put("cappedFen", capped.amount().value());
        page.put("entitledFen", entitled.amount().value());
        var found = page.putArray("findings");
        findings.forEach(finding -> found.addObject()
                .put("reason", finding.reason().name())
                .put("ruleId", finding.rule().ruleId())
                .put("article", finding.rule().article()));
        var proof = page.putArray("proof");
        Stream.of(subsidy, capped, entitled)
                .map(SubsidyDue::proof)
                .flatMap(List::stream)
                .forEach(step -> proof.add(CalcPage.step(step)));
        return CalcPage.written(page);
    }
}
