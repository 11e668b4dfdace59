package org.pledgehub.domain.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.domain.loan.LoanScenario.BORROWER;
import static org.pledgehub.domain.loan.LoanScenario.bank;
import static org.pledgehub.domain.loan.LoanScenario.claimable;
import static org.pledgehub.domain.loan.LoanScenario.correction;
import static org.pledgehub.domain.loan.LoanScenario.defaulted;
import static org.pledgehub.domain.loan.LoanScenario.key;
import static org.pledgehub.domain.loan.LoanScenario.noticed;
import static org.pledgehub.domain.loan.LoanScenario.reversal;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.fact.Relation;
import org.pledgehub.domain.fact.Role;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.filing.Tranche;
import org.pledgehub.domain.key.EventId;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.PoolId;
import org.pledgehub.domain.money.Fen;

/** Who stands behind a loan, and who is paid on its claims. */
class PayeesTest {

    private static final PartyId ICBC = PartyId.of("icbc");
    private static final PartyId FIRST = PartyId.of("danbao");
    private static final PartyId SECOND = PartyId.of("zaidanbao");

    @Test
    void shouldPayWhoeverGaveNotice() {
        assertThat(payees(claimable().dossier())).containsExactly(ICBC);
        assertThat(payees(claimable().given(noticeOf(FIRST)).dossier())).containsExactly(FIRST, ICBC);
    }

    @Test
    void shouldPayTheGuarantorThatHasPaidTheBank() {
        var taken = bank("t1", "2026-06-27", taken(FIRST));

        assertThat(payees(claimable().given(taken).dossier())).containsExactly(FIRST);
        assertThat(payees(claimable()
                        .given(taken, bank("t2", "2026-06-28", taken(SECOND)))
                        .dossier()))
                .as("the last word")
                .containsExactly(SECOND);
        assertThat(payees(claimable()
                        .given(taken, reversal("u1", "t1", "2026-06-29"))
                        .dossier()))
                .containsExactly(ICBC);
    }

    @Test
    void shouldFollowANoticeThroughItsCorrections() {
        assertThat(payees(claimable()
                        .given(
                                correction("n2", "n1", "2026-06-25", noticed()),
                                bank("t1", "2026-06-27", new LoanFact.TakenOver(EventId.of("n2"), FIRST)))
                        .dossier()))
                .containsExactly(FIRST);
    }

    @Test
    void shouldNotPayWhoDoesNotStandBehindTheLoan() {
        assertThat(payees(guaranteedBy(SECOND)
                        .given(bank("t1", "2026-06-27", taken(FIRST)))
                        .dossier()))
                .containsExactly(ICBC);
    }

    @Test
    void shouldBelieveOnlyTheGuarantorsThatTheBankNames() {
        var stranger = noticeOf(FIRST);
        var dossier = guaranteedBy(SECOND).given(stranger, noticeOf(SECOND)).dossier();

        assertThat(dossier.refusalOf(stranger.header())).contains(SenderRefusal.NOT_THE_GUARANTOR);
        assertThat(payees(dossier)).containsExactly(ICBC, SECOND);
    }

    @Test
    void shouldWaitForTheLoanToKnowWhichGuarantorsMaySpeak() {
        var early = new LoanScenario().given(noticeOf(FIRST)).dossier();

        assertThat(early.waits().get(key(FIRST, "n1"))).contains(WaitReason.LOAN_NOT_DISBURSED);
        assertThat(early.claims()).isEmpty();
    }

    @Test
    void shouldWaitForTheNoticeThatWasTakenOver() {
        var dossier = claimable()
                .given(bank("t1", "2026-06-27", new LoanFact.TakenOver(EventId.of("n9"), FIRST)))
                .dossier();

        assertThat(dossier.waits().get(key(ICBC, "t1"))).containsExactly(WaitReason.CORRECTED_EVENT_UNKNOWN);
    }

    private static List<PartyId> payees(Dossier dossier) {
        return dossier.claims().stream().map(Claim::payee).sorted().toList();
    }

    private static LoanFact.TakenOver taken(PartyId guarantor) {
        return new LoanFact.TakenOver(EventId.of("n1"), guarantor);
    }

    private static Fact<LoanFact> noticeOf(PartyId guarantor) {
        return LoanScenario.event(guarantor, Role.GUARANTOR, "n1", "2026-06-26", Relation.original(), noticed());
    }

    private static LoanScenario guaranteedBy(PartyId guarantor) {
        return new LoanScenario()
                .given(
                        bank("d1", "2026-01-16", disbursed(guarantor)),
                        bank("x1", "2026-06-20", defaulted("2026-05-20")),
                        bank("n1", "2026-06-25", noticed()));
    }

    private static LoanFact.Disbursed disbursed(PartyId guarantor) {
        return new LoanFact.Disbursed(
                new Tranche("1"),
                PoolId.of("cy"),
                Fen.of(100),
                Told.unknown(),
                new Borrower(BORROWER, Told.unknown(), Told.unknown()),
                Told.unknown(),
                Set.of(guarantor));
    }
}
