package org.pledgehub.cli.ledger;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.pledgehub.cli.ExitCode;
import org.pledgehub.cli.Hub;
import org.pledgehub.cli.rules.DayConverter;
import org.pledgehub.domain.ledger.Balances;
import org.pledgehub.domain.ledger.LedgerAccount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hub ledger show}: balances of a pool's accounts at the end of a legal day. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the balance of every account at the end of a day, in yuan, and where the book ends.",
            "A balance on the account's usual side has no sign."
        })
public final class LedgerShowCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Option(
            names = "--on",
            paramLabel = "DAY",
            converter = DayConverter.class,
            defaultValue = "9999-12-31",
            description = "Legal day, yyyy-MM-dd. Default: after everything booked.")
    private LocalDate day;

    @Override
    public Integer call() throws Exception {
        var entries = options.entries();
        var balances = Balances.upTo(entries, day);
        var out = spec.commandLine().getOut();
        for (var account : LedgerAccount.values()) {
            out.println(account + "," + AccountTitle.of(account).in(Hub.of(spec).language()) + ","
                    + balances.shown(account).yuan());
        }
        var last = entries.getLast();
        out.println("sequence," + last.sequence());
        out.println("hash," + last.hash());
        out.flush();
        return ExitCode.OK;
    }
}
