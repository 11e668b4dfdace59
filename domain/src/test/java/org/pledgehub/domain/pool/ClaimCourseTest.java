package org.pledgehub.domain.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.domain.pool.ClaimWords.answered;
import static org.pledgehub.domain.pool.ClaimWords.applied;
import static org.pledgehub.domain.pool.ClaimWords.concerns;
import static org.pledgehub.domain.pool.ClaimWords.confirmed;
import static org.pledgehub.domain.pool.ClaimWords.confirming;
import static org.pledgehub.domain.pool.ClaimWords.other;
import static org.pledgehub.domain.pool.ClaimWords.planned;
import static org.pledgehub.domain.pool.ClaimWords.refunded;
import static org.pledgehub.domain.pool.ClaimWords.refundedToFiscal;
import static org.pledgehub.domain.pool.ClaimWords.reimbursed;
import static org.pledgehub.domain.pool.ClaimWords.reviewed;
import static org.pledgehub.domain.pool.ClaimWords.stepReversed;
import static org.pledgehub.domain.pool.ClaimWords.voted;
import static org.pledgehub.domain.pool.ClaimWords.writtenOff;
import static org.pledgehub.domain.pool.PoolScenario.contributed;
import static org.pledgehub.domain.pool.PoolScenario.moved;
import static org.pledgehub.domain.pool.PoolScenario.paid;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.claim.ClaimId;
import org.pledgehub.domain.claim.FiguresHash;
import org.pledgehub.domain.claim.PlanAnswer;
import org.pledgehub.domain.claim.Vote;
import org.pledgehub.domain.fact.Relation;
import org.pledgehub.domain.fact.Role;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.PolicyRef;
import org.pledgehub.domain.money.Fen;

/** The pool owes 20 of every loss of 100; the fiscal account bears half of what was paid. */
class ClaimCourseTest {

    private final PoolScenario scenario = new PoolScenario().under(confirming());

    private PoolScenario triggered() {
        return scenario.given(
                contributed("c1", 1000),
                moved("c2", PoolAccount.FISCAL, Direction.CREDIT, MovementKind.CONTRIBUTION, 1000),
                scenario.eligible("k", 100));
    }

    private PoolScenario paidOut() {
        triggered();
        return scenario.given(reviewed("o1"), planned("o2", due()), confirmed("a1", due()), paid("p1", "k", 20));
    }

    private PoolScenario appliedFor() {
        paidOut();
        return scenario.given(applied("o3", owed()));
    }

    private FiguresHash due() {
        return hash(scenario.progressOf("k").hashes().due());
    }

    private FiguresHash owed() {
        return hash(scenario.progressOf("k").hashes().owed());
    }

    private static FiguresHash hash(Told<FiguresHash> told) {
        return told.asOptional().orElseThrow();
    }

    private PoolEvent concern(ClaimConcern concern) {
        return new PoolEvent.ClaimConcerned(new ClaimId("k"), concern);
    }

    @Nested
    class BeforePayment {

        @Test
        void shouldNameFiguresSoThatAnybodyCanRecomputeTheirHash() {
            triggered();

            assertThat(due().hex()).isEqualTo("8eb450653dbf4c279572d67be27c13bf1d45c5bbbc7364fdb2b404a48350b1e7");
        }

        @Test
        void shouldAskForReviewPlanAndConfirmationInTurn() {
            triggered().thenStage("k", ClaimStage.TRIGGERED).thenNext("k", NextStep.REVIEW);
            scenario.when(reviewed("o1"))
                    .thenStage("k", ClaimStage.REVIEWED)
                    .thenNext("k", NextStep.PLAN)
                    .when(planned("o2", due()))
                    .thenStage("k", ClaimStage.PLANNED)
                    .thenNext("k", NextStep.CONFIRM)
                    .when(confirmed("a1", due()))
                    .thenStage("k", ClaimStage.CONFIRMED)
                    .thenNext("k", NextStep.PAY);
        }

        @Test
        void shouldPassOverStepsThatThePolicyDoesNotHave() {
            var plain = new PoolScenario();

            plain.given(contributed("c1", 1000), plain.eligible("k", 100))
                    .thenStage("k", ClaimStage.TRIGGERED)
                    .thenNext("k", NextStep.PAY);
        }

        @Test
        void shouldSetAsideNoMoreThanTheReducedSum() {
            triggered()
                    .when(answered("a1", new PlanAnswer.ReducedTo(Fen.of(12)), due()))
                    .thenStage("k", ClaimStage.REDUCED)
                    .thenClaim("k", ClaimStage.TRIGGERED, 12, 0)
                    .thenTrigger("k", 2, true);
        }

        @Test
        void shouldReleaseTheReservationOfARejectedClaimOnce() {
            triggered()
                    .when(answered("a1", new PlanAnswer.Rejected(), due()))
                    .thenStage("k", ClaimStage.REJECTED)
                    .thenTrigger("k", 2, true);
            assertThat(scenario.pool().reserved()).isEqualTo(Fen.ZERO);

            scenario.when(answered("a2", new PlanAnswer.Rejected(), due())).thenTrigger("k", 2, true);
        }

        @Test
        void shouldSetTheMoneyAsideAgainOnceTheRejectionIsTakenBack() {
            triggered()
                    .given(answered("a1", new PlanAnswer.Rejected(), due()))
                    .when(stepReversed(Role.AUTHORITY, "a2", "a1"))
                    .thenClaim("k", ClaimStage.TRIGGERED, 20, 0)
                    .thenStage("k", ClaimStage.TRIGGERED);
        }

        @Test
        void shouldRefuseAConfirmationOfOtherFigures() {
            triggered().when(confirmed("a1", other())).thenStage("k", ClaimStage.TRIGGERED);
            assertThat(scenario.events()).anyMatch(ClaimWords::isStale);
        }

        @Test
        void shouldVoidAConfirmationWhenTheFiguresChange() {
            triggered().given(confirmed("a1", due()));

            scenario.when(scenario.eligible("k", 200))
                    .thenStage("k", ClaimStage.TRIGGERED)
                    .thenHappened(concern(ClaimConcern.CONFIRMATION_VOIDED));
        }

        @Test
        void shouldLetAStepWaitForItsClaimAndThenForItsFigures() {
            var hash = new FiguresHash.Due(
                            new ClaimId("k"), PolicyRef.of("sample@1"), Fen.of(100), Fen.of(100), Fen.of(20))
                    .hash();
            scenario.given(confirmed("a1", hash));
            assertThat(scenario.events())
                    .anySatisfy(event -> assertThat(event)
                            .isInstanceOfSatisfying(
                                    PoolEvent.StepWaits.class,
                                    waits -> assertThat(waits.reason()).isEqualTo(WaitReason.CLAIM_UNKNOWN)));

            triggered().thenStage("k", ClaimStage.CONFIRMED);
        }

        @Test
        void shouldBookMoneyThatWentOutUnconfirmedAndSaySo() {
            triggered()
                    .when(paid("p1", "k", 20))
                    .thenStage("k", ClaimStage.PARTNER_PAID)
                    .thenHappened(concern(ClaimConcern.PAID_WITHOUT_CONFIRMATION));
        }

        @Test
        void shouldCallAClaimCuredWhoseDefaultEndedBeforePayment() {
            triggered();

            scenario.when(scenario.assessed("k", ClaimVerdict.INELIGIBLE, 100, "DEFAULT_CURED"))
                    .thenStage("k", ClaimStage.CURED);
        }
    }

    @Nested
    class FiscalPartOfIt {

        @Test
        void shouldDecideOnceTwoDifferentPeopleApproved() {
            appliedFor()
                    .thenStage("k", ClaimStage.REIMBURSEMENT_APPLIED)
                    .given(voted("a2", "wang", owed()), voted("a3", "wang", owed()))
                    .thenStage("k", ClaimStage.REIMBURSEMENT_APPLIED)
                    .when(voted("a4", "li", owed()))
                    .thenStage("k", ClaimStage.DECIDED)
                    .thenNext("k", NextStep.REIMBURSE);
        }

        @Test
        void shouldCountThePersonsLastWord() {
            appliedFor()
                    .given(voted("a2", "wang", owed()), voted("a3", "li", owed()))
                    .when(voted("a4", "li", Vote.REJECT, owed()))
                    .thenStage("k", ClaimStage.REIMBURSEMENT_APPLIED);
        }

        @Test
        void shouldRefuseAVoteOnOtherFigures() {
            appliedFor().when(voted("a2", "wang", other()));
            assertThat(scenario.events()).anyMatch(ClaimWords::isStale);
        }

        @Test
        void shouldVoidTheDecisionWhenARecoveryChangesWhatIsOwed() {
            appliedFor().given(voted("a2", "wang", owed()), voted("a3", "li", owed()));

            scenario.recoveredLater(30, 0)
                    .when(scenario.eligible("k", 100))
                    .thenStage("k", ClaimStage.REIMBURSEMENT_APPLIED)
                    .thenHappened(concern(ClaimConcern.DECISION_VOIDED));
            assertThat(scenario.progressOf("k").fiscal().due()).isEqualTo(Fen.of(7));
        }

        @Test
        void shouldBeDoneOnceTheFiscalAccountHasPaid() {
            appliedFor()
                    .given(voted("a2", "wang", owed()), voted("a3", "li", owed()))
                    .when(reimbursed("p2", 10))
                    .thenStage("k", ClaimStage.FISCAL_PAID)
                    .thenNext("k", NextStep.RECOVER);
            assertThat(concerns(scenario)).isEmpty();
        }

        @Test
        void shouldSayWhenTheFiscalAccountPaidUndecided() {
            appliedFor().when(reimbursed("p2", 10)).thenHappened(concern(ClaimConcern.REIMBURSED_WITHOUT_DECISION));
        }

        @Test
        void shouldRoundTheShareOfInstalmentsTogether() {
            triggered().given(paid("p1", "k", 5));
            assertThat(scenario.progressOf("k").fiscal().share()).isEqualTo(Fen.of(3));

            scenario.given(paid("p2", "k", 5));
            assertThat(scenario.progressOf("k").fiscal().share()).isEqualTo(Fen.of(5));
        }
    }

    @Nested
    class Recoveries {

        @Test
        void shouldNeverGiveThePoolMoreThanItPaid() {
            paidOut();

            scenario.recoveredLater(500, 0).when(scenario.eligible("k", 100)).thenStage("k", ClaimStage.CLOSED);
            assertThat(scenario.progressOf("k").recovered())
                    .isEqualTo(new Recovered(Fen.of(500), Fen.ZERO, Fen.of(480), Fen.of(10), Fen.of(10)));
        }

        @Test
        void shouldForgetARecoveryThatNeverHappened() {
            paidOut();
            scenario.recoveredLater(30, 0).given(scenario.eligible("k", 100));

            scenario.recoveredLater(0, 0).when(scenario.eligible("k", 100));

            assertThat(scenario.progressOf("k").recovered()).isEqualTo(Recovered.NOTHING);
            assertThat(scenario.progressOf("k").fiscal().due()).isEqualTo(Fen.of(10));
        }

        @Test
        void shouldDivideNothingWhereTheCostIsAboveTheProceeds() {
            paidOut();

            scenario.recoveredLater(10, 25).when(scenario.eligible("k", 100));

            assertThat(scenario.progressOf("k").recovered().pool()).isEqualTo(Fen.ZERO);
        }

        @Test
        void shouldGiveTheFiscalAccountItsPartOnceItHasPaid() {
            appliedFor().given(reimbursed("p2", 10));

            scenario.recoveredLater(30, 0)
                    .when(scenario.eligible("k", 100))
                    .thenStage("k", ClaimStage.RECOVERING)
                    .thenNext("k", NextStep.RECOVER);
            assertThat(scenario.progressOf("k").fiscal().due()).isEqualTo(Fen.ZERO);
            assertThat(scenario.progressOf("k").stillToRecover(Fen.of(20))).isEqualTo(Fen.of(14));
        }

        @Test
        void shouldCallACureAfterPaymentARecovery() {
            appliedFor().given(reimbursed("p2", 10));

            scenario.when(scenario.assessed("k", ClaimVerdict.INELIGIBLE, 100, "DEFAULT_CURED"))
                    .thenStage("k", ClaimStage.RECOVERING);
            assertThat(scenario.progressOf("k").later()).isEqualTo(ClaimProgress.Later.NOTHING);
        }
    }

    @Nested
    class Corrections {

        @Test
        void shouldAskTheBankForWhatItGotTooMuchAndGoByTheSmallerSumOnceItIsBack() {
            paidOut();

            scenario.when(scenario.eligible("k", 60)).thenNext("k", NextStep.REFUND);
            assertThat(scenario.progressOf("k").later())
                    .isEqualTo(new ClaimProgress.Later(Fen.of(8), Fen.ZERO, List.of()));
            assertThat(scenario.pool().claim(new ClaimId("k")).amounts().poolAmount())
                    .isEqualTo(Fen.of(20));

            scenario.when(refunded("p3", 8)).thenClaim("k", ClaimStage.PARTNER_PAID, 0, 12);
            assertThat(scenario.progressOf("k").later()).isEqualTo(ClaimProgress.Later.NOTHING);
            assertThat(scenario.progressOf("k").fiscal().share()).isEqualTo(Fen.of(6));
            assertThat(scenario.pool().claim(new ClaimId("k")).amounts().poolAmount())
                    .isEqualTo(Fen.of(12));
        }

        @Test
        void shouldNotSetAsideAgainWhatTheBankHasRefundedInPart() {
            paidOut();
            scenario.given(scenario.eligible("k", 60));

            scenario.when(refunded("p3", 5)).thenClaim("k", ClaimStage.PARTNER_PAID, 0, 15);
            assertThat(scenario.progressOf("k").later())
                    .isEqualTo(new ClaimProgress.Later(Fen.of(3), Fen.ZERO, List.of()));
        }

        @Test
        void shouldSetAsideTheDifferenceOnlyWhereTheLossTurnsOutLarger() {
            paidOut();

            scenario.when(scenario.eligible("k", 150))
                    .thenClaim("k", ClaimStage.TRIGGERED, 10, 20)
                    .thenNext("k", NextStep.PLAN);
            assertThat(scenario.progressOf("k").later()).isEqualTo(ClaimProgress.Later.NOTHING);
            assertThat(scenario.pool().claim(new ClaimId("k")).amounts().poolAmount())
                    .isEqualTo(Fen.of(30));
        }

        @Test
        void shouldPayNoMoreOfAPartlyPaidClaimThanIsDueNow() {
            triggered();
            scenario.given(paid("p1", "k", 5));

            scenario.when(scenario.eligible("k", 60)).thenClaim("k", ClaimStage.TRIGGERED, 7, 5);
            scenario.when(scenario.assessed("k", ClaimVerdict.INELIGIBLE, 60, "PLEDGE_LAPSED"))
                    .thenClaim("k", ClaimStage.PARTNER_PAID, 0, 5);
            assertThat(scenario.progressOf("k").later())
                    .isEqualTo(new ClaimProgress.Later(Fen.of(5), Fen.ZERO, List.of()));
        }

        @Test
        void shouldPayNoMoreOnceTheDefaultIsCured() {
            triggered();
            scenario.given(paid("p1", "k", 5));

            scenario.when(scenario.assessed("k", ClaimVerdict.INELIGIBLE, 100, "DEFAULT_CURED"))
                    .thenClaim("k", ClaimStage.PARTNER_PAID, 0, 5);
            assertThat(scenario.progressOf("k").later()).isEqualTo(ClaimProgress.Later.NOTHING);
        }

        @Test
        void shouldOweTheFiscalAccountNothingForWhatItGotBackOfARefund() {
            appliedFor().given(reimbursed("p2", 10), scenario.eligible("k", 60));

            scenario.when(refundedToFiscal("p3", 4)).given(refunded("p4", 4));

            assertThat(scenario.progressOf("k").fiscal()).isEqualTo(new FiscalPart(Fen.of(6), Fen.of(10), Fen.ZERO));
        }

        @Test
        void shouldCloseAClaimOfWhichTheRestIsWrittenOff() {
            appliedFor().given(reimbursed("p2", 10), writtenOff("a9", 13)).thenStage("k", ClaimStage.FISCAL_PAID);

            scenario.recoveredLater(35, 0).when(scenario.eligible("k", 100)).thenStage("k", ClaimStage.CLOSED);
            assertThat(scenario.pool().writtenOffOn(new ClaimId("k"))).isEqualTo(Fen.of(13));

            scenario.when(stepReversed(Role.AUTHORITY, "a10", "a9")).thenStage("k", ClaimStage.RECOVERING);
        }

        @Test
        void shouldNotOweAgainWhatTheFiscalAccountHasPaidItself() {
            triggered();

            scenario.when(PoolScenario.event(
                    "p1",
                    Relation.original(),
                    LedgerStory.money(PoolAccount.FISCAL, MovementKind.COMPENSATION, -20, "k")));

            assertThat(scenario.progressOf("k").fiscal().due()).isEqualTo(Fen.ZERO);
        }
    }
}
