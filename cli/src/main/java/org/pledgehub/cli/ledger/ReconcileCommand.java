package org.pledgehub.cli.ledger;

import org.pledgehub.cli.MissingCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hub reconcile}: the ledger against the custodian's statement, and two books against each other. */
@Command(
        name = "reconcile",
        mixinStandardHelpOptions = true,
        description = "Holds a ledger against the custodian's statement, or two books against each other.",
        subcommands = {ReconcileBankCommand.class, ReconcileBooksCommand.class})
public final class ReconcileCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    /** Called when no subcommand is named. */
    @Override
    public void run() {
        throw MissingCommand.of(spec);
    }
}
