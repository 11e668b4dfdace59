package org.pledgehub.cli.ledger;

import java.util.concurrent.Callable;
import org.pledgehub.cli.ExitCode;
import org.pledgehub.cli.Hub;
import org.pledgehub.cli.text.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hub ledger verify}: recomputes the chain of a pool's ledger from its entries alone. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Recomputes numbers, hashes, sums and references of a ledger. Exit 1 where something is wrong.")
public final class LedgerVerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Override
    public Integer call() throws Exception {
        var entries = options.entries();
        var faults = LedgerOptions.faults(entries);
        var out = spec.commandLine().getOut();
        faults.forEach(fault -> out.println(fault.in(Hub.of(spec).language())));
        if (faults.isEmpty()) {
            var last = entries.getLast();
            out.println(new Sentence(
                            "账簿完好：" + last.sequence() + " 号凭证，哈希 " + last.hash(),
                            "The ledger is whole: " + last.sequence() + " entries, hash " + last.hash())
                    .in(Hub.of(spec).language()));
        }
        out.flush();
        return faults.isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
    }
}
