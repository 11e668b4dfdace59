package org.pledgehub.cli.rules;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pledgehub.cli.text.Language;
import org.pledgehub.domain.policy.Basis;
import org.pledgehub.domain.policy.HouseDefaults;
import org.pledgehub.domain.policy.Policy;
import org.pledgehub.domain.policy.Provision;
import org.pledgehub.domain.policy.Ruled;
import org.pledgehub.domain.policy.SubsidyDefaults;

/** The page of the rules that no text has: each {@code PH-…} with what it says, which parameter it stands for, and its tests. */
final class OwnRulesPage {

    private final RuleTests tests;
    private final PolicyPage values = new PolicyPage(Language.EN);
    private final Map<String, Ruled<?>> rules = new TreeMap<>();
    private final Map<String, Set<String>> paths = new TreeMap<>();

    OwnRulesPage(RuleTests tests, Stream<Policy> shipped) throws ReflectiveOperationException {
        this.tests = tests;
        for (var defaults : List.of(HouseDefaults.class, SubsidyDefaults.class)) {
            for (var method : defaults.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers()) && method.getParameterCount() == 0) {
                    collect(method.invoke(null));
                }
            }
        }
        shipped.flatMap(policy -> PolicyParameters.of(policy).stream())
                .filter(parameter -> HouseDefaults.holdFor(parameter.ruled()))
                .forEach(parameter -> paths.computeIfAbsent(
                                parameter.ruled().rule().ruleId(), rule -> new LinkedHashSet<>())
                        .add(parameter.path()));
    }

    private void collect(Object held) throws ReflectiveOperationException {
        if (held instanceof Ruled<?> ruled) {
            rules.put(ruled.rule().ruleId(), ruled);
        } else {
            for (var part : held.getClass().getRecordComponents()) {
                collect(part.getAccessor().invoke(held));
            }
        }
    }

    /** Ids of all rules of our own. */
    Set<String> ids() {
        return rules.keySet();
    }

    /** Tests that show a rule. */
    List<String> evidence(String rule) {
        return tests.of(rule);
    }

    String text() {
        var page = new StringBuilder("""
                # Rules of our own 本系统自定规则

                Where a policy is silent the hub has a rule of its own and says so by an id that begins with `PH-`: no proof and no page
                passes it off as the text's. One with a parameter holds where the policy's file leaves that parameter out; the others
                hold under every policy. Written by `RulesPagesTest` from the defaults of `domain.policy` and from [tests.txt](tests.txt).

                | Rule | What it says | 说明 | Parameter | Test |
                |---|---|---|---|---|
                """);
        rules.forEach((rule, ruled) -> page.append(row(rule, ruled)));
        return page.toString();
    }

    private String row(String rule, Ruled<?> ruled) {
        if (!(ruled.basis() instanceof Basis.Open(var why))) {
            throw new IllegalStateException("a rule of ours that passes for the text's: " + rule);
        }
        return "| " + String.join(" | ", rule, why.en(), why.zh(), parameter(rule, ruled), evidence(rule, "<br>"))
                + " |\n";
    }

    private String evidence(String rule, String between) {
        return String.join(between, evidence(rule));
    }

    private String parameter(String rule, Ruled<?> ruled) {
        if (ruled.value() instanceof Provision) {
            return "every policy";
        }
        var value = values.text(ruled.value());
        var said = value.isEmpty() ? "none" : value;
        var named = new ArrayList<String>();
        paths.getOrDefault(rule, Set.of()).forEach(path -> named.add("`" + path + "` = " + said));
        return named.isEmpty() ? said : String.join("<br>", named);
    }
}
