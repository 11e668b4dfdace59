package org.pledgehub.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgehub.connectors.trial.TestBroker;

/** The files connector in a real worker, killed again and again while it reads. */
class BankFilesIT {

    private static final PlantedFile FILE = new PlantedFile(20_000);

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
        }
    }

    private static List<String> sent(TestBroker broker) {
        return broker.committed(FilesTrial.TOPIC).stream()
                .map(found -> new String(found.key(), StandardCharsets.UTF_8))
                .toList();
    }
}
