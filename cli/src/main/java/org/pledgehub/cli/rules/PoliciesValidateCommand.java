package org.pledgehub.cli.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.pledgehub.cli.ExitCode;
import org.pledgehub.cli.Hub;
import org.pledgehub.cli.text.InputFailure;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.domain.policy.HouseDefaults;
import org.pledgehub.domain.policy.Policy;
import org.pledgehub.policies.Presets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hub policies validate}: checks policy files and tells every mistake with line and column. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description =
                "Checks policies: every mistake with file, line, column and code. Without arguments: the presets.")
public final class PoliciesValidateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID|FILE", arity = "0..*", description = "Presets or policy files.")
    private List<String> named = new ArrayList<>();

    @Override
    public Integer call() {
        int exitCode = ExitCode.OK;
        for (var each : named.isEmpty() ? Presets.ids() : named) {
            if (!isValid(each)) {
                exitCode = ExitCode.INPUT_INVALID;
            }
        }
        return exitCode;
    }

    private boolean isValid(String idOrFile) {
        try {
            for (var version : RuleFiles.policyVersions(idOrFile)) {
                spec.commandLine().getOut().println(line(version));
            }
            return true;
        } catch (InputFailure invalid) {
            spec.commandLine()
                    .getErr()
                    .println(invalid.sentence().in(Hub.of(spec).language()));
            return false;
        }
    }

    private String line(Policy version) {
        long open = PolicyParameters.of(version).stream()
                .filter(parameter -> parameter.ruled().isOpen() && !HouseDefaults.holdFor(parameter.ruled()))
                .count();
        return version.ref()
                + new Sentence(" 有效；由我方默认的开放参数：", " valid; open parameters with our default: ")
                        .with(open)
                        .in(Hub.of(spec).language());
    }
}
