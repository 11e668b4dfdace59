package org.pledgehub.domain.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.domain.loan.LoanScenario.bank;
import static org.pledgehub.domain.loan.LoanScenario.disbursed;
import static org.pledgehub.domain.loan.LoanScenario.operator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.fact.Relation;
import org.pledgehub.domain.fact.Role;
import org.pledgehub.domain.filing.FilingState;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.money.Fen;

/** A pool whose operator has given way to another 更换合作机构. */
final class HandoverTest {

    private static final PartyId SUCCESSOR = PartyId.of("successor");
    private static final LoanFact RECOVERED = new LoanFact.Recovered(Fen.of(9), Fen.ZERO, Fen.of(9));

    private final LoanScenario scenario = new LoanScenario()
            .given(bank("d1", "2026-01-16", disbursed(10)))
            .asOf("2026-12-01")
            .handedOver(SUCCESSOR, "2026-06-30");

    @Test
    void shouldCountWhatTheFormerOperatorSaidInOffice() {
        assertThat(recovered(operator("g1", "2026-06-30", RECOVERED))).isEqualTo(Fen.of(9));
    }

    @Test
    void shouldRefuseWhatTheFormerOperatorSaysOfLaterDays() {
        var late = operator("g1", "2026-07-01", RECOVERED);
        assertThat(recovered(late)).isEqualTo(Fen.ZERO);
        assertThat(scenario.dossier().refusalOf(late.header())).contains(SenderRefusal.NOT_THE_OPERATOR);
    }

    @Test
    void shouldCountWhatTheNewOperatorSaysOfAnyDay() {
        assertThat(recovered(bySuccessor("h1", "2026-07-01"), bySuccessor("h2", "2026-03-01")))
                .isEqualTo(Fen.of(18));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-28, 2026-06-30, MISSED",
        "2026-02-28, 2026-02-01, MISSED_UNCONFIRMED",
        "2026-02-01, 2026-06-30, MISSED_UNCONFIRMED"
    })
    void shouldBelieveThatTheFormerAuthorityHadToldEverythingUntilItLeft(
            String through, String lastDay, FilingState state) {
        var missed = new LoanScenario()
                .given(bank("d1", "2026-01-16", disbursed(10)))
                .asOf("2026-02-28")
                .governedBy(SUCCESSOR, lastDay)
                .reported(LoanScenario.AUTHORITY, through);
        assertThat(missed.dossier().deadlines().getFirst().state()).isEqualTo(state);
    }

    private static Fact<LoanFact> bySuccessor(String id, String day) {
        return LoanScenario.event(SUCCESSOR, Role.OPERATOR, id, day, Relation.original(), RECOVERED);
    }

    @SafeVarargs
    private Fen recovered(Fact<LoanFact>... facts) {
        return scenario.given(facts).dossier().balance().recovered();
    }
}
