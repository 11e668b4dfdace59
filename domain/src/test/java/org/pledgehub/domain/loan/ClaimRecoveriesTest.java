package org.pledgehub.domain.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.domain.loan.LoanScenario.bank;
import static org.pledgehub.domain.loan.LoanScenario.claim;
import static org.pledgehub.domain.loan.LoanScenario.claimable;
import static org.pledgehub.domain.loan.LoanScenario.correction;
import static org.pledgehub.domain.loan.LoanScenario.defaultedTranche;
import static org.pledgehub.domain.loan.LoanScenario.defaultedTwice;
import static org.pledgehub.domain.loan.LoanScenario.disbursed;
import static org.pledgehub.domain.loan.LoanScenario.event;
import static org.pledgehub.domain.loan.LoanScenario.noticed;
import static org.pledgehub.domain.loan.LoanScenario.operator;
import static org.pledgehub.domain.loan.LoanScenario.recovered;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.fact.Relation;
import org.pledgehub.domain.fact.Role;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.EventId;
import org.pledgehub.domain.money.Fen;

/** Of a loan with several claims each recovery counts on one: off its loss or divided on it. */
class ClaimRecoveriesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-06-24, 7, 0, 0, 0",
        "2026-06-25, 7, 0, 0, 0",
        "2026-06-26, 0, 7, 0, 0",
        "2026-08-20, 0, 7, 0, 0",
        "2026-08-21, 0, 0, 0, 7",
    })
    void shouldCountARecoveryThatNamesNoClaimOnce(
            String day, String offFirst, String onFirst, String offSecond, String onSecond) {
        var dossier = defaultedTwice().given(unnamed("g1", day, "7")).dossier();

        thenCounts(dossier, "n1", offFirst, onFirst);
        thenCounts(dossier, "n2", offSecond, onSecond);
    }

    @Test
    void shouldTakeARecoveryOffTheFirstOfTwoTranchesNoticedOnOneDay() {
        var dossier = tranches("2026-06-25", "2026-06-25")
                .given(unnamed("g1", "2026-06-25", "7"), unnamed("g2", "2026-06-26", "4"))
                .dossier();

        thenCounts(dossier, "n1", "7", "0");
        thenCounts(dossier, "n2", "0", "4");
    }

    @Test
    void shouldNotTakeWhatCameBetweenTheNoticesOfTwoTranchesOffTheSecond() {
        var dossier = tranches("2026-06-25", "2026-07-10")
                .given(unnamed("g1", "2026-07-01", "7"))
                .dossier();

        thenCounts(dossier, "n1", "0", "7");
        thenCounts(dossier, "n2", "0", "0");
    }

    /** The place is that of the notice as first told, the day that of its last form. */
    @ParameterizedTest
    @CsvSource({"2026-07-05, 7, 0, 0", "2026-07-15, 0, 0, 7", "2026-08-01, 0, 0, 7"})
    void shouldCountItOnceWhereTheFirstNoticeWasPutOffByACorrection(
            String day, String offFirst, String onFirst, String onSecond) {
        var dossier = tranches("2026-06-25", "2026-07-10")
                .given(correction("n1a", "n1", "2026-07-20", noticed("x1")), unnamed("g1", day, "7"))
                .dossier();

        thenCounts(dossier, "n1", offFirst, onFirst);
        thenCounts(dossier, "n2", "0", onSecond);
    }

    @Test
    void shouldTakeItOffTheSecondWhereTheFirstNoticeIsWithdrawn() {
        var dossier = defaultedTwice()
                .given(
                        unnamed("g1", "2026-07-01", "7"),
                        bank("w1", "2026-08-25", new LoanFact.NoticeWithdrawn(EventId.of("n1"))))
                .dossier();

        thenCounts(dossier, "n2", "7", "0");
    }

    @Test
    void shouldNotTakeItOffANoticeThatComesTooLateForItsDefault() {
        var dossier = claimable()
                .given(bank("n2", "2026-07-10", noticed()), unnamed("g1", "2026-07-01", "7"))
                .dossier();

        thenCounts(dossier, "n1", "0", "7");
        thenCounts(dossier, "n2", "0", "0");
    }

    @Test
    void shouldTakeARecoveryOffTheClaimThatItNames() {
        var dossier =
                defaultedTwice().given(named("g1", "2026-07-01", "7", "n2")).dossier();

        thenCounts(dossier, "n1", "0", "0");
        thenCounts(dossier, "n2", "7", "0");
    }

    @Test
    void shouldForgetARecoveryThatIsReversed() {
        var reversal = event(
                LoanScenario.OPERATOR,
                Role.OPERATOR,
                "u1",
                "2026-07-02",
                Relation.reverses(EventId.of("g1")),
                new LoanFact.Reversed());
        var dossier = defaultedTwice()
                .given(unnamed("g1", "2026-07-01", "7"), reversal)
                .dossier();

        thenCounts(dossier, "n1", "0", "0");
        thenCounts(dossier, "n2", "0", "0");
    }

    @ParameterizedTest
    @CsvSource({"2026-06-20, 5, 0, 0", "2026-07-01, 0, 5, 0", "2026-08-30, 0, 0, 5"})
    void shouldMoveARecoveryThatIsCorrected(String day, String offFirst, String onFirst, String onSecond) {
        var corrected = event(
                LoanScenario.OPERATOR,
                Role.OPERATOR,
                "g1a",
                day,
                Relation.corrects(EventId.of("g1")),
                recovered("5", Told.unknown()));
        var dossier = defaultedTwice()
                .given(unnamed("g1", "2026-07-01", "7"), corrected)
                .dossier();

        thenCounts(dossier, "n1", offFirst, onFirst);
        thenCounts(dossier, "n2", "0", onSecond);
    }

    /** Every day from before the first notice to after the last, for every order of the days of two notices. */
    @Test
    void shouldCountNoFenTwiceAndLoseNone() {
        var first = LocalDate.parse("2026-06-23");
        for (int one = 0; one < 4; one++) {
            for (int two = 0; two < 4; two++) {
                var story = tranches("2026-06-24", "2026-06-24")
                        .given(
                                correction("n1a", "n1", first.plusDays(one).toString(), noticed("x1")),
                                correction("n2a", "n2", first.plusDays(two).toString(), noticed("x2")));
                for (int day = 0; day < 5; day++) {
                    story.given(unnamed("g" + day, first.plusDays(day).toString(), Integer.toString(1 << day)));
                }

                assertThat(Fen.sum(story.dossier().claims().stream()
                                .map(claim ->
                                        claim.recovered().plus(claim.later().gross()))
                                .toList()))
                        .as("notices of days %s and %s", one, two)
                        .isEqualTo(Fen.ofYuan("31"));
            }
        }
    }

    private static LoanScenario tranches(String firstNotice, String secondNotice) {
        return new LoanScenario()
                .given(
                        bank("d1", "2026-01-16", disbursed("1", "cy", 100)),
                        bank("d2", "2026-02-16", disbursed("2", "cy", 50)),
                        bank("x1", "2026-06-20", defaultedTranche("1")),
                        bank("x2", "2026-06-20", defaultedTranche("2")),
                        bank("n1", firstNotice, noticed("x1")),
                        bank("n2", secondNotice, noticed("x2")));
    }

    private static Fact<LoanFact> unnamed(String id, String day, String yuan) {
        return operator(id, day, recovered(yuan, Told.unknown()));
    }

    private static Fact<LoanFact> named(String id, String day, String yuan, String notice) {
        return operator(id, day, recovered(yuan, Told.known("icbc/C1#" + notice)));
    }

    private static void thenCounts(Dossier dossier, String notice, String off, String divided) {
        var claim = claim(dossier, notice);
        assertThat(claim.recovered()).as("off the loss").isEqualTo(Fen.ofYuan(off));
        assertThat(claim.later().gross()).as("divided").isEqualTo(Fen.ofYuan(divided));
    }
}
