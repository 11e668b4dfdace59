package org.pledgehub.streams.right;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.streams.harness.InboundEvents.envelope;
import static org.pledgehub.streams.harness.InboundEvents.patent;
import static org.pledgehub.streams.harness.InboundEvents.registered;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.hop.ClaimOnRight;
import org.pledgehub.contract.hop.Origin;
import org.pledgehub.contract.hop.RightFact;
import org.pledgehub.contract.state.RightState;

/** Stored rights lie in real changelogs: the bytes of the first day are read for ever, those of today written too. */
class RightCodecTest {

    private static final List<ClaimOnRight> CLAIMS = List.of(ClaimOnRight.newBuilder()
            .setLoan("icbc/C1")
            .setPool("cy")
            .setNoticedOn(LocalDate.parse("2026-06-25"))
            .setRecordedAt(Instant.parse("2026-06-25T04:00:00Z"))
            .setParty("icbc")
            .setEventId("n1")
            .build());

    @Test
    void shouldWriteTheKeptBytes() throws IOException {
        assertThat(HexFormat.of().formatHex(RightCodec.FORMAT.toBytes(rightState(CLAIMS))))
                .isEqualTo(HexFormat.of().formatHex(golden("right-state-2")));
    }

    @Test
    void shouldReadTheKeptBytes() throws IOException {
        var state = RightCodec.FORMAT.fromBytes(golden("right-state-2"));

        assertThat(state.getClaims()).isEqualTo(CLAIMS);
        assertThat(RightCodec.FORMAT.toBytes(state)).isEqualTo(golden("right-state-2"));
    }

    @Test
    void shouldReadARightOfTheFirstDayAsClaimedByNobody() throws IOException {
        assertThat(RightCodec.FORMAT.toBytes(RightCodec.FORMAT.fromBytes(golden("right-state-1"))))
                .isEqualTo(RightCodec.FORMAT.toBytes(rightState(List.of())));
    }

    private static byte[] golden(String file) throws IOException {
        try (var stream = RightCodecTest.class.getResourceAsStream("/golden-state/" + file + ".hex")) {
            assertThat(stream).as("resource golden-state/%s.hex", file).isNotNull();
            String hex = new String(stream.readAllBytes(), StandardCharsets.US_ASCII);
            return HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
        }
    }

    private static RightState rightState(List<ClaimOnRight> claims) {
        var origin = new Origin(
                "cnipa",
                Role.REGISTRY,
                "pledgehub.in.cnipa.events.v1",
                0,
                41L,
                Instant.parse("2026-03-05T04:00:00Z"),
                "ab".repeat(32));
        var payload = registered(patent("200310100002X"), "N1", "icbc");
        return RightState.newBuilder()
                .setRight("PATENT:200310100002X")
                .setFacts(List.of(new RightFact(origin, envelope("r1", "2026-01-10"), payload, List.of())))
                .setWaiting(List.of("cnipa/r9"))
                .setWatchers(List.of("icbc/C1"))
                .setVersion(3)
                .setClaims(claims)
                .build();
    }
}
