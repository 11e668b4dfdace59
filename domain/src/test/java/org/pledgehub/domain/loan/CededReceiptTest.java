package org.pledgehub.domain.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.domain.loan.LoanScenario.bank;
import static org.pledgehub.domain.loan.LoanScenario.defaulted;
import static org.pledgehub.domain.loan.LoanScenario.disbursed;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.eligibility.AmountBasisTold;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.fact.Relation;
import org.pledgehub.domain.fact.Role;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.money.Fen;

/** What has been received of a cession is known only where everybody who ceded has told it. */
class CededReceiptTest {

    private static final PartyId GUARANTOR = PartyId.of("guarantor");
    private static final LoanFact CEDED_ONLY = new LoanFact.RiskCeded(Fen.ofYuan("5"), Told.unknown());

    @Test
    void shouldKnowTheReceiptThatIsToldAndNoMoreThanWasCeded() {
        assertThat(received(List.of(ceded("z1", "3")))).isEqualTo(Told.known(Fen.ofYuan("3")));
        assertThat(received(List.of(ceded("z1", "7")))).isEqualTo(Told.known(Fen.ofYuan("5")));
    }

    @Test
    void shouldNotKnowItWhereOneReportKeepsSilent() {
        assertThat(received(List.of(ceded("z1", "3"), guarantor("z2", CEDED_ONLY))))
                .isEqualTo(Told.unknown());
    }

    @Test
    void shouldNotKnowItOfACessionThatOnlyTheNoticeSpeaksOf() {
        assertThat(received(List.of())).isEqualTo(Told.unknown());
    }

    private static Fact<LoanFact> ceded(String id, String receivedYuan) {
        return guarantor(id, new LoanFact.RiskCeded(Fen.ofYuan("5"), Told.known(Fen.ofYuan(receivedYuan))));
    }

    private static Fact<LoanFact> guarantor(String id, LoanFact fact) {
        return LoanScenario.event(GUARANTOR, Role.GUARANTOR, id, "2026-06-24", Relation.original(), fact);
    }

    private static Told<Fen> received(List<Fact<LoanFact>> cessions) {
        var notice = new LoanFact.CompensationNotified(
                Told.unknown(),
                AmountBasisTold.GIVEN,
                List.of(new CededPart(Told.known(GUARANTOR), Fen.ofYuan("5"))),
                List.of(GUARANTOR));
        return new LoanScenario()
                .given(
                        bank("d1", "2026-01-16", disbursed(100)),
                        bank("x1", "2026-06-20", defaulted("2026-03-17")),
                        bank("n1", "2026-06-25", notice))
                .given(cessions)
                .dossier()
                .claims()
                .getFirst()
                .cededReceived();
    }
}
