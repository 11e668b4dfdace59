package org.pledgehub.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.duty.DutyKind;
import org.pledgehub.domain.duty.DutyReport;
import org.pledgehub.domain.duty.DutySubject;
import org.pledgehub.domain.eligibility.EligibilityReason;
import org.pledgehub.domain.eligibility.Finding;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.filing.FilingState;
import org.pledgehub.domain.key.PolicyRef;
import org.pledgehub.domain.life.LifeDecision;
import org.pledgehub.domain.life.LifeResult;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.DutyClock;
import org.pledgehub.domain.policy.FilingDocumentKind;
import org.pledgehub.domain.pool.ClaimStage;
import org.pledgehub.domain.pool.NextStep;
import org.pledgehub.domain.pool.PoolAccount;

/** Chaoyang's rules, one test each; the name ends with the rule's id. */
final class ChaoyangRulesTest {

    private static final PresetRules RULES = PresetRules.of("chaoyang", 1);
    private static final LifeDecision LIQUIDATED = new LifeDecision.Liquidated(Fen.ZERO, Fen.ZERO);
    private static final LifeDecision CONTINUED =
            new LifeDecision.Continued(PolicyRef.of("chaoyang@2"), LocalDate.parse("2030-11-10"));

    @Test
    void shouldTakePatentsMarksAndCopyrightByCY01() {
        OurDefaults.takesPatentsMarksAndCopyrightAndWaitsWithOthers(RULES);
    }

    @Test
    void shouldAskForTheBorrowersOwnRightsAsMainPledgeByCY02() {
        OurDefaults.asksForHalfOfAllPledges(RULES);
        OurDefaults.takesTheBorrowersOwnRightsOnly(RULES);
    }

    @Test
    void shouldMatchContributionsOneToOneByCY03() {
        OurDefaults.matchesOneToOne(RULES);
    }

    /** 2026-09-18 is a Friday; 9/20 works, 9/25 to 27 and 10/1 to 7 rest. */
    @Test
    void shouldReviewAFilingWithinTenWorkingDaysByCY04() {
        assertThat(RULES.due(DutyClock.FILING_REVIEW, "2026-09-18")).isEqualTo("2026-10-09");
    }

    @Test
    void shouldReviewAClaimWithinTenWorkingDaysByCY05() {
        assertThat(RULES.due(DutyClock.CLAIM_REVIEW, "2026-09-18")).isEqualTo("2026-10-09");
    }

    @Test
    void shouldRefuseRelatedAndUnpromotedProjectsByCY06() {
        var related = PresetLoan.assessment(Finding.YES, Finding.YES, Finding.YES, Finding.YES, Finding.YES);
        var unpromoted = PresetLoan.assessment(Finding.YES, Finding.YES, Finding.YES, Finding.NO, Finding.NO);

        assertThat(RULES.loan().assessedAs(related).reasons())
                .containsExactly(EligibilityReason.BORROWER_RELATED_TO_OPERATOR);
        assertThat(RULES.loan().assessedAs(unpromoted).reasons())
                .containsExactly(EligibilityReason.PROJECT_NOT_PROMOTED);
    }

    @Test
    void shouldCoverPrincipalInterestAndPenaltiesByCY07() {
        OurDefaults.coversEveryItem(RULES);
    }

    @Test
    void shouldLetTheNotifiedSumDecideByCY08() {
        OurDefaults.letsTheNoticeDecide(RULES);
    }

    /** The worked example: 1 024 691.34 at 20 % is 204 938.268, and the ceiling rounds down. */
    @Test
    void shouldBearAFifthOfEachProjectAtMostByCY09() {
        assertThat(RULES.due(102_469_134)).isEqualTo(20_493_826);
        assertThat(RULES.dueAtMost(102_469_134)).isEqualTo(20_493_826);
        OurDefaults.sharesEachProjectsLoss(RULES);
    }

    @Test
    void shouldShareWhatThePoolBearsInHalvesByCY10() {
        OurDefaults.splitsInHalves(RULES);
    }

    @Test
    void shouldPayFromThePartnerAccountFirstAsFarAsItGoesByCY11() {
        OurDefaults.letsThePartnerPayFirst(RULES);
        OurDefaults.paysPartAndQueuesTheRest(RULES);
    }

    @Test
    void shouldAskForDistrictCreditAndOperationOnTheDayOfDisbursementByCY12() {
        assertThat(RULES.loan()
                        .assessedAs(PresetLoan.assessment(Finding.NO, Finding.NO, Finding.NO, Finding.NO, Finding.YES))
                        .reasons())
                .containsExactly(
                        EligibilityReason.BORROWER_NOT_IN_DISTRICT,
                        EligibilityReason.BORROWER_CREDIT_NOT_GOOD,
                        EligibilityReason.BORROWER_NOT_OPERATING);

        var closed = PresetLoan.assessment(Finding.YES, Finding.YES, Finding.NO, Finding.NO, Finding.YES);
        assertThat(RULES.loan()
                        .filedOn("2026-01-10")
                        .reviewedAlsoOn("2026-03-01", closed)
                        .isEligible())
                .isTrue();
    }

    @Test
    void shouldWaitForAValuationWhereSomethingElseIsPledgedTooByCY13() {
        assertThat(RULES.loan().notValued(0).isEligible()).isTrue();
        assertThat(RULES.loan().notValued(1).reasons()).containsExactly(EligibilityReason.VALUATION_MISSING);
    }

    @Test
    void shouldAskForARegisteredPledgeOnTheDayOfTheDefaultByCY14() {
        OurDefaults.asksForThePledgeOnTheDayOfTheDefault(RULES);
    }

    @Test
    void shouldPayAConfirmedPlanOnlyByCY15() {
        OurDefaults.asksForNinetyDaysPastDue(RULES);
        assertThat(RULES.due(DutyClock.PLAN, "2026-09-18")).isEqualTo("2026-10-09");
        assertThat(RULES.due(DutyClock.CONFIRMATION, "2026-09-18")).isEqualTo("2026-10-22");

        var pool = triggered();
        assertThat(pool.next("k")).contains(NextStep.REVIEW);
        assertThat(pool.reviewed("k").next("k")).contains(NextStep.PLAN);
        assertThat(pool.planned("k").next("k")).contains(NextStep.CONFIRM);
        assertThat(pool.confirmed("k").next("k")).contains(NextStep.PAY);
    }

    @Test
    void shouldReimburseOnceTwoPeopleHaveDecidedByCY17() {
        var pool = triggered().reviewed("k").planned("k").confirmed("k").paid(PoolAccount.PARTNER, "k", 20_000);

        assertThat(pool.fiscalDue("k")).isEqualTo(10_000);
        assertThat(pool.applied("k").approvedBy("k", "a").stage("k")).isEqualTo(ClaimStage.REIMBURSEMENT_APPLIED);
        assertThat(pool.approvedBy("k", "a").stage("k"))
                .as("the same person again")
                .isEqualTo(ClaimStage.REIMBURSEMENT_APPLIED);
        assertThat(pool.approvedBy("k", "b").stage("k")).isEqualTo(ClaimStage.DECIDED);
        assertThat(RULES.due(DutyClock.REIMBURSEMENT, "2026-09-18")).isEqualTo("2026-11-05");
    }

    private static PresetPool triggered() {
        return RULES.pool().contributed(PoolAccount.PARTNER, 100_000).claimed("k", 100_000);
    }

    @Test
    void shouldFileEachTrancheWithinThirtyDaysByCY18() {
        var loan = RULES.loan().notFiled().secondTrancheOn("2026-03-10");
        assertThat(loan.deadlines())
                .extracting(
                        deadline -> deadline.due().asOptional().orElseThrow().date())
                .containsExactly(LocalDate.parse("2026-02-24"), LocalDate.parse("2026-04-09"));

        assertThat(stateOn("2026-02-16")).isEqualTo(FilingState.OPEN);
        assertThat(stateOn("2026-02-17")).as("seven days before").isEqualTo(FilingState.DUE_SOON);
        assertThat(stateOn("2026-03-06")).isEqualTo(FilingState.MISSED_UNCONFIRMED);
        assertThat(stateOn("2026-03-07")).as("ten days of silence").isEqualTo(FilingState.MISSED);
        assertThat(RULES.loan().filedOn("2026-02-24").filings()).containsExactly(FilingState.MET);
        var late = RULES.loan().filedOn("2026-02-25");
        assertThat(late.filings()).containsExactly(FilingState.MET_LATE);
        assertThat(late.isEligible()).as("lateness warns").isTrue();
    }

    private static FilingState stateOn(String day) {
        return RULES.loan().notFiled().asOf(day).filings().getFirst();
    }

    @Test
    void shouldCountTheDayOfReceiptOfAnIncompleteFilingTooByCY19() {
        assertThat(RULES.loan().filingReturned("2026-02-24").filings()).containsExactly(FilingState.MET);
        assertThat(RULES.policy().filing().required().orElseThrow().documents().value())
                .isEqualTo(Set.of(FilingDocumentKind.values()));
    }

    @Test
    void shouldDivideRecoveriesByRiskShareByCY20() {
        OurDefaults.dividesRecoveriesByRiskShare(RULES);
    }

    @Test
    void shouldReconcileEachQuarterByCY21() {
        assertThat(RULES.firstDuty(DutyKind.RECONCILIATION, "2025-01-01").due().date())
                .isEqualTo("2025-04-01");
    }

    @Test
    void shouldLastFourYearsByCY23() {
        assertThat(RULES.loan().establishedOn("2022-01-16").isEligible()).isTrue();
        assertThat(RULES.loan().establishedOn("2022-01-15").reasons())
                .containsExactly(EligibilityReason.OUTSIDE_POOL_TERM);
        assertThat(RULES.firstDuty(DutyKind.POOL_TERM, "2022-01-16").due().date())
                .isEqualTo("2026-01-16");
    }

    @Test
    void shouldRemindOfTheEvaluationThreeMonthsBeforeTheEndByCY24() {
        var evaluation = RULES.firstDuty(DutyKind.EVALUATION, "2022-01-16");

        assertThat(evaluation.remindOn()).isEqualTo("2025-10-16");
        assertThat(evaluation.due().date()).isEqualTo("2026-01-16");
    }

    @Test
    void shouldCoverWhatItHadTakenAfterItsEndByCY25() {
        OurDefaults.coversRunOff(RULES);
        assertThat(RULES.loan()
                        .establishedOn("2022-01-16")
                        .noticedOn("2026-06-25")
                        .isEligible())
                .isTrue();
    }

    @Test
    void shouldLiquidateOnceAllLossesAreConfirmedAndAuditThenByCY25() {
        var pool = RULES.pool().stopped();
        assertThat(pool.decided(LIQUIDATED).life().isLiquidated())
                .as("no loss is confirmed yet")
                .isFalse();

        assertThat(pool.decided(new LifeDecision.LossesConfirmed())
                        .decided(LIQUIDATED)
                        .life()
                        .isLiquidated())
                .isTrue();
        assertThat(pool.life().auditedOn()).isEmpty();
        assertThat(pool.decided(new LifeDecision.Audited(LifeResult.PASSED))
                        .life()
                        .auditedOn())
                .isPresent();
    }

    @Test
    void shouldTerminateByADecisionAloneByCY22() {
        var pool = RULES.pool()
                .decided(new LifeDecision.Audited(LifeResult.FAILED))
                .decided(new LifeDecision.Evaluated(LifeResult.FAILED));
        assertThat(pool.life().isTerminated()).as("the authority may").isFalse();

        assertThat(pool.decided(new LifeDecision.Terminated()).life().isTerminated())
                .isTrue();
    }

    @Test
    void shouldTakeBackTheMisusedPartOnlyByCY62() {
        var life = RULES.pool()
                .contributed(PoolAccount.FISCAL, 1_000)
                .decided(new LifeDecision.MisuseTakenBack(Fen.of(30)))
                .life();

        assertThat(life.misused()).isEqualTo(Fen.of(30));
        assertThat(life.isTerminated()).isFalse();
        assertThat(life.endedOn()).isEmpty();
    }

    @Test
    void shouldGoOnOrStopAsTheAuthorityDecidesByCY39() {
        assertThat(RULES.pool().decided(CONTINUED).life().endedOn()).isEmpty();
        assertThat(RULES.pool().stopped().life().endedOn()).isPresent();
    }

    @Test
    void shouldGoOnUnderItsNewTermsByCY71() {
        var life = RULES.pool().decided(CONTINUED).life();

        assertThat(life.continuedUnder()).containsExactly(PolicyRef.of("chaoyang@2"));
        assertThat(life.continuation().orElseThrow().until()).isEqualTo("2030-11-10");
    }

    @Test
    void shouldKeepTheRulesOfTheDayOfDisbursementByCY26() {
        OurDefaults.keepsTheRulesOfTheDayOfDisbursement(RULES);
    }

    @Test
    void shouldSumUpEachYearByCY27() {
        assertThat(RULES.firstDuty(DutyKind.ANNUAL_SUMMARY, "2025-01-15").due().date())
                .isEqualTo("2026-01-15");
    }

    @Test
    void shouldSayWhereTheOperatorHasNotMatchedTheFiscalMoneyByCY29() {
        assertThat(RULES.matching(20_000_000, 19_999_999)).hasToString("PARTNER_SHORT");
        assertThat(RULES.matching(20_000_000, 20_000_000)).hasToString("MATCHED");
    }

    @Test
    void shouldRefuseAClaimWithoutARegistrationByCY66() {
        assertThat(RULES.loan().registeredFrom("2026-12-01").reasons())
                .containsExactly(EligibilityReason.PLEDGE_NOT_REGISTERED);
    }

    @Test
    void shouldMissTheProofOfRegistrationByCY66() {
        var archive = RULES.loan()
                .filedWith("2026-02-10", FilingDocumentKind.TRIPARTITE_AGREEMENT, FilingDocumentKind.CONTRACTS)
                .archive();

        assertThat(archive.missing()).containsExactly(FilingDocumentKind.PLEDGE_REGISTRATION_PROOF);
        assertThat(archive.missingSince().asOptional()).contains(LocalDate.parse("2026-02-10"));
    }

    @Test
    void shouldMissTheTripartiteAgreementByCY64() {
        var archive = RULES.loan()
                .filedWith("2026-02-10", FilingDocumentKind.CONTRACTS, FilingDocumentKind.PLEDGE_REGISTRATION_PROOF)
                .archive();

        assertThat(archive.missing()).containsExactly(FilingDocumentKind.TRIPARTITE_AGREEMENT);
        assertThat(archive.missingSince().asOptional()).contains(LocalDate.parse("2026-02-10"));
    }

    @Test
    void shouldMissTheContractsByCY65() {
        var archive = RULES.loan()
                .filedWith(
                        "2026-02-10",
                        FilingDocumentKind.TRIPARTITE_AGREEMENT,
                        FilingDocumentKind.PLEDGE_REGISTRATION_PROOF)
                .archive();

        assertThat(archive.missing()).containsExactly(FilingDocumentKind.CONTRACTS);
    }

    @Test
    void shouldAskForOtherMaterialOfNoProjectByCY67() {
        var archive =
                RULES.loan().filedWith("2026-02-10", FilingDocumentKind.OTHER).archive();

        assertThat(archive.handedIn()).containsExactly(FilingDocumentKind.OTHER);
        assertThat(archive.missing())
                .containsExactly(
                        FilingDocumentKind.TRIPARTITE_AGREEMENT,
                        FilingDocumentKind.CONTRACTS,
                        FilingDocumentKind.PLEDGE_REGISTRATION_PROOF);
    }

    @Test
    void shouldRecordEachSpotCheckByCY28() {
        var checks = List.of(
                spotCheck("icbc/C1", "2025-06-03", LifeResult.PASSED),
                spotCheck("icbc/C2", "2025-06-03", LifeResult.FAILED));

        assertThat(RULES.duties(DutyKind.SPOT_CHECK, "2025-01-01", checks))
                .extracting(duty -> duty.span().subject() + " " + duty.outcome())
                .containsExactly(
                        checks.get(0).subject() + " " + Told.known(LifeResult.PASSED),
                        checks.get(1).subject() + " " + Told.known(LifeResult.FAILED));
        assertThat(RULES.duties(DutyKind.SPOT_CHECK, "2025-01-01", List.of()))
                .as("no clock asks for one")
                .isEmpty();
    }

    private static DutyReport spotCheck(String loan, String day, LifeResult outcome) {
        var on = LocalDate.parse(day);
        return new DutyReport(DutyKind.SPOT_CHECK, new DutySubject.OfLoan(loan), on, on, Told.known(outcome));
    }

    @Test
    void shouldCheckTheOperatorsConditionsAgainEachYearByCY68() {
        var checked = LocalDate.parse("2025-12-01");
        var report = new DutyReport(
                DutyKind.OPERATOR_CONDITIONS,
                new DutySubject.OfPool(),
                checked,
                checked,
                Told.known(LifeResult.PASSED));

        assertThat(RULES.duties(DutyKind.OPERATOR_CONDITIONS, "2025-01-15", List.of(report)))
                .extracting(duty -> duty.due().date() + " " + duty.state() + " " + duty.outcome())
                .containsExactly(
                        "2026-01-15 MET " + Told.known(LifeResult.PASSED), "2027-01-15 OPEN " + Told.unknown());
    }
}
