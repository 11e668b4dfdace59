package org.pledgehub.domain.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.pledgehub.domain.loan.LoanScenario.bank;
import static org.pledgehub.domain.loan.LoanScenario.claimable;
import static org.pledgehub.domain.loan.LoanScenario.defaulted;
import static org.pledgehub.domain.loan.LoanScenario.noticed;
import static org.pledgehub.domain.loan.LoanScenario.verdicts;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.filing.Tranche;
import org.pledgehub.domain.key.EventId;

/** Which reports speak of one default; the loan is in default from 20 June on, overdue since 17 March, noticed on 25 June. */
class DefaultsTest {

    @Test
    void shouldBeClaimedOnceHoweverOftenItIsReported() {
        var dossier = claimable()
                .given(bank("x2", "2026-07-20", defaulted("2026-03-17")), bank("n2", "2026-07-25", noticed()))
                .dossier();

        assertThat(dossier.defaults()).hasSize(1);
        assertThat(verdicts(dossier))
                .containsExactlyInAnyOrder("icbc/C1#n1 ELIGIBLE []", "icbc/C1#n2 INELIGIBLE [DEFAULT_ALREADY_CLAIMED]");
    }

    @Test
    void shouldBeginWithItsFirstReportWheneverThatComes() {
        var dossier = claimable()
                .given(bank("x0", "2026-06-18", defaulted("2026-03-01")))
                .dossier();

        assertThat(dossier.defaults()).singleElement().satisfies(episode -> {
            assertThat(episode.identity().eventId()).isEqualTo(EventId.of("x0"));
            assertThat(episode.reportedOn()).isEqualTo("2026-06-18");
            assertThat(episode.overdueSince()).isEqualTo("2026-03-01");
        });
    }

    @Test
    void shouldEndWithACureAfterItsLastReport() {
        var dossier = claimable()
                .given(bank("x2", "2026-07-20", defaulted("2026-03-17")), bank("g1", "2026-08-01", cured()))
                .dossier();

        assertThat(dossier.defaults())
                .extracting(episode -> episode.curedOn().asOptional().orElseThrow())
                .containsExactly(LocalDate.of(2026, 8, 1));
        assertThat(dossier.stage()).isNotEqualTo(LoanStage.IN_DEFAULT);
    }

    @Test
    void shouldBeAnotherOneAfterACure() {
        var dossier = claimable()
                .given(
                        bank("g1", "2026-07-01", new LoanFact.DefaultCured(Told.known(EventId.of("x1")))),
                        bank("x2", "2026-07-01", defaulted("2026-06-30")),
                        bank("x3", "2026-08-01", defaulted("2026-06-30")))
                .dossier();

        assertThat(dossier.defaults())
                .extracting(episode -> episode.identity().eventId().canonical(), DefaultEpisode::stands)
                .containsExactly(tuple("x1", false), tuple("x2", true));
    }

    @Test
    void shouldBeAnotherOneOfAnotherTranche() {
        var dossier = claimable()
                .given(bank(
                        "x2", "2026-07-20", new LoanFact.DefaultReported(Told.unknown(), Told.known(new Tranche("2")))))
                .dossier();

        assertThat(dossier.defaults()).hasSize(2);
    }

    private static LoanFact.DefaultCured cured() {
        return new LoanFact.DefaultCured(Told.unknown());
    }
}
