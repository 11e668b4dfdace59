package org.pledgehub.cli.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.pledgehub.cli.json.JsonSource;
import org.pledgehub.cli.json.RecordReader;
import org.pledgehub.cli.ops.HubOptions;
import org.pledgehub.cli.report.LedgerTopic;
import org.pledgehub.cli.send.TopicsAsInstalled;
import org.pledgehub.cli.text.InputFailure;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.contract.out.LedgerEntry;
import org.pledgehub.domain.ledger.LedgerChain;
import org.pledgehub.domain.ledger.LedgerFault;
import org.pledgehub.streams.ledger.LedgerRecords;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which book a command speaks of: a pool's, on the audit topic of a hub or in a file that {@code hub tail} has written. */
final class LedgerOptions {

    @Mixin
    private HubOptions hub = new HubOptions();

    @Option(names = "--pool", paramLabel = "POOL", required = true, description = "The pool.")
    private String pool = "";

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "Lines of hub tail <prefix>.audit.ledger.v1, instead of a hub.")
    private Optional<Path> file = Optional.empty();

    String pool() {
        return pool;
    }

    /**
     * All entries of the pool in the order of booking.
     *
     * @throws InputFailure where the pool has none, or where the file cannot be read
     */
    List<org.pledgehub.domain.ledger.LedgerEntry> entries() throws Exception {
        var all = file.isPresent()
                ? inFile(file.get())
                : hub.attempt(() -> LedgerTopic.read(TopicsAsInstalled.of(hub.config())));
        var entries = all.stream()
                .filter(entry -> entry.getPool().equals(pool))
                .map(LedgerOptions::entry)
                .toList();
        if (entries.isEmpty()) {
            var known =
                    all.stream().map(LedgerEntry::getPool).distinct().sorted().toList();
            throw new InputFailure(new Sentence(
                    "没有资金池 " + pool + " 的账簿；已有账簿的资金池：" + known,
                    "There is no ledger of pool " + pool + "; pools with a ledger are " + known));
        }
        return entries;
    }

    /** Faults of the chain, as sentences; none where it is whole. */
    static List<Sentence> faults(List<org.pledgehub.domain.ledger.LedgerEntry> entries) {
        return LedgerChain.faults(entries).stream().map(LedgerOptions::sentence).toList();
    }

    private static Sentence sentence(LedgerFault fault) {
        var what = switch (fault.kind()) {
            case NOT_THE_NEXT -> new Sentence("序号不连续", "does not have the next number");
            case CHAIN_BROKEN -> new Sentence("与上一凭证的哈希不衔接", "does not continue from the entry before");
            case TAMPERED -> new Sentence("内容与哈希不符", "is not what was hashed");
            case UNBALANCED -> new Sentence("借贷不平", "does not balance");
            case WRONG_REVISION -> new Sentence("修订号不对", "has the wrong revision");
            case NAMES_ANOTHER -> new Sentence("指向的凭证不对", "names another entry than it ends or replaces");
            case NOT_MIRRORED -> new Sentence("冲回的分录与原凭证不同", "takes back other lines than were booked");
        };
        return new Sentence(
                "第 " + fault.sequence() + " 号凭证" + what.zh() + "（" + fault.kind() + "）",
                "Entry " + fault.sequence() + " " + what.en() + " (" + fault.kind() + ")");
    }

    private static org.pledgehub.domain.ledger.LedgerEntry entry(LedgerEntry record) {
        try {
            return LedgerRecords.read(record);
        } catch (IllegalArgumentException unknown) {
            throw new InputFailure(new Sentence(
                    "无法识别凭证 " + record.getEntryId() + "：" + unknown.getMessage(),
                    "The entry " + record.getEntryId() + " cannot be understood: " + unknown.getMessage()));
        }
    }

    private static List<LedgerEntry> inFile(Path path) {
        try {
            return Files.readAllLines(path).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> record(path.toString(), line))
                    .toList();
        } catch (IOException unreadable) {
            throw new InputFailure(new Sentence("无法读取文件 " + path, path + " cannot be read"));
        }
    }

    private static LedgerEntry record(String name, String line) {
        var value = JsonSource.parse(name, line).root().path("value");
        return (LedgerEntry)
                new RecordReader(JsonSource.parse(name, value.toString())).read(LedgerEntry.getClassSchema());
    }
}
