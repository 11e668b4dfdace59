package org.pledgehub.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pledgehub.cli.Hub;
import org.pledgehub.cli.cluster.TrialHub;
import org.pledgehub.cli.report.LatestRecords;
import org.pledgehub.contract.out.PoolExposure;
import org.pledgehub.domain.money.Fen;
import picocli.CommandLine;

/** The books of the demo's pools, read back from the broker: whole, and holding the money that the pools show. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class LedgerIT {
    private static TrialHub hub;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    @BeforeAll
    static void play() {
        hub = StoryStage.open();
        StoryStage.play(hub, DemoStory.of(1).steps());
    }

    @AfterAll
    static void close() {
        hub.close();
    }

    @Test
    void shouldFindTheBooksWhole() {
        assertThat(run(StoryCast.POOL_TECH, "ledger", "verify")).isZero();
        assertThat(run(StoryCast.POOL_CULTURE, "ledger", "verify")).isZero();
    }

    @Test
    void shouldShowTheMoneyThatThePoolShows() {
        var exposure =
                LatestRecords.of(hub.topics(), hub.topics().catalog().poolExposure(), PoolExposure.class).stream()
                        .filter(pool -> pool.getPool().equals(StoryCast.POOL_TECH))
                        .findFirst()
                        .orElseThrow();

        assertThat(run(StoryCast.POOL_TECH, "ledger", "show")).isZero();

        assertThat(out.toString().lines())
                .contains(
                        "FISCAL_CASH,Fiscal cash," + yuan(exposure.getCashFiscalFen()),
                        "PARTNER_CASH,Partner cash," + yuan(exposure.getCashPartnerFen()),
                        "RESERVED,Reserved (memorandum)," + yuan(exposure.getReservedFen()));
    }

    @Test
    void shouldWriteAMonthOfIt() throws IOException {
        assertThat(run(StoryCast.POOL_TECH, "statement", "--month", "2025-12", "--out", folder.toString()))
                .isZero();

        assertThat(folder.resolve("statement-pool-tech-2025-12.xlsx")).isNotEmptyFile();
        assertThat(Files.readString(folder.resolve("statement-pool-tech-2025-12-accounts.csv")))
                .startsWith("\uFEFF科目/account");
    }

    @Test
    void shouldWriteTheYearWithTheSumsOfTheAggregate() throws IOException {
        for (var pool : List.of(StoryCast.POOL_TECH, StoryCast.POOL_CULTURE)) {
            assertThat(run(pool, "sheet", "--year", "2025", "--out", folder.toString()))
                    .as(pool)
                    .isZero();
            assertThat(folder.resolve("sheet-" + pool + "-2025.xlsx")).isNotEmptyFile();
            assertThat(Files.readString(folder.resolve("sheet-" + pool + "-2025-figures.csv")))
                    .startsWith("\uFEFF代码/code,指标/figure,本年/in the year,累计/to its end")
                    .contains("CUMULATIVE_LEVERAGE");
        }
    }

    @Test
    void shouldShowWhichMaterialIsMissing() throws IOException {
        var csv = folder.resolve("archive.csv");

        assertThat(run(StoryCast.POOL_TECH, "archive", "--csv", csv.toString())).isEqualTo(1);
        var rows = out.toString().lines().toList();
        assertThat(rows).last().asString().contains("lack something");
        assertThat(Files.readAllLines(csv)).hasSize(rows.size() - 1);

        assertThat(run(StoryCast.POOL_TECH, "archive", "--json")).isEqualTo(1);
        assertThat(out.toString()).contains("\"missing\" : [");
    }

    private static String yuan(long fen) {
        return Fen.of(fen).yuan();
    }

    private int run(String pool, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--pool", pool,
                "--lang", "en",
                "--bootstrap-servers", hub.cluster().bootstrapServers(),
                "--registry", hub.cluster().registryUrl(),
                "--prefix", hub.topics().catalog().prefix()));
        out.getBuffer().setLength(0);
        return new CommandLine(new Hub())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .execute(all.toArray(String[]::new));
    }
}
