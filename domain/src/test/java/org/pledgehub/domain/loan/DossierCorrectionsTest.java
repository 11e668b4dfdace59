package org.pledgehub.domain.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.domain.loan.LoanScenario.bank;
import static org.pledgehub.domain.loan.LoanScenario.correction;
import static org.pledgehub.domain.loan.LoanScenario.defaulted;
import static org.pledgehub.domain.loan.LoanScenario.disbursed;
import static org.pledgehub.domain.loan.LoanScenario.key;
import static org.pledgehub.domain.loan.LoanScenario.noticed;
import static org.pledgehub.domain.loan.LoanScenario.reversal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.eligibility.AmountBasisTold;
import org.pledgehub.domain.fact.EventHeader;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.fact.Relation;
import org.pledgehub.domain.fact.Role;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.filing.FilingState;
import org.pledgehub.domain.key.EventId;
import org.pledgehub.domain.key.PartyId;

/** Small stories that the simulator has told: what becomes of a fact that was corrected, undone, or named in passing. */
final class DossierCorrectionsTest {

    @Test
    void shouldTakeBackADisbursementInTheFormThatHeldAndNotInTheOneRecordedLast() {
        var original = bank("d1", "2026-01-16", disbursed(10));
        var recordedLate = recordedOn(original, "2026-03-01");

        var dossier = new LoanScenario()
                .given(
                        recordedLate,
                        correction("d1a", "d1", "2026-01-20", disbursed(7)),
                        reversal("u1", "d1", "2026-03-02"))
                .dossier();

        assertThat(dossier.stage()).isEqualTo(LoanStage.WITHDRAWN);
        assertThat(dossier.firstDisbursement().orElseThrow().occurredOn()).isEqualTo("2026-01-20");
        assertThat(dossier.deadlines()).singleElement().satisfies(deadline -> {
            assertThat(deadline.state()).isEqualTo(FilingState.WITHDRAWN);
            assertThat(deadline.disbursedOn()).isEqualTo("2026-01-20");
        });
    }

    @Test
    void shouldLeaveOutACorrectionThatWasUndoneBeforeTheDisbursementWas() {
        var dossier = new LoanScenario()
                .given(
                        bank("d1", "2026-01-16", disbursed(10)),
                        correction("d1a", "d1", "2026-01-20", disbursed(7)),
                        reversal("u1", "d1a", "2026-02-01"),
                        reversal("u2", "d1", "2026-02-02"))
                .dossier();

        assertThat(dossier.firstDisbursement().orElseThrow().occurredOn()).isEqualTo("2026-01-16");
    }

    @Test
    void shouldEndTheDefaultThatACureNamesByAnyOfItsCorrections() {
        var dossier = new LoanScenario()
                .given(
                        bank("d1", "2026-01-16", disbursed(10)),
                        bank("x1", "2026-05-20", defaulted("2026-03-17")),
                        correction("x1a", "x1", "2026-05-20", defaulted("2026-03-18")),
                        correction("x1b", "x1a", "2026-05-20", defaulted("2026-03-19")),
                        bank("c1", "2026-06-01", new LoanFact.DefaultCured(Told.known(EventId.of("x1a")))))
                .dossier();

        assertThat(dossier.stage()).isEqualTo(LoanStage.ACTIVE);
        assertThat(dossier.waits()).isEmpty();
    }

    @Test
    void shouldNotWaitForWhatWasReversedWithTheEventItCorrects() {
        var dossier = new LoanScenario()
                .given(
                        bank("d1", "2026-01-16", disbursed(10)),
                        bank("n1", "2026-06-25", noticed(AmountBasisTold.MISSING)),
                        correction("n1a", "n1", "2026-06-25", noticed(AmountBasisTold.MISSING)),
                        reversal("u1", "n1", "2026-06-26"))
                .dossier();

        assertThat(dossier.waits()).isEmpty();
    }

    @Test
    void shouldNotLetAStrangerKeepALoanWaiting() {
        var stranger = LoanScenario.event(
                PartyId.of("stranger"),
                Role.AUTHORITY,
                "u9",
                "2026-02-20",
                Relation.reverses(EventId.of("nothing")),
                new LoanFact.Reversed());

        var dossier = new LoanScenario()
                .given(bank("d1", "2026-01-16", disbursed(10)), stranger)
                .dossier();

        assertThat(dossier.waits()).isEmpty();
        assertThat(dossier.refusalOf(stranger.header())).contains(SenderRefusal.NOT_THE_AUTHORITY);
    }

    @Test
    void shouldNotSettleWhatAnAuthorityCorrectsBeforeItIsKnownWhetherItMaySpeak() {
        var corrected = LoanScenario.event(
                LoanScenario.AUTHORITY,
                Role.AUTHORITY,
                "f1a",
                "2026-02-20",
                Relation.corrects(EventId.of("f1")),
                LoanScenario.received());
        var undone = LoanScenario.event(
                LoanScenario.AUTHORITY,
                Role.AUTHORITY,
                "u1",
                "2026-02-21",
                Relation.reverses(EventId.of("f1a")),
                new LoanFact.Reversed());

        var dossier = new LoanScenario()
                .withoutPool()
                .given(
                        bank("d1", "2026-01-16", disbursed(10)),
                        LoanScenario.authority("f1", "2026-02-20", LoanScenario.received()),
                        corrected,
                        undone)
                .dossier();

        assertThat(dossier.waits())
                .containsEntry(key(LoanScenario.AUTHORITY, "f1"), List.of(WaitReason.POOL_UNKNOWN))
                .containsEntry(key(LoanScenario.AUTHORITY, "f1a"), List.of(WaitReason.POOL_UNKNOWN))
                .containsEntry(key(LoanScenario.AUTHORITY, "u1"), List.of(WaitReason.POOL_UNKNOWN));
    }

    @Test
    void shouldNotRefuseACorrectionOfAReversalBeforeItIsKnownWhetherItsSenderMaySpeak() {
        var undone = LoanScenario.event(
                LoanScenario.AUTHORITY,
                Role.AUTHORITY,
                "u1",
                "2026-02-21",
                Relation.reverses(EventId.of("f1")),
                new LoanFact.Reversed());
        var corrected = LoanScenario.event(
                LoanScenario.AUTHORITY,
                Role.AUTHORITY,
                "f2",
                "2026-02-22",
                Relation.corrects(EventId.of("u1")),
                LoanScenario.received());

        var dossier = new LoanScenario()
                .withoutPool()
                .given(
                        bank("d1", "2026-01-16", disbursed(10)),
                        LoanScenario.authority("f1", "2026-02-20", LoanScenario.received()),
                        undone,
                        corrected)
                .dossier();

        assertThat(dossier.waits()).containsEntry(key(LoanScenario.AUTHORITY, "f2"), List.of(WaitReason.POOL_UNKNOWN));
    }

    @Test
    void shouldStandUnderTheVersionOfItsDisbursementWhileTheDayThatPicksIsYetToCome() {
        var dossier = new LoanScenario()
                .under(LoanPolicies.strictPickedByDefault())
                .given(bank("d1", "2026-01-16", disbursed(10)))
                .dossier();

        assertThat(dossier.stage()).isEqualTo(LoanStage.ACTIVE);
        assertThat(dossier.terms().policy()).contains(LoanPolicies.strictPickedByDefault());
    }

    private static Fact<LoanFact> recordedOn(Fact<LoanFact> fact, String day) {
        var header = fact.header();
        return new Fact<>(
                new EventHeader(
                        header.party(),
                        header.role(),
                        header.eventId(),
                        header.occurredOn(),
                        LocalDate.parse(day).atStartOfDay().toInstant(ZoneOffset.UTC),
                        header.relation(),
                        header.bodyHash(),
                        header.source()),
                fact.body());
    }
}
