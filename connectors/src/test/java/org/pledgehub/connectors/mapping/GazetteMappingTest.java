package org.pledgehub.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

    private final Map<String, MappedEvent> events = new LinkedHashMap<>();
    private final List<String> rejects = new ArrayList<>();

    @BeforeEach
    void map() throws Exception {
        var mappings = MappingReader.read(List.of(Path.of("mappings/registry-gazette.yaml")));
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
