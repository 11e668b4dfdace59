package org.pledgehub.cli.ledger;

import org.pledgehub.cli.MissingCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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

    /** Called when no subcommand is named. */
    @Override
    public void run() {
        throw MissingCommand.of(spec);
    }
}
