package org.pledgehub.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How fast a large file is sent, and in how much memory. Not part of the build; docs/connectors.md says how it is started. */
class BankFilesBenchmark {

    private static final Duration LONGEST = Duration.ofMinutes(20);

    @TempDir
    private Path home;

    @Test
    void shouldSendALargeFileOnce() throws Exception {
        var file = new PlantedFile(Integer.getInteger("lines", 100_000));
        int batch = Integer.getInteger("batch", 500);
        try (var trial = new FilesTrial(home, batch)) {
            trial.put(new PlantedFile(1_000), "repaid-to-warm-up.csv");
            trial.awaitProcessed(1, LONGEST);
            long warm = trial.broker().committed(FilesTrial.TOPIC).size();
            Files.delete(trial.onlyReport());
            long idleKb = trial.worker().peakMemoryKb();

            long begun = System.nanoTime();
            trial.put(file, "repaid.csv");
            long put = System.nanoTime();
            trial.awaitProcessed(2, LONGEST);
            long sent = System.nanoTime();
            checkEveryGoodRowOnce(trial, file, warm);
            assertThat(PlantedFile.faults(trial.onlyReport())).isEqualTo(file.faults());

            long again = System.nanoTime();
            trial.put(file, "repaid-again.csv");
            trial.awaitProcessed(3, LONGEST);
            long seen = System.nanoTime();
            checkEveryGoodRowOnce(trial, file, warm);
            var figures = ("lines=%d bad=%d batch=%d written=%.1fs sent=%.1fs lines/s=%.0f again=%.1fs"
                            + " peak before=%dMB peak=%dMB%n")
                    .formatted(
                            file.rows(),
                            file.bad(),
                            batch,
                            (put - begun) / 1e9,
                            (sent - put) / 1e9,
                            file.rows() / ((sent - put) / 1e9),
                            (seen - again) / 1e9,
                            idleKb / 1024,
                            trial.worker().peakMemoryKb() / 1024);
            Files.writeString(
                    Path.of("target", "bank-files-benchmark.txt"),
                    figures,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }

    private static void checkEveryGoodRowOnce(FilesTrial trial, PlantedFile file, long before) {
        var rows = new BitSet();
        var count = new long[1];
        trial.broker().read(FilesTrial.TOPIC, found -> {
            if (count[0]++ >= before) {
                var key = new String(found.key(), StandardCharsets.UTF_8);
                rows.set(Integer.parseInt(key.replaceAll("\\D+(\\d+):1", "$1")));
            }
        });
        assertThat(count[0] - before).isEqualTo(file.good());
        assertThat(rows.cardinality()).isEqualTo(file.good());
    }
}
