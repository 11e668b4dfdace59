package org.pledgehub.cli.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import org.pledgehub.cli.ExitCode;
import org.pledgehub.cli.Hub;
import org.pledgehub.cli.table.CsvPage;
import org.pledgehub.cli.text.EnvironmentFailure;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.domain.ledger.Statement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code hub statement}: a month of a pool's ledger as files. */
@Command(
        name = "statement",
        mixinStandardHelpOptions = true,
        description = {
            "Verifies the ledger of a pool and writes a month of it: statement-POOL-MONTH.xlsx, -accounts.csv and"
                    + " -entries.csv, headers in Chinese and English.",
            "Exit 1, and no file, where the ledger is not whole."
        })
public final class StatementCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Hub hub;

    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Option(
            names = "--month",
            paramLabel = "MONTH",
            required = true,
            converter = MonthConverter.class,
            description = "Month of legal dates, yyyy-MM.")
    private YearMonth month;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder for the files.")
    private Path folder;

    @Override
    public Integer call() throws Exception {
        var entries = options.entries();
        var faults = LedgerOptions.faults(entries);
        if (!faults.isEmpty()) {
            faults.forEach(fault -> spec.commandLine().getErr().println(fault.in(hub.language())));
            return ExitCode.FINDINGS;
        }
        var statement = Statement.of(options.pool(), month, entries);
        write(statement).forEach(file -> spec.commandLine().getOut().println(file));
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }

    private List<Path> write(Statement statement) {
        var name = "statement-" + statement.pool() + "-" + statement.month();
        var workbook = folder.resolve(name + ".xlsx");
        var accounts = folder.resolve(name + "-accounts.csv");
        var lines = folder.resolve(name + "-entries.csv");
        try {
            Files.createDirectories(folder);
            StatementWorkbook.write(statement, workbook);
            CsvPage.write(accounts, StatementTables.accounts(statement));
            CsvPage.write(lines, StatementTables.entries(statement));
        } catch (IOException unwritable) {
            throw new EnvironmentFailure(
                    new Sentence("无法写入文件夹 " + folder, folder + " cannot be written to"), unwritable);
        }
        return List.of(workbook, accounts, lines);
    }
}
