package org.pledgehub.domain.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.domain.loan.LoanScenario.bank;
import static org.pledgehub.domain.loan.LoanScenario.correction;
import static org.pledgehub.domain.loan.LoanScenario.disbursed;
import static org.pledgehub.domain.loan.LoanScenario.operator;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgehub.domain.eligibility.AmountBasisTold;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.filing.Tranche;
import org.pledgehub.domain.key.EventId;
import org.pledgehub.domain.money.Fen;

/** Which other notices of a loan a claim rests on. */
class ClaimEvidenceTest {

    @Test
    void shouldRestOnItsOwnNoticeAndNotOnALaterOne() {
        var story = tranches("2026-06-25", "2026-06-30");

        thenNotices(story, "n1", "n1");
    }

    @Test
    void shouldRestOnANoticeWhosePrincipalCountsBeforeIt() {
        var story = tranches("2026-06-25", "2026-06-30");

        thenNotices(story, "n2", "n1", "n2");
    }

    @Test
    void shouldRestOnTheEarlierNoticeInItsLastForm() {
        var story = tranches("2026-06-25", "2026-06-30").given(correction("n1a", "n1", "2026-06-26", notice("x1")));

        thenNotices(story, "n1", "n1a");
        thenNotices(story, "n2", "n1a", "n2");
    }

    @Test
    void shouldNotRestOnTheNoticeOfADefaultThatWasCured() {
        var story = tranches("2026-06-25", "2026-06-30")
                .given(bank("c1", "2026-06-29", new LoanFact.DefaultCured(Told.known(EventId.of("x1")))));

        thenNotices(story, "n2", "n2");
    }

    @Test
    void shouldNotRestOnANoticeThatIsWithdrawnNorAWithdrawnOneOnAnother() {
        var story = tranches("2026-06-25", "2026-06-30")
                .given(
                        bank("w1", "2026-07-01", new LoanFact.NoticeWithdrawn(EventId.of("n1"))),
                        bank("n3", "2026-07-02", notice("x1")));

        thenNotices(story, "n1", "n1");
        thenNotices(story, "n2", "n2");
        thenNotices(story, "n3", "n2", "n3");
    }

    @Test
    void shouldRestOnTheFirstNoticeOfTheSameDefaultOnly() {
        var story = tranches("2026-06-25", "2026-06-30")
                .given(bank("n3", "2026-07-02", notice("x2")), bank("n4", "2026-07-03", notice("x2")));

        thenNotices(story, "n4", "n1", "n2", "n4");
    }

    /** Both earlier defaults are cured, so of their notices no principal counts. */
    @ParameterizedTest
    @CsvSource({
        "2026-06-24, n1, n1+n2, n1+n3",
        "2026-06-26, n1, n1+n2, n1+n3",
        "2026-07-01, n1+n2, n2, n2+n3",
        "2026-07-11, n1+n3, n2+n3, n3"
    })
    void shouldRestOnTheNoticeOfTheClaimOnWhichARecoveryCounts(
            String recoveredOn, String first, String second, String third) {
        var story = new LoanScenario()
                .given(
                        bank("d1", "2026-01-16", disbursed("1", "cy", 100)),
                        bank("x1", "2026-06-20", defaulted("1")),
                        bank("x2", "2026-06-20", defaulted("2")),
                        bank("x3", "2026-06-20", defaulted("3")),
                        bank("n1", "2026-06-25", notice("x1")),
                        bank("n2", "2026-06-30", notice("x2")),
                        bank("n3", "2026-07-10", notice("x3")),
                        bank("c1", "2026-07-20", new LoanFact.DefaultCured(Told.known(EventId.of("x1")))),
                        bank("c2", "2026-07-20", new LoanFact.DefaultCured(Told.known(EventId.of("x2")))),
                        recovered("g1", recoveredOn, Told.unknown()));

        thenNotices(story, "n1", first.split("\\+"));
        thenNotices(story, "n2", second.split("\\+"));
        thenNotices(story, "n3", third.split("\\+"));
    }

    @Test
    void shouldNotRestOnTheNoticeOfAClaimThatARecoveryNames() {
        var story = tranches("2026-06-25", "2026-06-30").given(recovered("g1", "2026-07-11", Told.known("icbc/C1#n2")));

        thenNotices(story, "n1", "n1");
    }

    private static LoanScenario tranches(String firstNotice, String secondNotice) {
        return new LoanScenario()
                .given(
                        bank("d1", "2026-01-16", disbursed("1", "cy", 100)),
                        bank("d2", "2026-02-16", disbursed("2", "cy", 50)),
                        bank("x1", "2026-06-20", defaulted("1")),
                        bank("x2", "2026-06-20", defaulted("2")),
                        bank("n1", firstNotice, notice("x1")),
                        bank("n2", secondNotice, notice("x2")));
    }

    private static LoanFact.DefaultReported defaulted(String tranche) {
        return new LoanFact.DefaultReported(
                Told.known(LocalDate.parse("2026-05-01")), Told.known(new Tranche(tranche)));
    }

    private static LoanFact.CompensationNotified notice(String report) {
        return new LoanFact.CompensationNotified(
                Told.known(EventId.of(report)), AmountBasisTold.GIVEN, List.of(), List.of());
    }

    private static Fact<LoanFact> recovered(String id, String day, Told<String> claim) {
        return operator(id, day, new LoanFact.Recovered(Fen.ofYuan("7"), Fen.ZERO, Fen.ZERO, SplitTold.GIVEN, claim));
    }

    private static void thenNotices(LoanScenario story, String claim, String... notices) {
        assertThat(story.dossier().claims())
                .filteredOn(one -> one.claimId().equals("icbc/C1#" + claim))
                .singleElement()
                .satisfies(one -> assertThat(one.inputs())
                        .extracting(header -> header.eventId().canonical())
                        .filteredOn(event -> event.startsWith("n"))
                        .containsExactly(notices));
    }
}
