package org.pledgehub.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.pledgehub.contract.state.FeedState;
import org.pledgehub.contract.state.LedgerItemState;
import org.pledgehub.contract.state.LoanState;
import org.pledgehub.contract.state.ParkedRecord;
import org.pledgehub.contract.state.PoolState;
import org.pledgehub.contract.state.RightState;
import org.pledgehub.contract.state.SubsidyStoredFact;
import org.pledgehub.contract.state.TallyState;

/**
 * Every version of the contract that was ever released, under {@code src/test/resources/kept/<number>/<record>.avsc}, each file
 * complete in itself. {@link #main} writes the present contract as the next version; a kept file is never changed afterwards.
 */
final class KeptContract {

    private static final Path KEPT = Path.of("src", "test", "resources", "kept");

    private KeptContract() {}

    /** How a record type may change. */
    enum Rule {
        /** The present version reads everything kept. */
        BACKWARD,
        /** The present version reads everything kept, and every kept version reads the present one. */
        FULL
    }

    /** The present contract: every record type that is written somewhere, with its rule. */
    static Map<Schema, Rule> present() {
        var present = new TreeMap<Schema, Rule>(Comparator.comparing(Schema::getFullName));
        for (var type : List.of(
                LoanState.getClassSchema(),
                RightState.getClassSchema(),
                PoolState.getClassSchema(),
                TallyState.getClassSchema(),
                LedgerItemState.getClassSchema(),
                FeedState.getClassSchema(),
                ParkedRecord.getClassSchema(),
                SubsidyStoredFact.getClassSchema())) {
            present.put(type, Rule.BACKWARD);
        }
        for (var type : TopicCatalog.singleBroker().recordTypes()) {
            boolean readByOthers = type.getNamespace().endsWith(".out");
            present.put(type, readByOthers ? Rule.FULL : Rule.BACKWARD);
        }
        return present;
    }

    /** Kept schemas of a record type, oldest first. */
    static List<Schema> kept(String fullName) {
        var all = new ArrayList<Schema>();
        for (var version : versions()) {
            Path file = version.resolve(fullName + ".avsc");
            if (Files.exists(file)) {
                all.add(read(file));
            }
        }
        return all;
    }

    /** Names of all record types that were ever kept. */
    static List<String> names() {
        return versions().stream()
                .flatMap(KeptContract::filesOf)
                .map(file -> String.valueOf(file.getFileName()).replace(".avsc", ""))
                .distinct()
                .sorted()
                .toList();
    }

    /** Writes the present contract as the next version. Run in the module's folder. */
    public static void main(String[] args) throws IOException {
        Path folder = KEPT.resolve(Integer.toString(versions().size() + 1));
        Files.createDirectories(folder);
        for (var type : present().keySet()) {
            Files.writeString(
                    folder.resolve(type.getFullName() + ".avsc"),
                    SchemaFormatter.format("json/pretty", type) + "\n",
                    StandardCharsets.UTF_8);
        }
    }

    private static List<Path> versions() {
        if (!Files.isDirectory(KEPT)) {
            return List.of();
        }
        return filesOf(KEPT)
                .filter(Files::isDirectory)
                .sorted(Comparator.comparingInt(folder -> Integer.parseInt(String.valueOf(folder.getFileName()))))
                .toList();
    }

    private static Stream<Path> filesOf(Path folder) {
        try (var files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema read(Path file) {
        try {
            return new Schema.Parser().parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
