package org.pledgehub.cli.rules;

import org.pledgehub.cli.Hub;
import org.pledgehub.cli.ops.PoliciesApplyCommand;
import org.pledgehub.cli.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code hub policies}: everything about rule sets. */
@Command(
        name = "policies",
        mixinStandardHelpOptions = true,
        description = "Checks, shows, compares and applies policies.",
        subcommands = {
            PoliciesValidateCommand.class,
            PoliciesShowCommand.class,
            PoliciesDiffCommand.class,
            PoliciesApplyCommand.class
        })
public final class PoliciesCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Hub hub;

    /** Called when no subcommand is named. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing: validate, show, diff or apply.");
    }

    /** Language of messages. */
    public Language language() {
        return hub.language();
    }
}
