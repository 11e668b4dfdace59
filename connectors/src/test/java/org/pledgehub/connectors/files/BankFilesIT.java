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

/** The files connector in a real worker, killed again and again while it reads. */
class BankFilesIT {

    private static final PlantedFile FILE = new PlantedFile(20_000);

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
        try (var trial = new FilesTrial(home, 200)) {
            trial.put(FILE, "repaid.csv");
            for (int kill = 1; kill <= 2; kill++) {
                long seen = FILE.good() / 10L * kill;
                Awaitility.await()
                        .atMost(Duration.ofSeconds(90))
                        .pollInterval(Duration.ofMillis(50))
                        .until(() -> sent(trial.broker()).size() > seen);
                trial.worker().killAndRestart();
            }
            trial.awaitProcessed(1, Duration.ofMinutes(2));
            assertThat(sent(trial.broker())).hasSize(FILE.good()).doesNotHaveDuplicates();
            assertThat(PlantedFile.faults(trial.onlyReport())).isEqualTo(FILE.faults());

            trial.put(FILE, "repaid-again.csv");
            trial.awaitProcessed(2, Duration.ofMinutes(1));
            assertThat(sent(trial.broker())).hasSize(FILE.good());

            trial.put(WORKBOOK, "repaid.xlsx");
            trial.awaitProcessed(3, Duration.ofMinutes(1));
            assertThat(sent(trial.broker()))
                    .hasSize(FILE.good() + 2)
                    .endsWith("repaid:repaid:W1:1", "repaid:interest:W1:1");
        }
    }

    private static List<String> sent(TestBroker broker) {
        return broker.committed(FilesTrial.TOPIC).stream()
                .map(found -> new String(found.key(), StandardCharsets.UTF_8))
                .toList();
    }
}
