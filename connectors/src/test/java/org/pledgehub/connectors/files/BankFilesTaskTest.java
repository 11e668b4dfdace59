package org.pledgehub.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.connectors.mapping.WorkbookScenario.amount;
import static org.pledgehub.connectors.mapping.WorkbookScenario.isoDay;
import static org.pledgehub.connectors.mapping.WorkbookScenario.number;
import static org.pledgehub.connectors.mapping.WorkbookScenario.shared;
import static org.pledgehub.connectors.mapping.WorkbookScenario.textFormula;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import org.apache.kafka.common.config.ConfigValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgehub.connectors.mapping.WorkbookScenario;
import org.pledgehub.connectors.trial.TestRegistry;
import org.pledgehub.contract.in.BankEvent;
import org.pledgehub.contract.in.RepaymentReceived;

class BankFilesTaskTest {

    private static final String WORKBOOK_REPAYMENTS = FilesScenario.REPAYMENTS
            .replace("\"repaid*\"]", "\"repaid*\"], headerRows: 2")
            .replace("$bank", "\"${贷款/bank}\"")
            .replace("[$contract, $no]", "[\"${贷款/contract}\", \"${贷款/no}\"]")
            .replace("$contract", "\"${贷款/contract}\"")
            .replace("$day", "\"${贷款/day}\"")
            .replace("$principal", "$本金")
            .replace("{$interest:", "{$利息:")
            .replace("$interest", "$利息");

    private static TestRegistry registry;

    @TempDir
    private Path home;

    @BeforeAll
    static void start() throws Exception {
        registry = new TestRegistry();
    }

    @AfterAll
    static void stop() {
        registry.close();
    }

    private FilesScenario scenario() throws Exception {
        return new FilesScenario(home, registry);
    }

    @Test
    void shouldSendEachRowToTheTopicOfItsParty() throws Exception {
        var scenario = scenario()
                .file("repaid.csv", FilesScenario.HEADER + "icbc,L1,1,2026-03-02,100.00,\n")
                .started()
                .polled();
        var only = scenario.sent().getFirst();
        assertThat(only.topic()).isEqualTo("pledgehub.in.icbc.events.v1");
        assertThat(scenario.ids()).containsExactly("repaid:repaid:L1:1");
        var event = registry.serdes().fromBytes(BankEvent.class, (byte[]) only.value());
        assertThat(((RepaymentReceived) event.getPayload()).getPrincipalFen()).isEqualTo(10_000);
        assertThat(scenario.processed()).containsExactly("repaid.#.csv");
        assertThat(scenario.rejected()).isEmpty();
    }

    @Test
    void shouldReportBadRowsAndSendTheOthers() throws Exception {
        var scenario = scenario()
                .file(
                        "repaid.csv",
                        FilesScenario.HEADER + "icbc,L1,1,2026-03-02,100.005,\nicbc,L2,1,2026-03-02,1,\n"
                                + "abc,L3,1,2026-03-02,1,\nicbc,L4\n",
                        Charset.forName("GB18030"))
                .started()
                .polled();
        assertThat(scenario.ids()).containsExactly("repaid:repaid:L2:1");
        assertThat(scenario.report()).containsExactly("2 AMOUNT_NOT_EXACT", "4 PARTY_NOT_HERE", "5 COLUMN_COUNT");
        assertThat(scenario.processed()).containsExactly("repaid.#.csv");
    }

    @Test
    void shouldChangeNothingWhenTheSameFileComesAgainUnderAnyName() throws Exception {
        var content = FilesScenario.HEADER + "icbc,L1,1,2026-03-02,100.00,2.00\n";
        var scenario = scenario().file("repaid.csv", content).started().polled();
        scenario.file("repaid-2.csv", content).polled();
        scenario.killed().file("repaid-3.csv", content).polled();
        assertThat(scenario.ids()).containsExactly("repaid:repaid:L1:1", "repaid:interest:L1:1");
        assertThat(scenario.processed()).containsExactly("repaid-2.#.csv", "repaid-3.#.csv", "repaid.#.csv");
    }

    @Test
    void shouldGoOnBehindTheLastStoredEventAfterACrashAndReportEveryBadRow() throws Exception {
        var rows = new StringBuilder(FilesScenario.HEADER);
        for (int i = 1; i <= 40; i++) {
            rows.append("icbc,L")
                    .append(i)
                    .append(",1,2026-03-02,")
                    .append(i % 10 == 0 ? "x" : "1")
                    .append(",1\n");
        }
        var scenario = scenario().file("repaid.csv", rows.toString()).started();
        for (int crash = 0; crash < 6; crash++) {
            scenario.polled(5).killed();
        }
        scenario.polled();
        assertThat(scenario.ids()).hasSize(72).doesNotHaveDuplicates();
        assertThat(scenario.report()).hasSize(4);
        assertThat(scenario.processed()).hasSize(1);
    }

    @Test
    void shouldPutAsideAFileThatDoesNotFitItsMapping() throws Exception {
        var scenario = scenario()
                .file("repaid.csv", "bank,contract\nicbc,L1\n")
                .file("other.csv", "a\n1\n")
                .started()
                .polled();
        assertThat(scenario.sent()).isEmpty();
        assertThat(scenario.rejected())
                .containsExactly("other.#.csv", "other.#.csv.rejects.csv", "repaid.#.csv", "repaid.#.csv.rejects.csv");
    }

    /** As Excel writes it: shared texts, a formula with a text, a merged header. */
    @Test
    void shouldSendTheRowsOfAWorkbook() throws Exception {
        var workbook = new WorkbookScenario()
                .row(shared("贷款"), "", "", "", shared("本金"), shared("利息"))
                .row(shared("bank"), shared("contract"), shared("no"), shared("day"))
                .row(
                        shared("icbc"),
                        textFormula("\"L\"&amp;1", "L1"),
                        number("1"),
                        textFormula("TEXT(E9,\"yyyy-mm-dd\")", "2026-03-02"),
                        number("100.10"),
                        amount("2"))
                .merged("A1:D1");
        var scenario = scenario()
                .mapping(WORKBOOK_REPAYMENTS)
                .file("repaid.xlsx", workbook.bytes())
                .started()
                .polled();
        assertThat(scenario.ids()).containsExactly("repaid:repaid:L1:1", "repaid:interest:L1:1");
        var event = registry.serdes()
                .fromBytes(BankEvent.class, (byte[]) scenario.sent().getFirst().value());
        assertThat(((RepaymentReceived) event.getPayload()).getPrincipalFen()).isEqualTo(10_010);
        assertThat(scenario.processed()).containsExactly("repaid.#.xlsx");
        assertThat(scenario.rejected()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"朝银（2026）1号|１|2026/3/2", "朝银(2026)1号|1|2026/03/02", "朝银(2026)\u200b1号|1|2026/3/2"})
    void shouldGiveOneIdHoweverAFileWritesIt(String row) throws Exception {
        var cells = row.split("\\|", -1);
        var mapping = FilesScenario.REPAYMENTS
                .replace("[$contract, $no]", "[$contract, $no, {from: $day, format: day}]")
                .replace("format: iso-date", "format: day")
                .replace("emit:", "formats: {day: {date: yyyy/M/d}}\nemit:");
        var scenario = scenario()
                .mapping(mapping)
                .file("repaid.csv", FilesScenario.HEADER + "icbc,%s,%s,%s,1,\n".formatted(cells[0], cells[1], cells[2]))
                .started()
                .polled();
        assertThat(scenario.ids()).containsExactly("repaid:repaid:朝银%282026%291号:1:2026-03-02");
    }

    /** A cell of type d, which the library does not know, in a row, in the header, and bytes that are no workbook. */
    @Test
    void shouldPutAsideWorkbooksThatNobodyReadsAndGoOnWithTheNextFile() throws Exception {
        var row = new WorkbookScenario()
                .row(
                        shared("bank"),
                        shared("contract"),
                        shared("no"),
                        shared("day"),
                        shared("principal"),
                        shared("interest"))
                .row(shared("icbc"), shared("L0"), shared("1"), shared("2026-03-02"), number("1"))
                .row(shared("icbc"), shared("L1"), shared("1"), isoDay("2026-03-02"), number("1"));
        var header = new WorkbookScenario().row(shared("bank"), isoDay("2026-03-02"));
        var scenario = scenario()
                .file("repaid-1.xlsx", row.bytes())
                .file("repaid-2.xlsx", header.bytes())
                .file("repaid-3.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0})
                .file("repaid-4.csv", FilesScenario.HEADER + "icbc,L2,1,2026-03-02,1,\n")
                .started()
                .polled();
        assertThat(scenario.ids()).containsExactly("repaid:repaid:L0:1", "repaid:repaid:L2:1");
        assertThat(scenario.processed()).containsExactly("repaid-4.#.csv");
        assertThat(scenario.rejected())
                .containsExactly(
                        "repaid-1.#.xlsx",
                        "repaid-1.#.xlsx.rejects.csv",
                        "repaid-2.#.xlsx",
                        "repaid-2.#.xlsx.rejects.csv",
                        "repaid-3.#.xlsx",
                        "repaid-3.#.xlsx.rejects.csv");
    }

    @Test
    void shouldPutAsideAFileOfNoCharset() throws Exception {
        var scenario = scenario();
        Files.write(scenario.folder().resolve("repaid.csv"), new byte[] {'a', '\n', (byte) 0xFF, (byte) 0xFF, '\n'});
        scenario.started().polled();
        assertThat(scenario.rejected()).containsExactly("repaid.#.csv", "repaid.#.csv.rejects.csv");
    }

    @Test
    void shouldWaitUntilAFileIsComplete() throws Exception {
        var scenario = scenario().started();
        scenario.file("repaid.csv.part", FilesScenario.HEADER);
        for (int i = 0; i < 5; i++) {
            assertThat(scenario.task().poll()).isNull();
        }
        assertThat(scenario.processed()).isEmpty();
        assertThat(scenario.rejected()).isEmpty();
    }

    @Test
    void shouldKeepTheFileUntilKafkaHoldsItsEvents() throws Exception {
        var scenario = scenario()
                .file("repaid.csv", FilesScenario.HEADER + "icbc,L1,1,2026-03-02,1,\n")
                .started();
        for (int i = 0; i < 10; i++) {
            scenario.task().poll();
        }
        assertThat(scenario.processed()).isEmpty();
    }

    @Test
    void shouldTellAMistakeInAMappingWhenTheConnectorIsSetUp() throws Exception {
        var scenario = scenario();
        Files.writeString(home.resolve("repaid.yaml"), FilesScenario.REPAYMENTS.replace("principalFen", "principal"));
        var given = new HashMap<>(scenario.settings());
        given.put("key.converter", "org.apache.kafka.connect.converters.ByteArrayConverter");
        given.put("value.converter", "org.apache.kafka.connect.converters.ByteArrayConverter");
        given.put("name", "icbc");
        var faults = new BankFilesConnector()
                .validate(given).configValues().stream()
                        .map(ConfigValue::errorMessages)
                        .flatMap(Collection::stream)
                        .toList();
        assertThat(faults).singleElement().asString().contains("FIELD_UNKNOWN").contains("repaid.yaml:");
    }

    @Test
    void shouldTakeEveryGoodRowOfALargeFileAndReportEveryBadOne() throws Exception {
        var rows = new StringBuilder(FilesScenario.HEADER);
        for (int i = 1; i <= 100_000; i++) {
            rows.append("icbc,合同")
                    .append(i)
                    .append(",1,2026-03-02,")
                    .append(i % 100 == 0 ? "十元" : "10.00")
                    .append(",\n");
        }
        var scenario = scenario()
                .file("repaid.csv", rows.toString(), Charset.forName("GB18030"))
                .started(500);
        scenario.polled(1_000);
        assertThat(scenario.ids()).hasSize(99_000).doesNotHaveDuplicates();
        assertThat(scenario.report()).hasSize(1_000).allMatch(line -> line.endsWith("01 NUMBER_UNREADABLE"));
        assertThat(scenario.processed()).hasSize(1);
    }

    @Test
    void shouldReadAByteOrderMarkAndQuotes() throws Exception {
        var scenario = scenario()
                .file(
                        "repaid.csv",
                        "\uFEFF" + FilesScenario.HEADER + "icbc,\"L\"\"1\",１,2026-03-02,\"1,000.00\",\n",
                        StandardCharsets.UTF_8)
                .started()
                .polled();
        assertThat(scenario.ids()).containsExactly("repaid:repaid:L%221:1");
    }
}
