package org.pledgehub.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgehub.connectors.trial.TestRegistry;

/** What becomes of a file that comes again after its mapping, its lookup file or the parties were corrected. */
class CorrectedRulesTest {

    private static final String BY_LOOKUP = FilesScenario.REPAYMENTS
            .replace("emit:", """
                    lookups:
                      banks: {file: banks.csv, key: [code], on: [$bank]}
                    emit:""")
            .replace("party: $bank", "party: $banks.party")
            .replace("loan.bank: $bank", "loan.bank: $banks.party");
    private static final String ROWS = FilesScenario.HEADER + "02,L1,1,2026-03-02,1,\n01,L2,1,2026-03-02,1,\n";

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

    /** A lookup file stays in the folder, so the scenario polls a number of times instead of until the folder is empty. */
    private void banks(String rows) throws Exception {
        Files.writeString(scenario.folder().resolve("banks.csv"), "code,party\n" + rows);
    }

    @Test
    void shouldSendTheRowsThatAreGoodUnderACorrectedLookupFile() throws Exception {
        banks("01,icbc\n");
        scenario.mapping(BY_LOOKUP).file("repaid.csv", ROWS).started().looked(20);
        banks("01,icbc\n02,icbc\n");
        scenario.file("repaid.csv", ROWS).looked(20);
        assertThat(scenario.ids()).containsExactly("repaid:repaid:L2:1", "repaid:repaid:L1:1", "repaid:repaid:L2:1");
        assertThat(scenario.report()).containsExactly("2 LOOKUP_NO_MATCH");
    }

    @Test
    void shouldSendTheRowsThatAreGoodUnderACorrectedMapping() throws Exception {
        var rows = FilesScenario.HEADER + "icbc,L1,1,2026/03/02,1,\nicbc,L2,1,2026-03-02,1,\n";
        scenario.file("repaid.csv", rows).started().polled();
        scenario.mapping(FilesScenario.REPAYMENTS
                        .replace("iso-date", "day")
                        .replace("emit:", "formats: {day: {date: yyyy/MM/dd}}\nemit:"))
                .killed()
                .file("repaid.csv", rows)
                .polled();
        assertThat(scenario.ids()).containsExactly("repaid:repaid:L2:1", "repaid:repaid:L1:1");
    }

    @Test
    void shouldSendTheRowsOfAPartyThatWasAdded() throws Exception {
        var rows = FilesScenario.HEADER + "abc,L1,1,2026-03-02,1,\nicbc,L2,1,2026-03-02,1,\n";
        scenario.file("repaid.csv", rows).started().polled();
        scenario.parties("icbc,abc").killed().file("repaid.csv", rows).polled();
        assertThat(scenario.ids()).containsExactly("repaid:repaid:L2:1", "repaid:repaid:L1:1", "repaid:repaid:L2:1");
    }

    @Test
    void shouldChangeNothingWhenTheRulesAreAsTheyWere() throws Exception {
        banks("01,icbc\n");
        scenario.mapping(BY_LOOKUP).file("repaid.csv", ROWS).started().looked(20);
        banks("01,icbc\n");
        scenario.killed().file("repaid-2.csv", ROWS).looked(20);
        assertThat(scenario.ids()).containsExactly("repaid:repaid:L2:1");
        assertThat(scenario.processed()).containsExactly("repaid-2.#.csv", "repaid.#.csv");
    }

    @Test
    void shouldWaitForALookupFileThatStillGrows() throws Exception {
        banks("01,icbc\n");
        scenario.mapping(BY_LOOKUP).file("repaid.csv", ROWS).started();
        for (int line = 10; line < 20; line++) {
            banks("01,icbc\n".repeat(line));
            scenario.looked(1);
        }
        assertThat(scenario.sent()).isEmpty();
        banks("01,icbc\n02,icbc\n");
        scenario.looked(20);
        assertThat(scenario.ids()).containsExactly("repaid:repaid:L1:1", "repaid:repaid:L2:1");
        assertThat(scenario.rejected()).isEmpty();
    }

    @Test
    void shouldReadAFileAnewWhoseLookupFileWasChangedMeanwhile() throws Exception {
        banks("01,icbc\n");
        scenario.mapping(BY_LOOKUP).file("repaid.csv", ROWS).started().looked(2);
        banks("01,icbc\n02,icbc\n");
        scenario.looked(20);
        assertThat(scenario.ids()).contains("repaid:repaid:L1:1");
        assertThat(scenario.rejected()).isEmpty();
    }
}
