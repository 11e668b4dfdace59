package org.pledgehub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgehub.contract.common.Role;
import org.pledgehub.domain.policy.PoolPolicy;
import org.pledgehub.policies.PolicyReader;
import org.pledgehub.streams.install.SetupReader;

/** {@code hub replay} as far as it goes without a broker. */
final class ReplayDryRunTest {

    private static final Path MAPPINGS = Path.of("../connectors/mappings");
    private static final Path ROWS = Path.of("../connectors/src/test/resources/berka");
    private static final String LOANS = MAPPINGS.resolve("berka-loans.yaml").toString();
    private static final String REPAYMENTS =
            MAPPINGS.resolve("berka-repayments.yaml").toString();

    private final StringWriter results = new StringWriter();
    private final StringWriter messages = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void shouldCountWhatBecameOfTheRows() {
        int code = replay(
                "--mapping", LOANS, "--mapping", REPAYMENTS, "--dry-run", rows("loan.asc"), rows("trans-loans.asc"));

        assertThat(code).isEqualTo(ExitCode.OK);
        assertThat(results.toString().lines())
                .containsExactly(
                        "loan.asc (berka-loans): 20 rows, mapped 20, skipped 0, rejected 0"
                                + " → default-at-end-of-set 5, default-at-maturity 5, disbursed 20",
                        "trans-loans.asc (berka-repayments): 23 rows, mapped 19, skipped 4, rejected 0"
                                + " → repaid 19; penalty-interest 4");
    }

    @Test
    void shouldWriteRejectsAndEndWithFindings() throws IOException {
        for (var name : List.of("account.asc", "order.asc")) {
            Files.copy(ROWS.resolve(name), folder.resolve(name));
        }
        var loans = Files.readString(ROWS.resolve("loan.asc")).replace("6000;6;1000.00", "6000,005;6;1000.00");
        Files.writeString(folder.resolve("loan.asc"), loans);
        var rejects = folder.resolve("rejects.csv");

        int code = replay(
                "--mapping",
                LOANS,
                "--dry-run",
                "--rejects",
                rejects.toString(),
                folder.resolve("loan.asc").toString());

        assertThat(code).isEqualTo(ExitCode.FINDINGS);
        assertThat(messages.toString()).contains("loan.asc:2:amount NUMBER_UNREADABLE ");
        assertThat(Files.readString(rejects))
                .startsWith("\uFEFFfile,line,column,field,code,zh,en")
                .contains("loan.asc,2,amount,amountFen,NUMBER_UNREADABLE,");
    }

    @Test
    void shouldShowEveryFaultOfAMappingWithItsPlace() throws IOException {
        var broken = Files.writeString(
                folder.resolve("broken.yaml"),
                Files.readString(Path.of(LOANS))
                        .replace("role: BANK", "role: BANKER")
                        .replace("pool: $let", "pond: $let"));

        int code = replay("--mapping", broken.toString(), "--dry-run", rows("loan.asc"));

        assertThat(code).isEqualTo(ExitCode.INPUT_INVALID);
        assertThat(messages.toString())
                .contains("broken.yaml:", " ROLE_UNKNOWN ")
                .doesNotContain("\tat ");
    }

    @Test
    void shouldShowAFileThatIsNotThere() {
        int code = replay(
                "--mapping", LOANS, "--dry-run", folder.resolve("loan.asc").toString());

        assertThat(code).isEqualTo(ExitCode.INPUT_INVALID);
        assertThat(messages.toString()).contains(" FILE_UNREADABLE ").doesNotContain("\tat ");
    }

    @Test
    void shouldAskForASetupBeforeItStartsAHubOfItsOwn() {
        int code = replay("--mapping", LOANS, rows("loan.asc"));

        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(messages.toString()).startsWith("A hub of its own knows no party: give --setup");
    }

    @Test
    void shouldShowTheFaultsOfASetupBeforeItStartsAnything() throws IOException {
        var setup = Files.writeString(folder.resolve("setup.yaml"), "policies: [no-such-policy.yaml]\n");

        int code = replay("--mapping", LOANS, "--setup", setup.toString(), rows("loan.asc"));

        assertThat(code).isEqualTo(ExitCode.INPUT_INVALID);
        assertThat(messages.toString()).contains("setup.yaml:1:12 WORD_UNKNOWN");
    }

    @Test
    void shouldShipATrialSetupForTheWholeSet() throws IOException {
        var setup = SetupReader.read(MAPPINGS.resolve("berka-setup.yaml")).orThrow();

        assertThat(setup.parties())
                .filteredOn(party -> party.getRole() == Role.BANK)
                .hasSize(13);
        assertThat(setup.pools())
                .hasSize(77)
                .allSatisfy(pool -> assertThat(pool.getPolicy()).isEqualTo("berka-trial"));
    }

    @Test
    void shouldShipATrialPolicyInForceFrom1990() throws IOException {
        var policies = PolicyReader.read("berka-policy.yaml", Files.readString(MAPPINGS.resolve("berka-policy.yaml")))
                .orThrow();

        assertThat(policies).singleElement().isInstanceOfSatisfying(PoolPolicy.class, policy -> {
            assertThat(policy.header().effective().contains(LocalDate.of(1990, 1, 1)))
                    .isTrue();
            assertThat(policy.filing().required()).isPresent();
        });
    }

    private static String rows(String name) {
        return ROWS.resolve(name).toString();
    }

    private int replay(String... arguments) {
        var all = new java.util.ArrayList<>(List.of("--lang", "en", "replay"));
        all.addAll(List.of(arguments));
        return Hub.run(new PrintWriter(results), new PrintWriter(messages), all.toArray(String[]::new));
    }
}
