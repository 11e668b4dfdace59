package org.pledgehub.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.connectors.mapping.WorkbookScenario.amount;
import static org.pledgehub.connectors.mapping.WorkbookScenario.day;
import static org.pledgehub.connectors.mapping.WorkbookScenario.number;
import static org.pledgehub.connectors.mapping.WorkbookScenario.shared;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgehub.connectors.mapping.WorkbookScenario;
import org.pledgehub.connectors.trial.TestBroker;

/** The files connector in a real worker with little memory, killed again and again while it reads a large file. */
class BankFilesIT {

    private static final PlantedFile FILE = new PlantedFile(100_000);
    private static final int KILLS = 2;

    /** Well above the worker without a file, and below what its heap may grow to; docs/connectors.md has figures. */
    private static final int MOST_MEMORY_KB = 450 * 1024;

    private static final byte[] WORKBOOK = new WorkbookScenario()
            .row(
                    shared("bank"),
                    shared("contract"),
                    shared("no"),
                    shared("day"),
                    shared("principal"),
                    shared("interest"))
            .row(shared("icbc"), shared("W1"), number("1"), day("46083"), number("100.10"), amount("2"))
            .bytes();

    @TempDir
    private Path home;

    @Test
    void shouldSendEveryGoodRowOnceThroughKillsOfTheWorker() throws Exception {
        try (var trial = new FilesTrial(home, 500)) {
            trial.put(FILE, "repaid.csv");
            long atStart = 0;
            for (int kill = 1; kill <= KILLS; kill++) {
                long before = atStart;
                Awaitility.await()
                        .atMost(Duration.ofMinutes(3))
                        .pollInterval(Duration.ofMillis(20))
                        .until(() -> trial.broker().hasCommittedFrom(FilesTrial.TOPIC, before));
                trial.worker().killAndRestart();
                atStart = trial.broker().end(FilesTrial.TOPIC);
                assertThat(sent(trial.broker()))
                        .as("events that were committed when the worker died")
                        .hasSizeBetween(1, FILE.good() - 1);
            }
            trial.awaitProcessed(1, Duration.ofMinutes(3));
            assertThat(sent(trial.broker())).hasSize(FILE.good()).doesNotHaveDuplicates();
            assertThat(PlantedFile.faults(trial.onlyReport())).isEqualTo(FILE.faults());

            trial.put(FILE, "repaid-again.csv");
            trial.awaitProcessed(2, Duration.ofMinutes(2));
            assertThat(sent(trial.broker())).hasSize(FILE.good());

            trial.put(WORKBOOK, "repaid.xlsx");
            trial.awaitProcessed(3, Duration.ofMinutes(1));
            assertThat(sent(trial.broker()))
                    .hasSize(FILE.good() + 2)
                    .endsWith("repaid:repaid:W1:1", "repaid:interest:W1:1");
            assertThat(trial.worker().peakMemoryKb()).isLessThan(MOST_MEMORY_KB);
        }
    }

    private static List<String> sent(TestBroker broker) {
        return broker.committed(FilesTrial.TOPIC).stream()
                .map(found -> new String(found.key(), StandardCharsets.UTF_8))
                .toList();
    }
}
