package org.pledgehub.cli.rules;

import org.pledgehub.cli.MissingCommand;
import org.pledgehub.cli.ops.PoliciesApplyCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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

    /** Called when no subcommand is named. */
    @Override
    public void run() {
        throw MissingCommand.of(spec);
    }
}
