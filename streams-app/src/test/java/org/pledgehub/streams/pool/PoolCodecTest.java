package org.pledgehub.streams.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.streams.harness.InboundEvents.envelope;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgehub.contract.common.ClaimantKind;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.hop.ClaimVerdict;
import org.pledgehub.contract.hop.Origin;
import org.pledgehub.contract.hop.PoolFact;
import org.pledgehub.contract.in.CustodianEvent;
import org.pledgehub.contract.out.ClaimPayee;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.state.PoolState;
import org.pledgehub.contract.state.StoredClaim;
import org.pledgehub.contract.state.StoredClaimant;
import org.pledgehub.domain.claim.ClaimId;
import org.pledgehub.domain.fact.Office;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.PolicyRef;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.PoolPolicy;
import org.pledgehub.domain.policy.PoolTerms;
import org.pledgehub.domain.pool.BorrowerWord;
import org.pledgehub.domain.pool.ClaimStage;
import org.pledgehub.domain.pool.ExposureFigures;
import org.pledgehub.domain.pool.Headcount;
import org.pledgehub.domain.pool.JointClaim;
import org.pledgehub.domain.pool.Payee;
import org.pledgehub.domain.pool.PoolCommand;
import org.pledgehub.domain.pool.PoolRules;
import org.pledgehub.domain.pool.Tally;
import org.pledgehub.policies.Presets;
import org.pledgehub.streams.state.StateCodec;

/** Stored bytes of pools and tallies of the first day: a later version must read them and mean the same. */
class PoolCodecTest {

    private final PoolCodec codec = new PoolCodec();

    @Test
    void shouldReadAPoolOfTheFirstDay() throws IOException {
        var kept = codec.poolFrom(golden("pool-state-1"));

        assertThat(kept.pool().funds().partner()).isEqualTo(Fen.of(70_000_000));
        assertThat(kept.pool().waiting()).hasToString("[boc/p9]");
        assertThat(kept.pool().nextOrder()).isEqualTo(2);
        var claim = kept.pool().claim(new ClaimId(PoolEvents.CLAIM));
        assertThat(claim.stage(Fen.ZERO)).isEqualTo(ClaimStage.TRIGGERED);
        assertThat(claim.reserved()).isEqualTo(Fen.of(20_493_826));
        assertThat(claim.amounts().payable()).isEqualTo(Fen.of(20_493_826));
        assertThat(kept.alerts()).containsExactly("a1");
    }

    @Test
    void shouldReadAClaimOfTheFirstDayAsThatOfOne() throws IOException {
        var claim = codec.poolFrom(golden("pool-state-1")).pool().claim(new ClaimId(PoolEvents.CLAIM));

        assertThat(claim.joint()).isEqualTo(JointClaim.NONE);
        assertThat(Payee.ofAll(claim)).extracting(Payee::party).containsExactly("icbc");
    }

    @Test
    void shouldWriteThePoolOfTheKeptBytes() throws IOException {
        assertThat(hex(StateCodec.of(PoolState.class).toBytes(state()))).isEqualTo(hex(golden("pool-state-3")));
    }

    @Test
    void shouldWriteBackWhatItReads() throws IOException {
        var golden = golden("pool-state-3");

        assertThat(hex(codec.toBytes(codec.poolFrom(golden)))).isEqualTo(hex(golden));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pool-state-1", "pool-state-2"})
    void shouldLoseNothingOfAnEarlierPoolByWritingItAnew(String earlier) throws IOException {
        var kept = codec.poolFrom(golden(earlier));

        var back = codec.poolFrom(codec.toBytes(kept));

        assertThat(back).usingRecursiveComparison().withStrictTypeChecking().isEqualTo(kept);
    }

    @Test
    void shouldReadAPoolOfTheSecondFormAsSayingNothingOfOtherLevels() throws IOException {
        var kept = codec.poolFrom(golden("pool-state-2"));

        assertThat(kept.pool()
                        .claim(new ClaimId(PoolEvents.CLAIM))
                        .assessment()
                        .figures()
                        .otherLevels())
                .isEqualTo(Told.unknown());
    }

    @Test
    void shouldReadATallyOfTheFirstDayAsOfBorrowersOfWhomNothingIsSaid() throws IOException {
        var borrowers = new Headcount(2, new TreeMap<>());

        assertThat(codec.tallyFrom(golden("tally-state-1"))).isEqualTo(tally(borrowers));
    }

    @Test
    void shouldReadAndWriteTheKeptBytesOfATally() throws IOException {
        var borrowers = new Headcount(2, new TreeMap<>(Map.of(BorrowerWord.SIZE_TOLD, 2L, BorrowerWord.SMALL, 1L)));

        assertThat(hex(codec.toBytes(tally(borrowers)))).isEqualTo(hex(golden("tally-state-2")));
        assertThat(codec.tallyFrom(golden("tally-state-2"))).isEqualTo(tally(borrowers));
    }

    @Test
    void shouldComeBackFromBytesAsItWas() {
        var rules = new ChaoyangRules();
        var kept = KeptPool.unknown(PoolEvents.POOL);
        long offset = 0;
        for (var event : List.of(
                PoolEvents.contributed("c1", 12_345),
                PoolEvents.compensated("p0", null, 1),
                PoolEvents.charged("f1", 99_999),
                PoolEvents.compensated("p1", PoolEvents.CLAIM, 5_000))) {
            kept = recorded(kept, fact(offset++, event), rules);
            kept = assessed(kept, PoolEvents.assessed(offset, ClaimVerdict.ELIGIBLE), rules);

            var back = codec.poolFrom(codec.toBytes(kept));

            assertThat(back.pool().claims()).isEqualTo(kept.pool().claims());
            assertThat(back.pool().funds()).isEqualTo(kept.pool().funds());
            assertThat(back.pool().waiting()).isEqualTo(kept.pool().waiting());
            assertThat(back.pool().nextOrder()).isEqualTo(kept.pool().nextOrder());
            assertThat(hex(codec.toBytes(back))).isEqualTo(hex(codec.toBytes(kept)));
        }
        assertThat(kept.pool().paidOn(new ClaimId(PoolEvents.CLAIM))).isEqualTo(Fen.of(5_000));
    }

    private static Tally tally(Headcount borrowers) {
        return new Tally(
                3, borrowers, new ExposureFigures(6, Fen.of(1_700), Fen.of(1_600), Fen.of(320), 1, Fen.of(200)));
    }

    private static KeptPool recorded(KeptPool kept, PoolFact fact, PoolRules rules) {
        var command = new PoolCommand.RecordAccountEvent(PoolReader.fact(fact));
        return kept.with(fact).after(kept.pool().decide(command, rules));
    }

    private static KeptPool assessed(KeptPool kept, ClaimAssessed assessed, PoolRules rules) {
        var command = new PoolCommand.AssessClaim(PoolReader.assessment(assessed));
        return kept.after(kept.pool().decide(command, rules)).with(assessed);
    }

    /** The shipped preset for a registered pool. */
    private static final class ChaoyangRules implements PoolRules {

        @Override
        public Registration registration() {
            return new Registration.Known(Office.open());
        }

        @Override
        public Optional<PoolTerms> termsUnder(PolicyRef policy) {
            return Presets.book().version(policy).map(PoolPolicy.class::cast).map(PoolTerms::of);
        }
    }

    private static PoolState state() {
        return PoolState.newBuilder()
                .setPool(PoolEvents.POOL)
                .setFacts(List.of(
                        fact(0, PoolEvents.contributed("c1", 70_000_000)),
                        fact(1, PoolEvents.compensated("p9", "icbc/L9#n9", 5)),
                        fact(2, PoolEvents.balance("b1", PoolAccount.PARTNER, 70_000_000))))
                .setWaiting(List.of("boc/p9"))
                .setClaims(List.of(StoredClaim.newBuilder()
                        .setAssessed(PoolEvents.assessed(4, ClaimVerdict.ELIGIBLE))
                        .setOrder(1)
                        .setRevision(1)
                        .setActive(true)
                        .setPoolAmountFen(20_493_826)
                        .setReservedFen(20_493_826)
                        .setPaidFen(0)
                        .setView(view())
                        .setLatestSequence(4)
                        .setHeld(List.of())
                        .setClaimants(List.of(
                                new StoredClaimant(ClaimantKind.BANK, "icbc", 30_000_000L, 0L),
                                new StoredClaimant(ClaimantKind.GUARANTOR, "danbao", 70_000_000L, 0L)))
                        .build()))
                .setNextOrder(2)
                .setFrozen(null)
                .setAlerts(List.of("a1"))
                .build();
    }

    private static ClaimView view() {
        return ClaimView.newBuilder()
                .setClaimId(PoolEvents.CLAIM)
                .setLoan("icbc/L1")
                .setBank("icbc")
                .setPool(PoolEvents.POOL)
                .setPolicy("chaoyang@1")
                .setStage("TRIGGERED")
                .setReasons(List.of())
                .setCoveredFen(102_469_134)
                .setBaseFen(102_469_134)
                .setPoolAmountFen(20_493_826)
                .setReservedFen(20_493_826)
                .setPaidFen(0)
                .setFiscalFen(10_246_913)
                .setPartnerFen(10_246_913)
                .setPayee("")
                .setPayees(List.of(
                        new ClaimPayee(ClaimantKind.BANK, "icbc", 6_148_148L),
                        new ClaimPayee(ClaimantKind.GUARANTOR, "danbao", 14_345_678L)))
                .build();
    }

    private static PoolFact fact(long offset, CustodianEvent event) {
        var origin = new Origin(
                "boc",
                Role.CUSTODIAN,
                "pledgehub.in.boc.events.v1",
                0,
                offset,
                Instant.parse("2026-03-05T04:00:00Z"),
                "cd".repeat(32));
        var envelope = envelope(event.getEnvelope().getEventId(), "2026-03-02");
        return new PoolFact(origin, envelope, event.getPayload(), List.of());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] golden(String file) throws IOException {
        try (var stream = PoolCodecTest.class.getResourceAsStream("/golden-state/" + file + ".hex")) {
            assertThat(stream).as("resource golden-state/%s.hex", file).isNotNull();
            String hex = new String(stream.readAllBytes(), StandardCharsets.US_ASCII);
            return HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
        }
    }
}
