package org.pledgehub.cli.rules;

import java.util.concurrent.Callable;
import org.pledgehub.cli.ExitCode;
import org.pledgehub.cli.Hub;
import org.pledgehub.cli.rules.PolicyDiff.Depth;
import org.pledgehub.cli.text.InputFailure;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.domain.policy.Policy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hub policies diff}: what two policies, or two versions of one, say differently. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Shows each parameter that differs between two policies, with article and phrase of both.",
            "Ends with 0 where none differs and with 1 where one does.",
            "ID@N names a version; without it the greatest in force counts, else the greatest."
        })
public final class PoliciesDiffCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "A", description = "Preset or policy file, perhaps with @version.")
    private String left = "";

    @Parameters(index = "1", paramLabel = "B", description = "The other one.")
    private String right = "";

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Option(
            names = "--texts",
            description = "Shows also parameters of which only rule id, article, phrase or reason differ.")
    private boolean texts;

    @Override
    public Integer call() {
        var first = version(left);
        var second = version(right);
        var differences = PolicyDiff.between(first, second, texts ? Depth.TEXTS : Depth.VALUES);
        var page = new PolicyDiffPage(Hub.of(spec).language());
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(page.json(first, second, differences));
        } else {
            page.lines(first, second, differences).forEach(out::println);
        }
        out.flush();
        return differences.isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private static Policy version(String named) {
        return RuleFiles.policyVersion(named)
                .orElseThrow(() -> new InputFailure(new Sentence("没有这个版本：", "There is no such version: ").with(named)));
    }
}
