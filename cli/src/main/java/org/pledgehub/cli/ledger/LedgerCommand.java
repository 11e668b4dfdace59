package org.pledgehub.cli.ledger;

import org.pledgehub.cli.Hub;
import org.pledgehub.cli.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code hub ledger}: the book of a pool. */
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        description = "Shows and verifies the ledger of a pool.",
        subcommands = {LedgerShowCommand.class, LedgerVerifyCommand.class})
public final class LedgerCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Hub hub;

    /** Called when no subcommand is named. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing: show or verify.");
    }

    /** Language of messages. */
    Language language() {
        return hub.language();
    }
}
