package org.pledgehub.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgehub.contract.common.RightStatus;
import org.pledgehub.contract.in.BibliographyChanged;
import org.pledgehub.contract.in.PledgeCancelled;
import org.pledgehub.contract.in.PledgeChanged;
import org.pledgehub.contract.in.PledgeRegistered;
import org.pledgehub.contract.in.RegistryEvent;
import org.pledgehub.contract.in.RightStatusChanged;

/** The shipped mapping for gazette files, on rows of our own. */
class GazetteMappingTest {

    private static final Path FILE = Path.of("src/test/resources/gazette/gazette-2026-03.csv");

    private static final Path MAPPING = Path.of("mappings/registry-gazette.yaml");
    private static final String HEADER = "公告号,公告类型,权利种类,权利号,登记号,出质人代码,质权人,生效日,质押届满日,法律状态,原因,权利人1代码,权利人2代码,权利人3代码";

    @TempDir
    private Path folder;

    private final Map<String, MappedEvent> events = new LinkedHashMap<>();
    private final List<String> rejects = new ArrayList<>();

    @BeforeEach
    void map() throws Exception {
        var mappings = MappingReader.read(List.of(MAPPING));
        MappingRun.of(mappings, List.of(FILE))
                .run(
                        new RowSink() {
                            @Override
                            public void event(MappedEvent event) {
                                events.put(event.eventId(), event);
                            }

                            @Override
                            public void reject(RowReject reject) {
                                rejects.add(reject.line() + " " + reject.code());
                            }
                        },
                        bytes -> {});
    }

    private <T> T payload(Class<T> type, String id) {
        var event = events.get("registry-gazette:" + id);
        return type.cast(((RegistryEvent) event.event()).getPayload());
    }

    @Test
    void shouldTellARegistrationWithThePledgeesPartyId() {
        var told = payload(PledgeRegistered.class, "registered:G1");
        assertThat(told.getPledgee()).isEqualTo("bank-haitang");
        assertThat(told.getEndsOn()).isEqualTo(LocalDate.of(2027, 3, 2));
        assertThat(events.get("registry-gazette:registered:G1").party()).isEqualTo("cnipa");
    }

    @Test
    void shouldTellAChangeAndACancellation() {
        assertThat(payload(PledgeChanged.class, "changed:G2").getPledgee()).isNull();
        assertThat(payload(PledgeCancelled.class, "cancelled:G3").getRegistrationNo())
                .isEqualTo("Z2025110000007");
    }

    @Test
    void shouldTellAStatusFromTheDayItTakesEffect() {
        assertThat(payload(RightStatusChanged.class, "status:G4").getStatus()).isEqualTo(RightStatus.LAPSED);
        var envelope = ((RegistryEvent) events.get("registry-gazette:status:G4").event()).getEnvelope();
        assertThat(envelope.getOccurredOn()).isEqualTo(LocalDate.of(2026, 2, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "有效, IN_FORCE",
        "终止, LAPSED",
        "宣告无效, INVALIDATED",
        "期限届满, EXPIRED",
        "恢复, RESTORED",
    })
    void shouldTellEachStatus(String written, RightStatus status) throws Exception {
        var scenario = mapped(HEADER, "G9,法律状态,专利,ZL202010000001.1,,,,2026-02-01,," + written + ",,,,");

        var told = (RegistryEvent) scenario.onlyEvent().event();
        assertThat(((RightStatusChanged) told.getPayload()).getStatus()).isEqualTo(status);
    }

    @Test
    void shouldRejectAStatusThatItDoesNotKnow() throws Exception {
        var scenario = mapped(HEADER, "G9,法律状态,专利,ZL202010000001.1,,,,2026-02-01,,中止,,,,");

        assertThat(scenario.rejectCodes()).containsExactly("2:法律状态:VALUE_NOT_MAPPED");
    }

    @Test
    void shouldRejectARowWithAnOwnerThatItCannotTell() throws Exception {
        var change = ",著录变更,专利,ZL202010000001.1,,,,2026-03-11,,,,91110105MA01ABCD5X,91110108MA01WXYZ37,,";

        var scenario = mapped(HEADER + ",权利人4代码", "G8" + change + "\nG9" + change + "91110105MA0000904E");

        assertThat(scenario.onlyEvent().eventId()).isEqualTo("registry-gazette:owners:G8");
        assertThat(scenario.rejectCodes()).containsExactly("3:权利人4代码:COLUMN_NOT_READ");
    }

    private MappingScenario mapped(String header, String rows) throws Exception {
        return new MappingScenario(folder)
                .given(Files.readString(MAPPING))
                .file("gazette.csv", header + "\n" + rows + "\n")
                .file("pledgees.csv", "质权人,参与方\n")
                .whenMapped("gazette.csv");
    }

    @Test
    void shouldTellAllOwnersAndTheOtherRegister() {
        assertThat(payload(BibliographyChanged.class, "owners:G5").getOwnerUsccs())
                .containsExactly("91110105MA01ABCD5X", "91110108MA01WXYZ37");
        assertThat(events.get("registry-gazette:owners:G5").party()).isEqualTo("copyright-register");
    }

    @Test
    void shouldRejectAnUnknownPledgeeAndAnUnknownKindOfAnnouncement() {
        assertThat(rejects).containsExactly("7 VALUE_MISSING", "8 ROW_NOT_COVERED");
        assertThat(events).hasSize(5);
    }
}
