package org.pledgehub.streams.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.common.LapseCause;
import org.pledgehub.contract.common.RightStatus;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.common.RuleCheck;
import org.pledgehub.contract.common.SourceRecord;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.hop.ClaimOnRight;
import org.pledgehub.contract.hop.ClaimVerdict;
import org.pledgehub.contract.hop.Contribution;
import org.pledgehub.contract.hop.LoanFact;
import org.pledgehub.contract.hop.Origin;
import org.pledgehub.contract.hop.PledgeSpan;
import org.pledgehub.contract.hop.RightClaimed;
import org.pledgehub.contract.hop.RightSnapshot;
import org.pledgehub.contract.hop.StatusSpan;
import org.pledgehub.contract.out.DeadlineState;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.contract.out.LoanView;
import org.pledgehub.contract.state.LoanState;
import org.pledgehub.contract.state.LoanStoredFact;
import org.pledgehub.streams.harness.InboundEvents;

/** Stored dossiers lie in real changelogs: the bytes of the first day are read for ever, those of today written too. */
class LoanCodecTest {

    @Test
    void shouldWriteTheKeptBytes() throws IOException {
        assertThat(HexFormat.of().formatHex(LoanCodec.toBytes(loanState())))
                .isEqualTo(HexFormat.of().formatHex(golden("loan-state-3")));
    }

    @Test
    void shouldReadTheKeptBytes() throws IOException {
        assertThat(LoanCodec.toBytes(LoanCodec.fromBytes(golden("loan-state-3"))))
                .isEqualTo(golden("loan-state-3"));
    }

    @Test
    void shouldReadADossierOfBeforeClaimsWereToldToRightsAsHavingToldNone() throws IOException {
        var state = LoanCodec.fromBytes(golden("loan-state-2"));

        assertThat(state.getRightClaims()).isEmpty();
        assertThat(state.getRights().getFirst().getClaims()).isEmpty();
        assertThat(LoanCodec.toBytes(LoanCodec.fromBytes(LoanCodec.toBytes(state))))
                .isEqualTo(LoanCodec.toBytes(state));
    }

    @Test
    void shouldReadADossierOfTheFirstDayAsSayingNothingOfItsBorrower() throws IOException {
        var state = LoanCodec.fromBytes(golden("loan-state-1"));

        assertThat(LoanCodec.toBytes(state)).isEqualTo(LoanCodec.toBytes(LoanCodec.fromBytes(golden("loan-state-2"))));
        assertThat(state.getContribution().getFirstTimeBorrower()).isNull();
        assertThat(state.getContribution().getSmallBorrower()).isNull();
        assertThat(state.getContribution().getHighTechBorrower()).isNull();
    }

    @Test
    void shouldReadADossierOfTheSecondFormAsSayingNothingOfOtherLevels() throws IOException {
        var state = LoanCodec.fromBytes(golden("loan-state-2"));

        assertThat(state.getClaims().getFirst().getNotice().getOtherLevelsFen()).isNull();
    }

    @Test
    void shouldReadADossierOfADayBeforeItWasToldWhatStartsAClaim() throws IOException {
        var state = LoanCodec.fromBytes(golden("loan-state-2"));

        assertThat(state.getClaims().getFirst().getStartedBy()).isNull();
    }

    @Test
    void shouldRefuseBytesOfAnUnknownForm() {
        assertThatThrownBy(() -> LoanCodec.fromBytes(new byte[] {9, 0, 0, 0, 0, 0, 0, 0, 0, 0}))
                .isInstanceOf(IllegalStateException.class);
    }

    private static byte[] golden(String file) throws IOException {
        try (var stream = LoanCodecTest.class.getResourceAsStream("/golden-state/" + file + ".hex")) {
            assertThat(stream).as("resource golden-state/%s.hex", file).isNotNull();
            String hex = new String(stream.readAllBytes(), StandardCharsets.US_ASCII);
            return HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
        }
    }

    private static LoanState loanState() {
        return LoanState.newBuilder()
                .setLoan("icbc/C1")
                .setFacts(
                        List.of(answered(fact("d1", LoanEvents.disbursed())), waiting(fact("n1", LoanEvents.notice()))))
                .setRights(List.of(snapshot()))
                .setWatched(List.of("PATENT:200310100002X"))
                .setContribution(contribution())
                .setSequence(2)
                .setDeadlines(List.of(deadline()))
                .setClaims(List.of(claim()))
                .setView(view())
                .setTimers(List.of("F|scjg|2026-02-24|icbc/C1", "T|2026-02-17|icbc/C1"))
                .setAlerts(List.of("icbc/C1##LOAN_OVERPAID"))
                .setRightClaims(List.of(new RightClaimed("PATENT:200310100002X", "icbc/C1", claimOn("icbc/C1", "n1"))))
                .build();
    }

    private static LoanStoredFact answered(LoanFact fact) {
        return new LoanStoredFact(fact, false);
    }

    private static LoanStoredFact waiting(LoanFact fact) {
        return new LoanStoredFact(fact, true);
    }

    private static LoanFact fact(String id, Object payload) {
        var origin = new Origin(
                "icbc",
                Role.BANK,
                "pledgehub.in.icbc.events.v1",
                0,
                41L,
                Instant.parse("2026-03-05T04:00:00Z"),
                "ab".repeat(32));
        return new LoanFact(origin, InboundEvents.envelope(id, "2026-01-16"), payload, List.of());
    }

    private static RightSnapshot snapshot() {
        return RightSnapshot.newBuilder()
                .setRight("PATENT:200310100002X")
                .setVersion(3)
                .setPledges(List.of(new PledgeSpan(
                        "N1", InboundEvents.USCC, "icbc", LocalDate.parse("2026-01-10"), null, null, null, null)))
                .setStatuses(List.of(
                        new StatusSpan(LocalDate.parse("2026-05-01"), RightStatus.LAPSED, LapseCause.ANNUAL_FEE)))
                .setOwnerUsccs(List.of(InboundEvents.USCC))
                .setInputs(List.of(new SourceRecord("pledgehub.in.cnipa.events.v1", 0, 7L, "cnipa", "g1")))
                .setClaims(List.of(claimOn("cmb/C7", "k1")))
                .build();
    }

    private static ClaimOnRight claimOn(String loan, String event) {
        return ClaimOnRight.newBuilder()
                .setLoan(loan)
                .setPool("cy")
                .setNoticedOn(LocalDate.parse("2026-06-25"))
                .setRecordedAt(Instant.parse("2026-06-25T04:00:00Z"))
                .setParty(loan.substring(0, loan.indexOf('/')))
                .setEventId(event)
                .build();
    }

    private static Contribution contribution() {
        return Contribution.newBuilder()
                .setPool("cy")
                .setPolicy("chaoyang@1")
                .setBank("icbc")
                .setBorrowerUscc(InboundEvents.USCC)
                .setIpKinds(List.of("PATENT"))
                .setRights(1)
                .setDisbursedFen(100_000_000L)
                .setOutstandingFen(100_000_000L)
                .setExposureFen(20_000_000L)
                .setDefaults(0)
                .setNonPerformingFen(0)
                .build();
    }

    private static DeadlineView deadline() {
        return DeadlineView.newBuilder()
                .setDeadlineId("icbc/C1#1")
                .setLoan("icbc/C1")
                .setBank("icbc")
                .setTranche("1")
                .setPool("cy")
                .setDisbursedOn(LocalDate.parse("2026-01-16"))
                .setDueOn(LocalDate.parse("2026-02-24"))
                .setProvisional(false)
                .setState(DeadlineState.OPEN)
                .setRevision(1)
                .build();
    }

    private static ClaimAssessed claim() {
        return ClaimAssessed.newBuilder()
                .setClaimId("icbc/C1#n1")
                .setLoan("icbc/C1")
                .setBank("icbc")
                .setPool("cy")
                .setSequence(2)
                .setVerdict(ClaimVerdict.PENDING)
                .setReasons(List.of("DEFAULT_NOT_REPORTED"))
                .setChecks(List.of(RuleCheck.newBuilder()
                        .setRuleId("CY-15")
                        .setArticle("第十四条")
                        .setPhrase("原文")
                        .setOutcome("PENDING")
                        .setCode("DEFAULT_NOT_REPORTED")
                        .build()))
                .setNoticedOn(LocalDate.parse("2026-01-16"))
                .setNotice(LoanEvents.notice())
                .setNoticeParty("icbc")
                .setCededFen(0)
                .setRecoveredFen(0)
                .setOutstandingFen(100_000_000L)
                .setInputs(List.of())
                .build();
    }

    private static LoanView view() {
        return LoanView.newBuilder()
                .setLoan("icbc/C1")
                .setBank("icbc")
                .setContract("C1")
                .setStage("ACTIVE")
                .setPendingReasons(List.of("DEFAULT_NOT_REPORTED"))
                .setDisbursedFen(100_000_000L)
                .setRepaidFen(0)
                .setWrittenOffFen(0)
                .setRecoveredFen(0)
                .setOutstandingFen(100_000_000L)
                .setOverpaidFen(0)
                .setExposureFen(20_000_000L)
                .setDefaults(0)
                .setRepayments(0)
                .setRights(List.of())
                .setClaims(List.of())
                .build();
    }
}
