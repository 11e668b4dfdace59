package org.pledgehub.domain.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.domain.loan.LoanScenario.bank;
import static org.pledgehub.domain.loan.LoanScenario.correction;
import static org.pledgehub.domain.loan.LoanScenario.disbursed;
import static org.pledgehub.domain.loan.LoanScenario.repaid;
import static org.pledgehub.domain.loan.LoanScenario.reversal;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.eligibility.AmountBasisTold;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.EventId;
import org.pledgehub.domain.money.Fen;

/** A loan of 10 yuan of which 6 were repaid, and what its bank gives notice of. */
class PrincipalDifferenceTest {

    @Test
    void shouldNameANoticeOfWhatWasRepaidBefore() {
        assertThat(noticedOf(10).dossier().principalDifferences())
                .containsExactly(new PrincipalDifference(
                        "icbc/C1#n1", Fen.ofYuan("10"), Fen.ofYuan("4"), LocalDate.parse("2026-06-25")));
    }

    @Test
    void shouldBeContentWithWhatIsOwedToTheFen() {
        assertThat(noticedOf(4).dossier().principalDifferences()).isEmpty();
    }

    @Test
    void shouldHoldItAgainstTheDayOfTheNotice() {
        var story = noticedOf(4).given(bank("r2", "2026-06-26", repaid(1)));

        assertThat(story.dossier().principalDifferences()).isEmpty();
        assertThat(story.given(bank("r3", "2026-06-25", repaid(1))).dossier().principalDifferences())
                .extracting(PrincipalDifference::amount)
                .containsExactly(Fen.ofYuan("1"));
    }

    @Test
    void shouldBeContentWithACorrectedNotice() {
        var story = noticedOf(10).given(correction("n2", "n1", "2026-06-25", notice(4)));

        assertThat(story.dossier().principalDifferences()).isEmpty();
    }

    @Test
    void shouldBeContentWhereTheRepaymentIsUndone() {
        var story = noticedOf(10).given(reversal("u1", "r1", "2026-06-26"));

        assertThat(story.dossier().principalDifferences()).isEmpty();
    }

    @Test
    void shouldLetWhatWasWrittenOffOrRecoveredBeClaimed() {
        var story = noticedOf(4)
                .given(
                        bank("w1", "2026-06-20", new LoanFact.WrittenOff(Fen.ofYuan("4"))),
                        bank("v1", "2026-06-20", new LoanFact.Recovered(Fen.ofYuan("2"), Fen.ZERO, Fen.ofYuan("2"))));

        assertThat(story.dossier().principalDifferences()).isEmpty();
    }

    @Test
    void shouldSayNothingOfAWithdrawnNotice() {
        var story = noticedOf(10).given(bank("w1", "2026-06-26", new LoanFact.NoticeWithdrawn(EventId.of("n1"))));

        assertThat(story.dossier().principalDifferences()).isEmpty();
    }

    @Test
    void shouldSayNothingWhereTheDisbursementIsUndone() {
        var story = noticedOf(10).given(reversal("u1", "d1", "2026-06-26"));

        assertThat(story.dossier().principalDifferences()).isEmpty();
    }

    private static LoanScenario noticedOf(long yuan) {
        return new LoanScenario()
                .given(
                        bank("d1", "2026-01-16", disbursed(10)),
                        bank("r1", "2026-04-16", repaid(6)),
                        bank("x1", "2026-06-01", new LoanFact.DefaultReported(Told.unknown())),
                        bank("n1", "2026-06-25", notice(yuan)));
    }

    private static LoanFact.CompensationNotified notice(long yuan) {
        return new LoanFact.CompensationNotified(
                Told.unknown(), AmountBasisTold.GIVEN, List.of(), List.of(), Fen.ofYuan(Long.toString(yuan)));
    }
}
