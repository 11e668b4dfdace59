package org.pledgehub.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.policies.rules.PresetLoan.STRANGER;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pledgehub.domain.eligibility.EligibilityReason;
import org.pledgehub.domain.eligibility.Finding;
import org.pledgehub.domain.key.RightKind;
import org.pledgehub.domain.policy.DecidingFigure;
import org.pledgehub.domain.policy.LossItem;
import org.pledgehub.domain.pool.Matching;
import org.pledgehub.domain.pool.PoolAccount;

/** What several presets have in common where their texts are silent; each asks for it in a test of its own. */
final class OurDefaults {

    private OurDefaults() {}

    static void coversEveryItem(PresetRules rules) {
        assertThat(rules.coveredItems())
                .containsExactlyInAnyOrder(
                        LossItem.PRINCIPAL,
                        LossItem.INTEREST,
                        LossItem.PENALTY_INTEREST,
                        LossItem.OVERDUE_INTEREST,
                        LossItem.OVERDUE_PENALTY);
    }

    /** Of each project by itself: earlier losses, and what the pool bore of them, change nothing. */
    static void sharesEachProjectsLoss(PresetRules rules) {
        assertThat(rules.dueBeside(10_000, 1_000_000, 0)).isEqualTo(rules.due(10_000));
        assertThat(rules.dueBeside(10_000, 0, 1_000_000)).isEqualTo(rules.due(10_000));
    }

    static void letsTheNoticeDecide(PresetRules rules) {
        assertThat(rules.policy().coverage().decidingFigure().value()).isEqualTo(DecidingFigure.NOTIFIED);
        assertThat(rules.dueOfRequest(100_000, 1_234)).isEqualTo(1_234);
        assertThat(rules.dueOfRequest(100_000, 900_000)).isEqualTo(rules.due(100_000));
    }

    static void coversRunOff(PresetRules rules) {
        assertThat(rules.coversRunOff()).isTrue();
    }

    static void hasNoTerm(PresetRules rules) {
        assertThat(rules.loan().establishedOn("1990-01-01").isEligible()).isTrue();
    }

    static void matchesOneToOne(PresetRules rules) {
        assertThat(rules.matching(100, 100)).isEqualTo(Matching.MATCHED);
        assertThat(rules.matching(100, 99)).isEqualTo(Matching.PARTNER_SHORT);
        assertThat(rules.matching(99, 100)).isEqualTo(Matching.FISCAL_SHORT);
    }

    /** Fiscal money may come alone; a partner is not missed, and none is held against it. */
    static void missesNoPartner(PresetRules rules) {
        assertThat(rules.matching(100, 0)).isEqualTo(Matching.FISCAL_ONLY);
        assertThat(rules.matching(0, 0)).isEqualTo(Matching.FISCAL_ONLY);
        assertThat(rules.matching(100, 99)).isEqualTo(Matching.FISCAL_ONLY);
    }

    static void splitsInHalves(PresetRules rules) {
        long due = rules.due(100_000);

        assertThat(rules.fiscalPartOf(100_000)).isEqualTo(due / 2).isPositive();
    }

    static void letsThePartnerPayFirst(PresetRules rules) {
        assertThat(rules.payingFirst()).isEqualTo(Set.of(PoolAccount.PARTNER));
    }

    static void paysPartAndQueuesTheRest(PresetRules rules) {
        assertThat(rules.servedWhileShort()).isEqualTo(List.of(10L, 0L, 100L));
    }

    static void dividesRecoveriesByRiskShare(PresetRules rules) {
        var split = rules.recovered(1_000);

        assertThat(split.bank().value()).isEqualTo(800);
        assertThat(split.fiscal().plus(split.partner()).value()).isEqualTo(200);
    }

    static void takesPatentsMarksAndCopyrightAndWaitsWithOthers(PresetRules rules) {
        assertThat(rules.verdictsByKind())
                .isEqualTo(Map.of(
                        RightKind.PATENT, "ELIGIBLE []",
                        RightKind.TRADEMARK, "ELIGIBLE []",
                        RightKind.COPYRIGHT, "ELIGIBLE []",
                        RightKind.GEOGRAPHICAL_INDICATION, "PENDING [IP_KIND_UNLISTED]",
                        RightKind.OTHER, "PENDING [IP_KIND_UNLISTED]"));
    }

    static void asksForHalfOfAllPledges(PresetRules rules) {
        assertThat(rules.loan().pledgedBeside(500, 500).isEligible()).isTrue();
        assertThat(rules.loan().pledgedBeside(500, 501).reasons())
                .containsExactly(EligibilityReason.MAIN_PLEDGE_SHARE_TOO_LOW);
    }

    static void asksForNinetyDaysPastDue(PresetRules rules) {
        assertThat(rules.loan().daysPastDue(90).isEligible()).isTrue();
        assertThat(rules.loan().daysPastDue(89).reasons()).containsExactly(EligibilityReason.DEFAULT_TOO_RECENT);
    }

    /** The default is of 2026-06-20; neither the day of the disbursement nor that of the notice is looked at. */
    static void asksForThePledgeOnTheDayOfTheDefault(PresetRules rules) {
        assertThat(rules.loan().registeredFrom("2026-06-20").isEligible()).isTrue();
        assertThat(rules.loan().registeredFrom("2026-06-21").reasons())
                .containsExactly(EligibilityReason.PLEDGE_NOT_REGISTERED);
        assertThat(rules.loan().lapsedBetween("2026-06-21", "2027-01-01").isEligible())
                .isTrue();
        assertThat(rules.loan().lapsedBetween("2026-06-20", "2026-06-21").reasons())
                .containsExactly(EligibilityReason.RIGHT_NOT_IN_FORCE);
    }

    static void takesTheBorrowersOwnRightsOnly(PresetRules rules) {
        assertThat(rules.loan().pledgedBy(STRANGER).reasons()).containsExactly(EligibilityReason.PLEDGOR_NOT_BORROWER);
    }

    /** Nothing is asked of the borrower in these texts, so the day is only named. */
    static void asksNothingOfTheBorrower(PresetRules rules) {
        var bad = PresetLoan.assessment(Finding.NO, Finding.NO, Finding.NO, Finding.YES, Finding.NO);

        assertThat(rules.policy().eligibility().borrowerCheckedOn().value()).hasToString("DISBURSEMENT");
        assertThat(rules.loan().assessedAs(bad).isEligible()).isTrue();
    }

    static void keepsTheRulesOfTheDayOfDisbursement(PresetRules rules) {
        assertThat(rules.versionThatDecides()).isEqualTo(7);
    }
}
