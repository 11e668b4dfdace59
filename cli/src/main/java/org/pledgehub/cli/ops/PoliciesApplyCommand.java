package org.pledgehub.cli.ops;

import java.util.concurrent.Callable;
import org.pledgehub.cli.rules.RuleFiles;
import org.pledgehub.streams.install.ReferenceDocuments;
import org.pledgehub.streams.install.Setup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hub policies apply}: makes the versions of a policy known; a version that is known keeps its content. */
@Command(
        name = "apply",
        mixinStandardHelpOptions = true,
        description = "Applies a preset or a policy file to the hub; a changed rule needs a new version.")
public final class PoliciesApplyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HubOptions options;

    @Parameters(paramLabel = "ID|FILE", description = "Preset or policy file.")
    private String idOrFile;

    @Override
    public Integer call() throws Exception {
        var versions = Applying.loaded(
                ReferenceDocuments.policies(RuleFiles.nameOf(idOrFile), RuleFiles.policyText(idOrFile)));
        return Applying.apply(options, Setup.ofPolicies(versions), spec);
    }
}
