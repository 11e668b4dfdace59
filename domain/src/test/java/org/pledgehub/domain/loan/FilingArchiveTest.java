package org.pledgehub.domain.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.domain.loan.LoanScenario.authority;
import static org.pledgehub.domain.loan.LoanScenario.bank;
import static org.pledgehub.domain.loan.LoanScenario.disbursed;
import static org.pledgehub.domain.loan.LoanScenario.operator;
import static org.pledgehub.domain.loan.LoanScenario.received;
import static org.pledgehub.domain.policy.FilingDocumentKind.CONTRACTS;
import static org.pledgehub.domain.policy.FilingDocumentKind.OTHER;
import static org.pledgehub.domain.policy.FilingDocumentKind.PLEDGE_REGISTRATION_PROOF;
import static org.pledgehub.domain.policy.FilingDocumentKind.TRIPARTITE_AGREEMENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.calendar.LegalClock;
import org.pledgehub.domain.calendar.LegalPeriod;
import org.pledgehub.domain.eligibility.BorrowerAssessment;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.filing.FilingArchive;
import org.pledgehub.domain.filing.FilingRules;
import org.pledgehub.domain.filing.Tranche;
import org.pledgehub.domain.policy.Filing;
import org.pledgehub.domain.policy.FilingDocumentKind;
import org.pledgehub.domain.policy.FilingRule;
import org.pledgehub.domain.policy.PolicySamples;
import org.pledgehub.domain.policy.UnlistedKind;

/** A loan disbursed on 2026-01-16 under a policy that lists the four kinds of material of article 16. */
class FilingArchiveTest {

    @Test
    void shouldMissAllThatIsAskedForFromTheDisbursementWhereNothingWasFiled() {
        var archive = archive(loan());

        assertThat(archive.handedIn()).isEmpty();
        assertThat(archive.missing()).containsExactly(TRIPARTITE_AGREEMENT, CONTRACTS, PLEDGE_REGISTRATION_PROOF);
        assertThat(archive.missingSince()).isEqualTo(Told.known(LocalDate.parse("2026-01-16")));
    }

    @Test
    void shouldMissTheRestFromTheFirstFiling() {
        var archive = archive(loan().given(filed("f1", "2026-02-20", CONTRACTS, OTHER)));

        assertThat(archive.handedIn()).containsExactly(CONTRACTS, OTHER);
        assertThat(archive.missing()).containsExactly(TRIPARTITE_AGREEMENT, PLEDGE_REGISTRATION_PROOF);
        assertThat(archive.missingSince()).isEqualTo(Told.known(LocalDate.parse("2026-02-20")));
    }

    @Test
    void shouldCountTheReceiptWhereItIsEarlierThanTheFiling() {
        var archive =
                archive(loan().given(filed("f1", "2026-02-20", CONTRACTS), authority("r1", "2026-02-18", received())));

        assertThat(archive.missingSince()).isEqualTo(Told.known(LocalDate.parse("2026-02-18")));
    }

    @Test
    void shouldBeCompleteOnceSeveralFilingsBroughtEverything() {
        var archive = archive(loan().given(
                        filed("f1", "2026-02-20", CONTRACTS),
                        filed("f2", "2026-03-20", TRIPARTITE_AGREEMENT, PLEDGE_REGISTRATION_PROOF)));

        assertThat(archive.missing())
                .as("other material is asked for of no project")
                .isEmpty();
        assertThat(archive.missingSince()).isEqualTo(Told.unknown());
    }

    @Test
    void shouldKeepTranchesApart() {
        var dossier = loan().given(
                        bank("d2", "2026-03-05", disbursed("2", "cy", 1_000)), filed("f1", "2026-02-20", CONTRACTS))
                .dossier();

        assertThat(dossier.deadlines())
                .extracting(deadline -> dossier.archiveOf(deadline).handedIn())
                .containsExactly(new TreeSet<>(Set.of(CONTRACTS)), new TreeSet<>());
    }

    @Test
    void shouldAskForNothingWhereNothingHasToBeFiled() {
        var notRequired = LoanPolicies.with(
                new Filing.NotRequired(PolicySamples.ruled(1, "S-16").rule()),
                LoanPolicies.eligibility(UnlistedKind.PENDING));
        var dossier = new LoanScenario()
                .given(bank("d1", "2026-01-16", disbursed(1_000)))
                .under(notRequired)
                .dossier();

        assertThat(dossier.archiveOf(dossier.deadlines().getFirst())).isEqualTo(FilingArchive.NOTHING);
    }

    private static LoanScenario loan() {
        return new LoanScenario()
                .given(bank("d1", "2026-01-16", disbursed(1_000_000)))
                .under(LoanPolicies.with(
                        new Filing.Required(asking()), LoanPolicies.eligibility(UnlistedKind.PENDING)));
    }

    private static FilingRule asking() {
        var sample = FilingRules.thirtyDays();
        return new FilingRule(
                PolicySamples.ruled(LegalClock.act(LegalPeriod.days(30)), "S-16"),
                sample.anchor(),
                sample.restDays(),
                sample.cutOff(),
                sample.warningDays(),
                sample.lateEffect(),
                sample.completeness(),
                sample.silenceDays(),
                PolicySamples.ruled(Set.of(FilingDocumentKind.values()), "S-16"));
    }

    private static Fact<LoanFact> filed(String id, String day, FilingDocumentKind... documents) {
        return operator(
                id,
                day,
                new LoanFact.ProjectFiled(Tranche.FIRST, BorrowerAssessment.NONE, Set.copyOf(List.of(documents))));
    }

    private static FilingArchive archive(LoanScenario loan) {
        var dossier = loan.dossier();
        return dossier.archiveOf(dossier.deadlines().getFirst());
    }
}
