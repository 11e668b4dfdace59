package org.pledgehub.domain.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.domain.loan.LoanScenario.LOAN;
import static org.pledgehub.domain.loan.LoanScenario.PATENT;
import static org.pledgehub.domain.loan.LoanScenario.bank;
import static org.pledgehub.domain.loan.LoanScenario.lapsedFrom;
import static org.pledgehub.domain.loan.LoanScenario.registeredFrom;
import static org.pledgehub.domain.loan.LoanScenario.repaid;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.loan.LoanCommand.LearnRight;
import org.pledgehub.domain.loan.LoanCommand.ReportFact;

class LoanTest {

    private static final Fact<LoanFact> REPAID = bank("r1", "2026-02-16", repaid(1));
    private static final LearntRight KNOWN = new LearntRight(PATENT, 2, registeredFrom("2026-01-10"), List.of());

    @Test
    void shouldKeepANewReport() {
        assertThat(loan().decide(new ReportFact(bank("r2", "2026-02-16", repaid(1)))))
                .isInstanceOf(LoanDecision.Accepted.class);
    }

    @Test
    void shouldRefuseARepeat() {
        assertThat(loan().decide(new ReportFact(REPAID))).isEqualTo(new LoanDecision.Rejected(LoanRejection.DUPLICATE));
    }

    @Test
    void shouldRefuseAUsedIdWithAnotherBody() {
        assertThat(loan().decide(new ReportFact(bank("r1", "2026-02-16", repaid(2)))))
                .isEqualTo(new LoanDecision.Rejected(LoanRejection.EVENT_ID_REUSED));
    }

    @Test
    void shouldRefuseAReportBeyondTheMost() {
        var full = Loan.of(
                LOAN,
                IntStream.range(0, Loan.MOST_REPORTS)
                        .mapToObj(number -> bank("r" + number, "2026-02-16", repaid(1)))
                        .toList(),
                List.of());

        assertThat(full.decide(new ReportFact(bank("one-more", "2026-02-16", repaid(1)))))
                .isEqualTo(new LoanDecision.Rejected(LoanRejection.LOAN_FULL));
        assertThat(full.decide(new ReportFact(bank("r1", "2026-02-16", repaid(1)))))
                .isEqualTo(new LoanDecision.Rejected(LoanRejection.DUPLICATE));
    }

    @Test
    void shouldRefuseWhatIsOlderThanKnown() {
        assertThat(loan().decide(new LearnRight(new LearntRight(PATENT, 1, lapsedFrom("2026-01-01"), List.of()))))
                .isEqualTo(new LoanDecision.Rejected(LoanRejection.OLDER_THAN_KNOWN));
    }

    @Test
    void shouldEvolveByWhatWasAccepted() {
        var lapsed = new LearntRight(PATENT, 3, lapsedFrom("2026-01-01"), List.of());

        var after = loan().evolve(new LoanChange.FactKept(bank("r2", "2026-02-16", repaid(5))))
                .evolve(new LoanChange.RightLearnt(lapsed));

        var dossier = after.dossier(new LoanScenario(), new LoanMoment(Told.unknown(), party -> Told.unknown()));
        assertThat(dossier.balance().repayments()).isEqualTo(2);
        assertThat(dossier.historyOf(PATENT)).isEqualTo(lapsed.history());
    }

    private static Loan loan() {
        return Loan.of(LOAN, List.of(REPAID), List.of(KNOWN));
    }
}
