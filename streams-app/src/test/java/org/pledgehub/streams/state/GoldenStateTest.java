package org.pledgehub.streams.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.streams.harness.InboundEvents.envelope;
import static org.pledgehub.streams.harness.InboundEvents.loan;
import static org.pledgehub.streams.harness.InboundEvents.patent;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pledgehub.contract.common.LedgerLine;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.hop.Origin;
import org.pledgehub.contract.hop.SubsidyFact;
import org.pledgehub.contract.state.LedgerItemState;
import org.pledgehub.contract.state.ParkedRecord;
import org.pledgehub.contract.state.SubsidyStoredFact;
import org.pledgehub.scenario.SubsidyEvents;

/**
 * Stored bytes of the first day. They lie in real changelogs: a version of the hub that does not read them cannot start
 * on its own state. When a stored schema changes, the new bytes get a file of their own and the old file stays, read
 * through {@link StateCodec#of(Class, List)}.
 */
class GoldenStateTest {

    static Stream<Arguments> goldenStates() {
        return Stream.of(
                Arguments.of("ledger-item-state-1", StateCodec.of(LedgerItemState.class), ledgerItem()),
                Arguments.of("subsidy-stored-fact-1", StateCodec.of(SubsidyStoredFact.class), subsidyStoredFact()),
                Arguments.of("parked-record-1", StateCodec.of(ParkedRecord.class), parkedRecord()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goldenStates")
    <T extends SpecificRecord> void shouldReadAndWriteTheKeptBytes(String file, StateCodec<T> codec, T state)
            throws IOException {
        byte[] kept = golden(file);

        assertThat(HexFormat.of().formatHex(codec.toBytes(state)))
                .as("bytes of %s", file)
                .isEqualTo(HexFormat.of().formatHex(kept));
        assertThat(codec.toBytes(codec.fromBytes(kept))).isEqualTo(kept);
    }

    private static byte[] golden(String file) throws IOException {
        try (var stream = GoldenStateTest.class.getResourceAsStream("/golden-state/" + file + ".hex")) {
            assertThat(stream).as("resource golden-state/%s.hex", file).isNotNull();
            String hex = new String(stream.readAllBytes(), StandardCharsets.US_ASCII);
            return HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
        }
    }

    private static LedgerItemState ledgerItem() {
        return LedgerItemState.newBuilder()
                .setSequence(7)
                .setHash("ab".repeat(32))
                .setRevision(3)
                .setBookedOn(LocalDate.of(2026, 3, 5))
                .setReason("COMPENSATION")
                .setClaimId("icbc/L1#n1")
                .setLines(List.of(
                        new LedgerLine("PARTNER_CASH", "CREDIT", 20_493_826L),
                        new LedgerLine("COMPENSATION_PAID", "DEBIT", 20_493_826L)))
                .build();
    }

    private static SubsidyStoredFact subsidyStoredFact() {
        var origin = new Origin(
                "icbc",
                Role.BANK,
                "pledgehub.in.icbc.events.v1",
                0,
                41L,
                Instant.parse("2026-03-10T04:00:00Z"),
                "ab".repeat(32));
        var payload = SubsidyEvents.applied("mtg-subsidy", loan("icbc", "C1"), patent("200310100002X"), 12_345_679L)
                .build();
        return new SubsidyStoredFact(
                new SubsidyFact(origin, envelope("a1", "2026-03-10"), payload, List.of()), true, false);
    }

    static ParkedRecord parkedRecord() {
        return ParkedRecord.newBuilder()
                .setTopic("pledgehub.in.icbc.events.v1")
                .setPartition(0)
                .setOffset(7)
                .setAppendedAt(Instant.parse("2026-03-05T04:00:00Z"))
                .setSchemaId(9)
                .setKey(null)
                .setValue(ByteBuffer.wrap(new byte[] {1, 2, 3}))
                .build();
    }
}
