package org.pledgehub.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgehub.connectors.trial.TestRegistry;
import org.pledgehub.contract.TopicCatalog;

/** Files and rows that cannot be taken, and that must not keep the others from being sent. */
class UnfitFilesTest {

    private static final String ROW = "icbc,L1,1,2026-03-02,1,\n";

    private static TestRegistry registry;

    @TempDir
    private Path home;

    private FilesScenario scenario;

    @BeforeAll
    static void start() throws Exception {
        registry = new TestRegistry();
    }

    @AfterAll
    static void stop() {
        registry.close();
    }

    @BeforeEach
    void open() throws Exception {
        scenario = new FilesScenario(home, registry);
    }

    @Test
    void shouldRejectARowWhoseEventIsLargerThanATopicTakes() throws Exception {
        var contract = "合".repeat(TopicCatalog.RECORD_LIMIT_BYTES / 3);
        scenario.mapping(FilesScenario.REPAYMENTS.replace("id: [$contract, $no]", "id: [$no]"))
                .file(
                        "repaid.csv",
                        FilesScenario.HEADER + "icbc," + contract + ",1,2026-03-02,1,\nicbc,L2,2,2026-03-02,1,\n")
                .started()
                .polled();
        assertThat(scenario.ids()).containsExactly("repaid:repaid:2");
        assertThat(scenario.report()).containsExactly("2 EVENT_TOO_LARGE");
    }

    @Test
    void shouldPutAwayAFileOfTheLongestName() throws Exception {
        var name = "repaid" + "款".repeat(78) + ".csv";
        scenario.file(name, FilesScenario.HEADER + ROW + "icbc,L2\n").started().polled();
        assertThat(scenario.ids()).containsExactly("repaid:repaid:L1:1");
        assertThat(scenario.processed()).singleElement().asString().endsWith("款.#.csv");
        assertThat(scenario.report()).containsExactly("3 COLUMN_COUNT");
    }

    /** A lookup "file" that is a folder has a stamp and no bytes: nobody can read it, the superuser of a build neither. */
    @Test
    void shouldLeaveAFileThatCannotBeReadAndSendTheOthers() throws Exception {
        Files.createDirectory(scenario.folder().resolve("held"));
        Files.writeString(
                home.resolve("held.yaml"),
                FilesScenario.REPAYMENTS
                        .replace("mapping: repaid", "mapping: held")
                        .replace("repaid*", "held*.csv")
                        .replace("emit:", "lookups:\n  held: {file: held, key: [a], on: [$bank]}\nemit:"));
        scenario.mappings("held.yaml")
                .file("held.csv", FilesScenario.HEADER + ROW)
                .file("repaid.csv", FilesScenario.HEADER + ROW)
                .started()
                .looked(20);
        assertThat(scenario.ids()).containsExactly("repaid:repaid:L1:1");
        assertThat(scenario.folder().resolve("held.csv")).exists();
    }

    @Test
    void shouldSendNothingOfAFileWhoseLookupFileIsBroken() throws Exception {
        scenario.lookingUpBanksIn("code,party\n02,\"icbc\n" + "01,icbc\n".repeat(200_000))
                .file("repaid.csv", FilesScenario.HEADER + ROW)
                .started()
                .looked(20);
        assertThat(scenario.sent()).isEmpty();
        assertThat(scenario.processed()).isEmpty();
        assertThat(scenario.rejected()).containsExactly("repaid.#.csv", "repaid.#.csv.rejects.csv");
    }

    @Test
    void shouldSwallowNoRowAfterAQuoteThatDoesNotClose() throws Exception {
        scenario.file("repaid.csv", FilesScenario.HEADER + ROW + "icbc,L2,1,2026-03-02,1,\"as agreed\n" + ROW + ROW)
                .started()
                .polled();
        assertThat(scenario.ids()).containsExactly("repaid:repaid:L1:1");
        assertThat(scenario.report()).containsExactly("3 ROW_UNREADABLE");
        assertThat(scenario.rejected()).containsExactly("repaid.#.csv", "repaid.#.csv.rejects.csv");
    }

    @Test
    void shouldSendNothingOfAFileWhoseSmallLookupFileEndsWithinAQuote() throws Exception {
        scenario.lookingUpBanksIn("code,party\n02,\"icbc\n01,icbc\n")
                .file("repaid.csv", FilesScenario.HEADER + ROW)
                .started()
                .looked(20);
        assertThat(scenario.sent()).isEmpty();
        assertThat(scenario.report()).containsExactly("2 ROW_UNREADABLE");
    }

    @Test
    void shouldReadAFileWithTheMarkOfUtf8AsNothingElse() throws Exception {
        var rows = ("\uFEFF" + FilesScenario.HEADER + "icbc,合同,1,2026-03-02,1,\n").getBytes(StandardCharsets.UTF_8);
        var other = "icbc,二,1,2026-03-02,1,\n".getBytes(Charset.forName("GBK"));
        var both = Arrays.copyOf(rows, rows.length + other.length);
        System.arraycopy(other, 0, both, rows.length, other.length);
        Files.write(scenario.folder().resolve("repaid.csv"), both);
        scenario.started().polled();
        assertThat(scenario.sent()).isEmpty();
        assertThat(scenario.report()).containsExactly("3 CHARSET_UNREADABLE");
    }
}
