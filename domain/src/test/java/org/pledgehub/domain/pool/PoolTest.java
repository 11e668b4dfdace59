package org.pledgehub.domain.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.domain.pool.PoolScenario.charged;
import static org.pledgehub.domain.pool.PoolScenario.contributed;
import static org.pledgehub.domain.pool.PoolScenario.contributionCorrected;
import static org.pledgehub.domain.pool.PoolScenario.event;
import static org.pledgehub.domain.pool.PoolScenario.eventOf;
import static org.pledgehub.domain.pool.PoolScenario.moved;
import static org.pledgehub.domain.pool.PoolScenario.movement;
import static org.pledgehub.domain.pool.PoolScenario.paid;
import static org.pledgehub.domain.pool.PoolScenario.paidForNothing;
import static org.pledgehub.domain.pool.PoolScenario.payment;
import static org.pledgehub.domain.pool.PoolScenario.refusedAfterWaiting;
import static org.pledgehub.domain.pool.PoolScenario.reversed;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgehub.domain.claim.ClaimId;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.fact.Relation;
import org.pledgehub.domain.key.EventId;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.PolicySamples;
import org.pledgehub.domain.policy.RecoveryOrder;
import org.pledgehub.domain.policy.ShortageRule;

/** Payments, accounts and freezing of one pool. */
final class PoolTest {

    private final PoolScenario scenario = new PoolScenario();

    /** Payments of claims. */
    @Nested
    final class Payments {

        @Test
        void shouldTurnAReservationIntoAPayment() {
            scenario.given(contributed("c1", 100_000), scenario.eligible("k1", 100_000))
                    .when(paid("p1", "k1", 20_000))
                    .thenClaim("k1", ClaimStage.PARTNER_PAID, 0, 20_000)
                    .thenTrigger("k1", 1, true)
                    .thenCash(0, 80_000);
        }

        @Test
        void shouldLeaveOtherReservationsAloneWhenAPartIsPaid() {
            scenario.given(contributed("c1", 15_000), scenario.eligible("k1", 50_000), scenario.eligible("k2", 100_000))
                    .when(paid("p1", "k2", 5_000))
                    .thenClaim("k1", ClaimStage.TRIGGERED, 10_000, 0)
                    .thenClaim("k2", ClaimStage.PARTNER_PAID, 0, 5_000);
        }

        @Test
        void shouldReserveTheRestOfAPartlyPaidClaimWhenMoneyArrives() {
            scenario.given(contributed("c1", 5_000), scenario.eligible("k1", 100_000), paid("p1", "k1", 5_000))
                    .when(contributed("c2", 50_000))
                    .thenClaim("k1", ClaimStage.TRIGGERED, 15_000, 5_000);
        }

        @Test
        void shouldReserveAgainWhenAPaymentIsReversed() {
            scenario.given(contributed("c1", 20_000), scenario.eligible("k1", 100_000), paid("p1", "k1", 20_000))
                    .when(reversed("r1", "p1"))
                    .thenClaim("k1", ClaimStage.TRIGGERED, 20_000, 0);
        }

        @Test
        void shouldLetWhatWasPaidStandWhenTheClaimIsQuestioned() {
            scenario.given(contributed("c1", 20_000), scenario.eligible("k1", 100_000), paid("p1", "k1", 20_000))
                    .when(scenario.assessed("k1", ClaimVerdict.INELIGIBLE, 100_000, "RIGHT_LAPSED"))
                    .thenClaim("k1", ClaimStage.PARTNER_PAID, 0, 20_000);
            assertThat(scenario.events())
                    .anyMatch(PoolEvent.PaidClaimQuestioned.class::isInstance)
                    .noneMatch(PoolEvent.TriggerIssued.class::isInstance);
        }

        @Test
        void shouldTakeTheTriggerBackWhenThePaymentOfAQuestionedClaimIsReversed() {
            scenario.given(
                            contributed("c1", 20_000),
                            scenario.eligible("k1", 100_000),
                            paid("p1", "k1", 20_000),
                            scenario.assessed("k1", ClaimVerdict.INELIGIBLE, 100_000, "RIGHT_LAPSED"))
                    .when(reversed("r1", "p1"))
                    .thenClaim("k1", ClaimStage.INELIGIBLE, 0, 0);
        }

        @Test
        void shouldReportAPaymentBeyondTheReservation() {
            scenario.given(contributed("c1", 100_000), scenario.eligible("k1", 100_000))
                    .when(paid("p1", "k1", 20_001))
                    .thenHappened(new PoolEvent.PaidBeyondReservation(new ClaimId("k1"), Fen.of(1)))
                    .thenClaim("k1", ClaimStage.PARTNER_PAID, 0, 20_001);
        }

        @Test
        void shouldKeepAPaymentWaitingUntilItsClaimIsKnown() {
            scenario.given(contributed("c1", 100_000), paid("p1", "k1", 20_000))
                    .thenWaits(WaitReason.CLAIM_UNKNOWN)
                    .when(scenario.eligible("k1", 100_000))
                    .thenWaitsNoMore("p1")
                    .thenClaim("k1", ClaimStage.PARTNER_PAID, 0, 20_000);
        }

        @Test
        void shouldRefuseAPaymentThatNamesNoClaim() {
            scenario.when(paidForNothing("p1", 1))
                    .thenKeptAsRefused(PoolRejection.CLAIM_ID_MISSING)
                    .thenCash(0, 0);
        }

        @Test
        void shouldCountAPaymentOnceACorrectionNamesItsClaim() {
            scenario.given(contributed("c1", 100_000), scenario.eligible("k1", 100_000), paidForNothing("p1", 20_000))
                    .when(event("x1", Relation.corrects(EventId.of("p1")), payment("k1", 20_000)))
                    .thenClaim("k1", ClaimStage.PARTNER_PAID, 0, 20_000)
                    .thenCash(0, 80_000);
        }

        @Test
        void shouldLetAPaymentStandWhoseCorrectionNamesNoClaim() {
            scenario.given(contributed("c1", 100_000), scenario.eligible("k1", 100_000), paid("p1", "k1", 20_000))
                    .when(event(
                            "x1",
                            Relation.corrects(EventId.of("p1")),
                            movement(PoolAccount.PARTNER, Direction.DEBIT, MovementKind.COMPENSATION, 1)))
                    .thenKeptAsRefused(PoolRejection.CLAIM_ID_MISSING)
                    .thenClaim("k1", ClaimStage.PARTNER_PAID, 0, 20_000);
        }
    }

    /** Movements on the accounts. */
    @Nested
    final class Accounts {

        @Test
        void shouldKeepTheTwoAccountsApart() {
            scenario.given(contributed("c1", 100))
                    .when(moved("c2", PoolAccount.FISCAL, Direction.CREDIT, MovementKind.CONTRIBUTION, 70))
                    .thenCash(70, 100);
            assertThat(scenario.pool().funds().contributed()).isEqualTo(Fen.of(170));
        }

        @Test
        void shouldSumUpWhatWasReimbursedAndRecovered() {
            scenario.given(
                            contributed("c1", 100),
                            moved("c2", PoolAccount.FISCAL, Direction.CREDIT, MovementKind.CONTRIBUTION, 70),
                            moved("b1", PoolAccount.FISCAL, Direction.DEBIT, MovementKind.REIMBURSEMENT, 31),
                            moved("b2", PoolAccount.PARTNER, Direction.CREDIT, MovementKind.REIMBURSEMENT, 30),
                            moved("b3", PoolAccount.FISCAL, Direction.CREDIT, MovementKind.REIMBURSEMENT, 1),
                            moved("v1", PoolAccount.PARTNER, Direction.CREDIT, MovementKind.RECOVERY, 50),
                            moved("v2", PoolAccount.PARTNER, Direction.DEBIT, MovementKind.RECOVERY, 20),
                            moved("v3", PoolAccount.FISCAL, Direction.CREDIT, MovementKind.RECOVERY, 7),
                            moved("k1", PoolAccount.PARTNER, Direction.DEBIT, MovementKind.RECOVERY_COST, 5))
                    .when(moved("k2", PoolAccount.FISCAL, Direction.DEBIT, MovementKind.RECOVERY_COST, 2))
                    .thenCash(45, 155);
            var funds = scenario.pool().funds();
            assertThat(funds.reimbursed()).isEqualTo(Fen.of(30));
            assertThat(funds.recovered()).isEqualTo(Fen.of(37));
            assertThat(funds.recoveryCost()).isEqualTo(Fen.of(7));
        }

        @Test
        void shouldKeepAMovementWaitingThatWouldOverdrawAnAccount() {
            scenario.when(charged("f1", 30))
                    .thenWaits(WaitReason.CASH_WOULD_BE_NEGATIVE)
                    .thenCash(0, 0);
        }

        @Test
        void shouldBookAWaitingMovementWhenMoneyArrives() {
            scenario.given(charged("f1", 30))
                    .when(contributed("c1", 100))
                    .thenWaitsNoMore("f1")
                    .thenCash(0, 70);
        }

        @Test
        void shouldKeepAReversalWaitingThatWouldOverdrawAnAccount() {
            scenario.given(contributed("c1", 100), charged("f1", 30))
                    .when(reversed("r1", "c1"))
                    .thenWaits(WaitReason.CASH_WOULD_BE_NEGATIVE)
                    .thenCash(0, 70);
        }

        @Test
        void shouldEndTheWaitOfAMovementThatIsReversed() {
            scenario.given(charged("f1", 30))
                    .when(reversed("r1", "f1"))
                    .thenWaitsNoMore("f1")
                    .thenCash(0, 0);
        }

        @Test
        void shouldNotLendTheMoneyOfAMovementThatWasReversedBeforeItCame() {
            scenario.given(charged("f1", 30), reversed("r1", "c1"))
                    .when(contributed("c1", 100))
                    .thenWaitsNoMore("r1")
                    .thenCash(0, 0);
        }

        @Test
        void shouldTryWhatWaitedForThePoolInOrderOfArrivalAfterEachThatIsBooked() {
            scenario.registeredLater()
                    .given(charged("f1", 30), contributed("c1", 100), reversed("r1", "c1"))
                    .registered()
                    .thenWaitsNoMore("f1")
                    .thenCash(0, 70);
            assertThat(scenario.pool().waiting()).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void shouldGiveTheLastMoneyToTheFirstOfThoseThatWaitWheneverThePoolIsRegistered(boolean before) {
            var known = before ? scenario : scenario.registeredLater();
            var told = known.given(
                    event(
                            "x1",
                            Relation.corrects(EventId.of("f1")),
                            movement(PoolAccount.PARTNER, Direction.DEBIT, MovementKind.CHARGE, 60)),
                    charged("f2", 60),
                    charged("f1", 120),
                    contributed("c1", 100));
            if (!before) {
                told.registered();
            }
            assertThat(scenario.pool().waiting()).extracting(EventKey::eventId).containsExactly(EventId.of("f2"));
            told.thenCash(0, 40);
        }

        @Test
        void shouldLeaveAReservationToAPaymentThatWasReversedBeforeItCame() {
            scenario.under(PolicySamples.pool(
                            PolicySamples.coverage(),
                            PolicySamples.payment(ShortageRule.PARTIAL_AND_CLOSE, RecoveryOrder.PARI_PASSU)))
                    .given(contributed("c1", 100_000), scenario.eligible("k1", 100_000), reversed("r1", "p1"))
                    .when(paid("p1", "k1", 20_000))
                    .thenWaitsNoMore("r1")
                    .thenClaim("k1", ClaimStage.TRIGGERED, 20_000, 0)
                    .thenTrigger("k1", 1, true);
        }

        @Test
        void shouldEndTheWaitOfAPaymentWhoseReversalCounts() {
            scenario.given(paid("p1", "k1", 30))
                    .when(reversed("r1", "p1"))
                    .thenWaitsNoMore("p1")
                    .thenCash(0, 0);
        }

        @Test
        void shouldCutTheLatestReservationsWhenCashGoesAway() {
            scenario.given(
                            contributed("c1", 40_000),
                            scenario.eligible("k1", 100_000),
                            scenario.eligible("k2", 100_000))
                    .when(charged("f1", 15_000))
                    .thenClaim("k1", ClaimStage.TRIGGERED, 20_000, 0)
                    .thenClaim("k2", ClaimStage.TRIGGERED, 5_000, 0)
                    .thenTrigger("k2", 2, true);
        }

        @Test
        void shouldCountACorrectedMovementAsCorrected() {
            scenario.given(contributed("c1", 100))
                    .when(contributionCorrected("x1", "c1", 60))
                    .thenCash(0, 60);
        }

        @Test
        void shouldKeepACorrectionWaitingForTheEventItCorrects() {
            scenario.given(contributionCorrected("x1", "c1", 60))
                    .thenWaits(WaitReason.CORRECTED_EVENT_UNKNOWN)
                    .when(contributed("c1", 100))
                    .thenWaitsNoMore("x1")
                    .thenCash(0, 60);
        }

        @Test
        void shouldKeepEverythingWaitingUntilThePoolIsRegistered() {
            scenario.registeredLater()
                    .given(contributed("c1", 100))
                    .thenWaits(WaitReason.POOL_UNKNOWN)
                    .registered()
                    .thenWaitsNoMore("c1")
                    .thenCash(0, 100);
        }

        @Test
        void shouldRefuseNothingForWhatItCorrectsUntilThePoolIsRegistered() {
            scenario.registeredLater()
                    .given(contributed("c1", 100), reversed("r1", "c1"))
                    .when(contributionCorrected("x1", "r1", 60))
                    .thenWaits(WaitReason.POOL_UNKNOWN)
                    .registered()
                    .thenHappened(refusedAfterWaiting("x1", PoolRejection.CORRECTION_OF_REVERSAL))
                    .thenCash(0, 0);
        }

        @Test
        void shouldCountWhatIsNamedAtSecondHandInTheOrderItCame() {
            scenario.given(charged("m3", 150), reversed("u2", "u1"), reversed("u3", "m1"), reversed("u1", "m1"))
                    .when(contributed("m1", 200))
                    .thenWaitsNoMore("m3")
                    .thenCash(0, 50);
        }

        @Test
        void shouldAnswerARepeatWithItsReason() {
            scenario.given(contributed("c1", 100)).when(contributed("c1", 100)).thenRefused(PoolRejection.DUPLICATE);
        }

        @Test
        void shouldRefuseAnotherEventUnderAUsedId() {
            scenario.given(contributed("c1", 100))
                    .when(contributed("c1", 101))
                    .thenRefused(PoolRejection.EVENT_ID_REUSED);
        }

        @Test
        void shouldRefuseWhoDoesNotKeepThePoolsAccounts() {
            scenario.when(eventOf(
                            "ccb",
                            "c1",
                            movement(PoolAccount.PARTNER, Direction.CREDIT, MovementKind.CONTRIBUTION, 100)))
                    .thenRefused(PoolRejection.NOT_THE_CUSTODIAN);
        }

        @Test
        void shouldTellAStrangerTheSameOfAPaymentWithoutItsClaimBeforeAndAfterRegistration() {
            var incomplete =
                    eventOf("ccb", "p1", movement(PoolAccount.PARTNER, Direction.DEBIT, MovementKind.COMPENSATION, 1));
            scenario.when(incomplete).thenRefused(PoolRejection.CLAIM_ID_MISSING);
            new PoolScenario().registeredLater().when(incomplete).thenKeptAsRefused(PoolRejection.CLAIM_ID_MISSING);
        }

        @Test
        void shouldRefuseWhoTurnsOutNotToKeepThePoolsAccounts() {
            var foreign = eventOf(
                    "ccb", "c1", movement(PoolAccount.PARTNER, Direction.CREDIT, MovementKind.CONTRIBUTION, 100));
            scenario.registeredLater()
                    .given(foreign)
                    .registered()
                    .thenHappened(new PoolEvent.WaitRefused(
                            new EventKey(PartyId.of("ccb"), EventId.of("c1")), PoolRejection.NOT_THE_CUSTODIAN))
                    .thenCash(0, 0)
                    .when(foreign)
                    .thenRefused(PoolRejection.NOT_THE_CUSTODIAN);
        }

        @Test
        void shouldRefuseToCorrectAReversal() {
            scenario.given(contributed("c1", 100), reversed("r1", "c1"))
                    .when(contributionCorrected("x1", "r1", 60))
                    .thenKeptAsRefused(PoolRejection.CORRECTION_OF_REVERSAL)
                    .when(contributionCorrected("x1", "r1", 60))
                    .thenRefused(PoolRejection.DUPLICATE);
        }

        @Test
        void shouldAnswerWhatNamesARefusedEvent() {
            scenario.given(contributed("c1", 100), reversed("r1", "c1"), contributionCorrected("x1", "r1", 60))
                    .when(contributionCorrected("x2", "x1", 60))
                    .thenKeptAsRefused(PoolRejection.CORRECTION_OF_REVERSAL)
                    .when(reversed("u1", "x1"))
                    .thenBooked("u1")
                    .thenCash(0, 0);
        }

        @Test
        void shouldRefuseWhatCanNeverCountBeforeItsReversalIsBookedWithIt() {
            scenario.given(contributed("c1", 100), reversed("u1", "x1"), contributionCorrected("x1", "r1", 60))
                    .when(reversed("r1", "c1"))
                    .thenHappened(refusedAfterWaiting("x1", PoolRejection.CORRECTION_OF_REVERSAL))
                    .thenCash(0, 0);
        }

        @Test
        void shouldAnswerWhatNamesAnEventThatIsRefusedAfterWaiting() {
            scenario.given(
                            contributed("c1", 100),
                            contributionCorrected("x1", "r1", 60),
                            reversed("u1", "x1"),
                            contributionCorrected("x2", "x1", 70))
                    .when(reversed("r1", "c1"))
                    .thenHappened(refusedAfterWaiting("x1", PoolRejection.CORRECTION_OF_REVERSAL))
                    .thenHappened(refusedAfterWaiting("x2", PoolRejection.CORRECTION_OF_REVERSAL))
                    .thenWaitsNoMore("u1")
                    .thenCash(0, 0);
        }

        @Test
        void shouldCountACorrectionOfARefusedOne() {
            scenario.given(
                            contributed("c1", 100),
                            event("x1", Relation.corrects(EventId.of("c1")), new AccountEvent.Reversal()))
                    .when(contributionCorrected("x2", "x1", 60))
                    .thenBooked("x2")
                    .thenCash(0, 60);
        }

        @Test
        void shouldBookTogetherWhatIsNamedThroughARefusedEvent() {
            scenario.given(
                            charged("f1", 30),
                            event("x1", Relation.corrects(EventId.of("f1")), new AccountEvent.Reversal()),
                            event(
                                    "x2",
                                    Relation.corrects(EventId.of("x1")),
                                    movement(PoolAccount.PARTNER, Direction.DEBIT, MovementKind.CHARGE, 20)))
                    .thenWaits(WaitReason.CASH_WOULD_BE_NEGATIVE)
                    .when(contributed("c1", 20))
                    .thenWaitsNoMore("f1")
                    .thenWaitsNoMore("x2")
                    .thenCash(0, 0);
        }

        @Test
        void shouldRefuseToCorrectAMovementIntoSomethingElse() {
            scenario.given(contributed("c1", 100))
                    .when(event("x1", Relation.corrects(EventId.of("c1")), new AccountEvent.Reversal()))
                    .thenKeptAsRefused(PoolRejection.CORRECTION_CHANGES_SUBJECT)
                    .thenCash(0, 100);
        }
    }

    /** A pool of which something cannot be true. */
    @Nested
    final class Frozen {

        @Test
        void shouldReserveNothingWhileFrozen() {
            scenario.given(contributed("c1", 100_000), new PoolCommand.Freeze(PoolFault.EXPOSURE_NEGATIVE))
                    .when(scenario.eligible("k1", 100_000))
                    .thenClaim("k1", ClaimStage.QUEUED, 0, 0);
            assertThat(scenario.pool().fault()).contains(PoolFault.EXPOSURE_NEGATIVE);
        }

        @Test
        void shouldKeepMovementsWaitingWhileFrozen() {
            scenario.given(new PoolCommand.Freeze(PoolFault.EXPOSURE_NEGATIVE))
                    .when(contributed("c1", 100))
                    .thenWaits(WaitReason.POOL_FROZEN);
        }

        @Test
        void shouldFreezeRatherThanOverflow() {
            scenario.given(contributed("c1", Long.MAX_VALUE))
                    .when(contributed("c2", 1))
                    .thenHappened(new PoolEvent.PoolFrozen(PoolFault.AMOUNT_OVERFLOW));
        }
    }
}
