package org.pledgehub.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.SubsidyCost;
import org.pledgehub.domain.subsidy.Extension;
import org.pledgehub.domain.subsidy.StepKind;
import org.pledgehub.domain.subsidy.StepOutcome;
import org.pledgehub.domain.subsidy.SubsidyEvent;

/** What was decided stays, and was decided on a day on which it could be. */
final class SubsidyDecisionTest {

    private static PresetSubsidy programme() {
        return PresetSubsidy.of("mentougou-subsidy").called(2026);
    }

    /** Everything but the proofs. */
    private static PresetSubsidy unproven() {
        return programme()
                .applied("a", SubsidyAsked.interest(1_000))
                .step("a", "2026-04-01", StepKind.EXPERT_REVIEW, StepOutcome.PASSED)
                .step("a", "2026-04-02", StepKind.DEPARTMENT_OPINION, StepOutcome.PASSED)
                .step("a", "2026-04-03", StepKind.CREDIT_REPORT, StepOutcome.PASSED)
                .step("a", "2026-04-13", StepKind.LIST_PUBLISHED, StepOutcome.PASSED);
    }

    private static void repaid(PresetSubsidy programme, String day) {
        programme.tell(
                PresetSubsidy.BANK,
                "repaid",
                LocalDate.parse(day),
                new SubsidyEvent.LoanRepaid(PresetSubsidy.name("a"), 0, Extension.NONE));
    }

    private static void paid(PresetSubsidy programme, String day) {
        programme.tell(
                PresetSubsidy.BANK,
                "paid",
                LocalDate.parse(day),
                new SubsidyEvent.CostPaid(PresetSubsidy.name("a"), SubsidyCost.INTEREST, Fen.of(1_000)));
    }

    @Test
    void shouldNotCountADecisionBeforeTheLoanWasRepaid() {
        var programme = unproven();
        paid(programme, "2026-03-01");
        repaid(programme, "2026-05-02");
        programme.decided("a", "2026-05-01", 500);

        assertThat(programme.stand("a")).isEqualTo("TO_DECIDE SUBSIDY_DECIDED_TOO_EARLY");
        assertThat(programme.decided("a", "2026-05-02", 500).stand("a")).isEqualTo("APPROVED");
    }

    @Test
    void shouldNotCountADecisionBeforeTheCostWasPaid() {
        var programme = unproven();
        repaid(programme, "2026-03-01");
        paid(programme, "2026-05-02");

        assertThat(programme.decided("a", "2026-05-01", 500).stand("a"))
                .isEqualTo("TO_DECIDE SUBSIDY_DECIDED_TOO_EARLY");
    }

    @Test
    void shouldLeaveACostWithTheApplicationThatWasDecidedOn() {
        var programme = programme()
                .applied("a", SubsidyAsked.interest(1_000).on("2026-03-20"))
                .granted("a")
                .applied("b", SubsidyAsked.interest(1_000).on("2026-03-10"))
                .reviewed("b");

        assertThat(programme.stand("a")).isEqualTo("APPROVED");
        assertThat(programme.stand("b")).isEqualTo("REFUSED SUBSIDY_COST_ALREADY_CLAIMED");
    }

    @Test
    void shouldBanByTheDayOfTheReceipt() {
        var programme = programme()
                .applied("a", SubsidyAsked.interest(1_000).on("2026-03-02"))
                .granted("a")
                .step("a", "2026-03-10", StepKind.VIOLATION_FOUND, StepOutcome.FAILED)
                .applied("b", SubsidyAsked.interest(1_000).onLoan("C2").on("2026-03-09"))
                .reviewed("b")
                .step("b", "2026-03-12", StepKind.RECEIPT, StepOutcome.PASSED);

        assertThat(programme.stand("b")).isEqualTo("NOT_ACCEPTED SUBSIDY_COMPANY_BANNED");
    }
}
