package org.pledgehub.cli.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pledgehub.cli.rules.PolicyParameters.Parameter;
import org.pledgehub.cli.text.Language;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.policy.HouseDefaults;
import org.pledgehub.domain.policy.Policy;
import org.pledgehub.domain.policy.Provision;
import org.pledgehub.domain.policy.Wording;

/** The page of a preset: every rule with article, phrase, parameter and test, or why there is no test. */
final class RulesPage {

    private final RuleTests tests;
    private final PolicyPage values = new PolicyPage(Language.EN);

    RulesPage(RuleTests tests) {
        this.tests = tests;
    }

    String text(String preset, List<Policy> versions) {
        var title = versions.getFirst().header().title();
        var page = new StringBuilder("# " + preset + "\n\n" + title.zh() + " · " + title.en() + "\n\n").append("""
                Written by `RulesPagesTest` from the preset and from [tests.txt](tests.txt). *open* marks what the text leaves to the
                parties; the value is then our default. A rule without a test says why no machine can check it, or what is not built yet.
                Parameters that the preset leaves out have the defaults of [docs/policies.md](../policies.md).
                """);
        for (var version : versions) {
            page.append("\n## ")
                    .append(version.ref())
                    .append(", ")
                    .append(version.header().status());
            page.append(", ").append(version.header().effective()).append("\n\n");
            page.append(
                    "| Rule | Article | Phrase | Parameter | Test, or why there is none |\n|---|---|---|---|---|\n");
            byRule(version).forEach((rule, parameters) -> page.append(row(rule, parameters)));
        }
        return page.toString();
    }

    /** Parameters that the preset gives, by rule id. */
    static Map<String, List<Parameter>> byRule(Policy version) {
        return PolicyParameters.of(version).stream()
                .filter(parameter -> !HouseDefaults.holdFor(parameter.ruled()))
                .collect(Collectors.groupingBy(
                        parameter -> parameter.ruled().rule().ruleId(), TreeMap::new, Collectors.toList()));
    }

    private String row(String rule, List<Parameter> parameters) {
        var articles = new LinkedHashSet<String>();
        var phrases = new LinkedHashSet<String>();
        var says = new LinkedHashSet<String>();
        for (var parameter : parameters) {
            articles.add(parameter.ruled().rule().article());
            phrases.add(parameter.ruled().rule().phrase());
            says.add(said(parameter));
        }
        phrases.remove("");
        return "| " + rule + " | " + cell(articles) + " | " + cell(phrases) + " | " + cell(says) + " | "
                + cell(evidence(rule, parameters)) + " |\n";
    }

    private static String cell(Iterable<String> lines) {
        return String.join("<br>", lines).replace("|", "\\|");
    }

    private String said(Parameter parameter) {
        if (parameter.ruled().value() instanceof Provision provision) {
            return provision.says().en();
        }
        return "`" + parameter.path() + "` = " + values.text(parameter.ruled().value())
                + (parameter.ruled().isOpen() ? ", *open*" : "");
    }

    /** Tests of the rule alone: their names end with its id. */
    List<String> ownTests(String rule) {
        var end = "By" + rule.replace("-", "");
        return tests.of(rule).stream().filter(test -> test.endsWith(end)).toList();
    }

    /** True where the index says why nothing checks the rule, or the preset why no machine can. */
    boolean isExcused(String rule, List<Parameter> parameters) {
        return tests.whyOpen(rule).isPresent() || parameters.stream().allMatch(this::isExcused);
    }

    private boolean isExcused(Parameter parameter) {
        return parameter.ruled().value() instanceof Provision provision
                ? provision.notChecked() instanceof Told.Known<Wording>
                : tests.of(parameter.path()).isEmpty()
                        && tests.whyOpen(parameter.path()).isPresent();
    }

    /** Tests of the rule and of its parameters; where there are none, the reasons. */
    List<String> evidence(String rule, List<Parameter> parameters) {
        var shown = new LinkedHashSet<String>(tests.of(rule));
        var reasons = new LinkedHashSet<String>();
        tests.whyOpen(rule).ifPresent(why -> reasons.add("not yet: " + why));
        for (var parameter : parameters) {
            if (parameter.ruled().value() instanceof Provision provision) {
                if (provision.notChecked() instanceof Told.Known<Wording>(var why)) {
                    reasons.add("no machine: " + why.en());
                }
            } else {
                var own = tests.of(parameter.path());
                shown.addAll(own);
                tests.whyOpen(parameter.path())
                        .filter(why -> own.isEmpty())
                        .ifPresent(why -> reasons.add("not yet: " + why));
            }
        }
        var all = new ArrayList<>(shown);
        all.addAll(reasons);
        return all;
    }
}
