package org.pledgehub.oracle.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.PoolDecisionResult;
import org.pledgehub.contract.common.RightGrade;
import org.pledgehub.contract.common.RightKind;
import org.pledgehub.contract.common.RightRef;
import org.pledgehub.contract.common.SubsidyCostAsked;
import org.pledgehub.contract.common.SubsidyCostKind;
import org.pledgehub.contract.common.SubsidyProofKind;
import org.pledgehub.contract.common.SubsidyRight;
import org.pledgehub.contract.common.SubsidyStepKind;
import org.pledgehub.contract.in.SubsidyApplied;
import org.pledgehub.contract.in.SubsidyCalled;
import org.pledgehub.contract.in.SubsidyProven;
import org.pledgehub.contract.in.SubsidyStepTaken;
import org.pledgehub.contract.out.SubsidyView;
import org.pledgehub.oracle.Tale;

/** The texts' own figures, from the call to the payment. */
final class SubsidyBookTest {

    private static final long INTEREST = 12_345_679;

    private final Tale tale = new Tale();
    private String application = "";

    private void told(String industry) {
        tale.authority(
                "2026-02-20",
                new SubsidyCalled(
                        Tale.PROGRAMME,
                        2026,
                        LocalDate.parse("2026-03-01"),
                        LocalDate.parse("2026-03-31"),
                        100_000_000L,
                        null));
        var right = new SubsidyRight(new RightRef(RightKind.PATENT, "200310100002.X"), List.of(RightGrade.INVENTION));
        application = "bank-a/"
                + tale.bank(
                        "2026-03-10",
                        SubsidyApplied.newBuilder()
                                .setProgramme(Tale.PROGRAMME)
                                .setYear(2026)
                                .setUscc("91110105MA0000010X")
                                .setLoan(new LoanRef("bank-a", "C1"))
                                .setRights(List.of(right))
                                .setIndustry(industry)
                                .setRegisteredInDistrict(true)
                                .setPaysTaxInDistrict(true)
                                .setCosts(List.of(new SubsidyCostAsked(SubsidyCostKind.INTEREST, INTEREST)))
                                .build());
        tale.bank(
                "2026-03-09",
                proof(SubsidyProofKind.COST_PAID)
                        .setCost(SubsidyCostKind.INTEREST)
                        .setPaidFen(INTEREST)
                        .build());
        tale.bank(
                "2026-03-09", proof(SubsidyProofKind.LOAN_REPAID).setLateDays(0).build());
        passed("2026-04-01", SubsidyStepKind.EXPERT_REVIEW);
        passed("2026-04-02", SubsidyStepKind.DEPARTMENT_OPINION);
        passed("2026-04-03", SubsidyStepKind.CREDIT_REPORT);
        passed("2026-04-13", SubsidyStepKind.LIST_PUBLISHED);
    }

    private SubsidyProven.Builder proof(SubsidyProofKind kind) {
        return SubsidyProven.newBuilder()
                .setProgramme(Tale.PROGRAMME)
                .setApplication(application)
                .setProof(kind);
    }

    private void passed(String on, SubsidyStepKind kind) {
        tale.authority(
                on,
                SubsidyStepTaken.newBuilder()
                        .setProgramme(Tale.PROGRAMME)
                        .setApplication(application)
                        .setStep(kind)
                        .setOutcome(PoolDecisionResult.PASSED)
                        .build());
    }

    private SubsidyView view(String asOf) {
        return tale.judgedAsSubsidy(asOf).subsidies().get(Tale.PROGRAMME + "|" + application);
    }

    @Test
    void shouldMakeGoodHalfOfTheInterestRoundedDown() {
        told("农业机械");
        passed("2026-04-01", SubsidyStepKind.RECEIPT);

        assertThat(view("2026-05-01").getStage()).isEqualTo("NOT_ACCEPTED");
        assertThat(view("2026-05-01").getSubsidyFen()).isEqualTo(6_172_839);
    }

    @Test
    void shouldMakeGoodThreeFifthsForAnInventionOfAKeyIndustry() {
        told("人工智能");
        passed("2026-04-21", SubsidyStepKind.MEETING_DECISION);

        assertThat(view("2026-05-01").getStage()).isEqualTo("APPROVED");
        assertThat(view("2026-05-01").getApprovedFen()).isEqualTo(7_407_407);
    }

    @Test
    void shouldNotCountADecisionOnTheLastDayOfTheNotice() {
        told("人工智能");
        passed("2026-04-20", SubsidyStepKind.MEETING_DECISION);

        assertThat(view("2026-04-20").getStage()).isEqualTo("LISTED");
        assertThat(view("2026-04-21").getStage()).isEqualTo("TO_DECIDE");
        assertThat(view("2026-04-21").getReasons()).containsExactly("SUBSIDY_DECIDED_TOO_EARLY");
        assertThat(view("2026-04-21").getNoticeEndsOn()).isEqualTo("2026-04-20");
    }
}
