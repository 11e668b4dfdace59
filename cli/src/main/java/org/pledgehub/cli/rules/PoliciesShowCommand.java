package org.pledgehub.cli.rules;

import java.util.List;
import java.util.concurrent.Callable;
import org.pledgehub.cli.ExitCode;
import org.pledgehub.cli.Hub;
import org.pledgehub.domain.policy.Policy;
import org.pledgehub.policies.Presets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hub policies show}: the parameters of a policy with the words that they come from. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = {
            "Shows every parameter of a policy with rule id, article and quoted phrase, and what the text leaves open.",
            "Without argument: one line for each preset."
        })
public final class PoliciesShowCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID|FILE", arity = "0..1", defaultValue = "", description = "Preset or policy file.")
    private String named;

    @Option(names = "--yaml", description = "Prints the policy as a file, to be edited and applied.")
    private boolean yaml;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var page = new PolicyPage(Hub.of(spec).language());
        if (named.isEmpty()) {
            Presets.book().versions().values().forEach(version -> out.println(page.title(version)));
        } else if (yaml) {
            out.print(RuleFiles.policyText(named));
        } else {
            List<Policy> versions = RuleFiles.policyVersions(named);
            versions.forEach(version -> page.lines(version).forEach(out::println));
        }
        out.flush();
        return ExitCode.OK;
    }
}
