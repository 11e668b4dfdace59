package org.pledgehub.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a file, every row is an event, a counted skip or a reject. */
class RowAccountingTest {

    private static final int ROWS = 400;
    private static final String[] CELLS = {
        "icbc",
        "ICBC",
        "",
        " ",
        "1",
        "0.01",
        "1.005",
        "-3",
        "1e9",
        "9".repeat(30),
        "2025-01-02",
        "2025-02-30",
        "１２",
        "x",
        "skip",
        "\"a;b\"",
        "\"two\nlines\"",
        "朝阳",
        "\u00a0",
        "%/#"
    };

    private static final String[] SOUND = {"icbc", "0.01", "2025-01-02", "k"};

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldAccountForEveryRowOfAnyFile(long seed) throws Exception {
        var random = new Random(seed);
        var content = IntStream.range(0, ROWS)
                .mapToObj(row -> "r"
                        + IntStream.range(0, random.nextInt(12) == 0 ? 3 : 4)
                                .mapToObj(cell -> ";"
                                        + (random.nextInt(3) > 0 ? SOUND[cell] : CELLS[random.nextInt(CELLS.length)]))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\r\n", "row;party;amount;day;kind\r\n", ""));
        var scenario = new MappingScenario(folder)
                .given("""
                        mapping: any
                        source: {delimiter: ";"}
                        skip:
                          - {name: skipped, when: {$kind: skip}}
                        emit:
                          - name: repaid
                            event: RepaymentReceived
                            when: {$kind: {not: x}}
                            route: {role: BANK, party: $party}
                            id: [$party, $kind]
                            occurredOn: {from: $day, format: iso-date}
                            fields:
                              loan.bank: $party
                              loan.contract: $kind
                              principalFen: {from: $amount, format: yuan}
                        """)
                .file("any.csv", content, StandardCharsets.UTF_8)
                .whenMapped("any.csv");

        var totals = scenario.totals();
        assertThat(totals.rows()).isEqualTo(ROWS);
        assertThat(totals.mappedRows()
                        + totals.rejectedRows()
                        + totals.skipped().getOrDefault("skipped", 0L))
                .isEqualTo(ROWS);
        assertThat(scenario.events()).hasSize((int) totals.mappedRows());
        assertThat(scenario.rejects().stream().map(RowReject::line).distinct()).hasSize((int) totals.rejectedRows());
        assertThat(totals.mappedRows()).isPositive();
    }
}
