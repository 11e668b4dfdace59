package org.pledgehub.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.eligibility.EligibilityReason;
import org.pledgehub.domain.eligibility.Finding;
import org.pledgehub.domain.key.RightKind;
import org.pledgehub.domain.pool.Matching;
import org.pledgehub.domain.pool.PoolAccount;

/** The rules of Yunfu's two versions, one test each; the name ends with the rule's id. */
final class YunfuRulesTest {

    private static final PresetRules OLD = PresetRules.of("yunfu", 1);
    private static final PresetRules NEW = PresetRules.of("yunfu", 2);
    private static final List<PresetRules> RULES = List.of(OLD, NEW);

    @Test
    void shouldTakeAMissingLocalMatchForNoMissingPartnerAndPayAllTheSameByYF03() {
        assertThat(OLD.matching(500, 0)).isEqualTo(Matching.FISCAL_ONLY);
        assertThat(OLD.due(100_000)).isEqualTo(20_000);
    }

    @Test
    void shouldTakePatentsMarksAndGeographicalIndicationsOnlyByYF04() {
        assertThat(NEW.verdictsByKind())
                .isEqualTo(Map.of(
                        RightKind.PATENT, "ELIGIBLE []",
                        RightKind.TRADEMARK, "ELIGIBLE []",
                        RightKind.GEOGRAPHICAL_INDICATION, "ELIGIBLE []",
                        RightKind.COPYRIGHT, "INELIGIBLE [IP_KIND_NOT_ACCEPTED]",
                        RightKind.OTHER, "INELIGIBLE [IP_KIND_NOT_ACCEPTED]"));
    }

    @Test
    void shouldAskForASmallOrMediumCompanyByYF05() {
        assertThat(NEW.loan().ofSmallOrMedium(Finding.YES).isEligible()).isTrue();
        assertThat(NEW.loan().ofSmallOrMedium(Finding.NO).reasons())
                .containsExactly(EligibilityReason.BORROWER_TOO_LARGE);
        assertThat(NEW.loan().ofSmallOrMedium(Finding.NOT_ESTABLISHED).reasons())
                .containsExactly(EligibilityReason.BORROWER_NOT_ASSESSED);
        assertThat(OLD.loan().ofSmallOrMedium(Finding.NO).isEligible()).isTrue();
    }

    @Test
    void shouldBearAFifthUnlessMoreIsAgreedByYF91() {
        RULES.forEach(rules -> {
            assertThat(rules.due(102_469_134)).isEqualTo(20_493_827);
            assertThat(rules.dueAtMost(102_469_134)).isEqualTo(102_469_134);
            OurDefaults.sharesEachProjectsLoss(rules);
        });
    }

    @Test
    void shouldAskForAMainPledgeByYF97() {
        RULES.forEach(OurDefaults::asksForHalfOfAllPledges);
        OurDefaults.takesPatentsMarksAndCopyrightAndWaitsWithOthers(OLD);
    }

    @Test
    void shouldCoverEveryItemOfALossByYF90() {
        RULES.forEach(OurDefaults::coversEveryItem);
    }

    @Test
    void shouldLetTheNotifiedSumDecideByYF92() {
        RULES.forEach(OurDefaults::letsTheNoticeDecide);
    }

    @Test
    void shouldCoverRunOffAndKnowNoTermByYF93() {
        RULES.forEach(rules -> {
            OurDefaults.coversRunOff(rules);
            OurDefaults.hasNoTerm(rules);
        });
    }

    @Test
    void shouldMissNoPartnerBesideFiscalMoneyByYF94() {
        RULES.forEach(OurDefaults::missesNoPartner);
    }

    @Test
    void shouldPayAllFromTheFiscalAccountAndQueueTheRestByYF95() {
        RULES.forEach(rules -> {
            assertThat(rules.fiscalPartOf(100_000))
                    .isEqualTo(rules.due(100_000))
                    .isPositive();
            assertThat(rules.payingFirst()).containsExactly(PoolAccount.FISCAL);
            OurDefaults.paysPartAndQueuesTheRest(rules);
        });
    }

    @Test
    void shouldDivideRecoveriesByRiskShareByYF96() {
        RULES.forEach(OurDefaults::dividesRecoveriesByRiskShare);
    }

    @Test
    void shouldAskForAnOldDefaultAndTheBorrowersRegisteredRightByYF98() {
        RULES.forEach(rules -> {
            OurDefaults.asksForNinetyDaysPastDue(rules);
            OurDefaults.asksForThePledgeOnTheDayOfTheDefault(rules);
            OurDefaults.asksNothingOfTheBorrower(rules);
            OurDefaults.takesTheBorrowersOwnRightsOnly(rules);
        });
    }

    @Test
    void shouldKeepTheRulesOfTheDayOfDisbursementByYF99() {
        RULES.forEach(OurDefaults::keepsTheRulesOfTheDayOfDisbursement);
    }
}
