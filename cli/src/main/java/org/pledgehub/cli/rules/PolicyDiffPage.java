package org.pledgehub.cli.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pledgehub.cli.rules.PolicyDiff.Difference;
import org.pledgehub.cli.text.Language;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.domain.policy.Basis;
import org.pledgehub.domain.policy.Policy;
import org.pledgehub.domain.policy.Ruled;
import org.pledgehub.domain.policy.Wording;

/** Differences between two policy versions, as text or JSON. */
final class PolicyDiffPage {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Language language;
    private final PolicyPage values;

    PolicyDiffPage(Language language) {
        this.language = language;
        this.values = new PolicyPage(language);
    }

    /** One block for each parameter: its name, then what either version says of it. */
    List<String> lines(Policy left, Policy right, List<Difference> differences) {
        var lines = new ArrayList<String>();
        lines.add("--- " + values.title(left));
        lines.add("+++ " + values.title(right));
        for (var difference : differences) {
            lines.add(difference.path());
            lines.addAll(side("- ", difference.left()));
            lines.addAll(side("+ ", difference.right()));
        }
        if (differences.isEmpty()) {
            lines.add(new Sentence("参数相同。", "No parameter differs.").in(language));
        }
        return lines;
    }

    private List<String> side(String sign, Optional<Ruled<?>> side) {
        if (side.isEmpty()) {
            return List.of("  " + sign + new Sentence("（无）", "(none)").in(language));
        }
        var ruled = side.get();
        var lines = new ArrayList<String>();
        lines.add("  " + sign + values.text(ruled.value()));
        var rule = ruled.rule();
        if (!rule.ruleId().isEmpty()) {
            lines.add("      " + rule.ruleId() + " " + rule.article()
                    + (rule.phrase().isEmpty() ? "" : " “" + rule.phrase() + "”"));
        }
        if (ruled.basis() instanceof Basis.Open(var why)) {
            lines.add("      " + new Sentence("开放参数，我方默认：", "open, our default: ").in(language) + values.text(why));
        }
        return lines;
    }

    /** {@code {left, right, differences: [{parameter, left, right}]}}; a side that has none is null. */
    String json(Policy left, Policy right, List<Difference> differences) {
        var page = JSON.objectNode();
        page.put("left", left.ref().canonical());
        page.put("right", right.ref().canonical());
        var list = page.putArray("differences");
        for (var difference : differences) {
            var item = list.addObject();
            item.put("parameter", difference.path());
            item.set("left", difference.left().map(this::json).orElse(null));
            item.set("right", difference.right().map(this::json).orElse(null));
        }
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(page);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ObjectNode json(Ruled<?> ruled) {
        var side = JSON.objectNode();
        side.put("value", values.text(ruled.value()));
        side.put("ruleId", ruled.rule().ruleId());
        side.put("article", ruled.rule().article());
        side.put("phrase", ruled.rule().phrase());
        if (ruled.basis() instanceof Basis.Open(Wording(var zh, var en))) {
            var open = side.putObject("open");
            open.put("zh", zh);
            open.put("en", en);
        }
        return side;
    }
}
