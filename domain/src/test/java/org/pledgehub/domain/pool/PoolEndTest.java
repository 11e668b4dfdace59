package org.pledgehub.domain.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.domain.pool.PoolScenario.contributed;
import static org.pledgehub.domain.pool.PoolScenario.moved;
import static org.pledgehub.domain.pool.PoolScenario.paid;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.claim.ClaimStep;
import org.pledgehub.domain.fact.Relation;
import org.pledgehub.domain.fact.Role;
import org.pledgehub.domain.key.EventId;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.PolicyRef;
import org.pledgehub.domain.life.LifeDecision;
import org.pledgehub.domain.life.LifeResult;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.money.Ratio;
import org.pledgehub.domain.policy.Funding;

/** What the end of a pool lets be decided and paid; all decisions are of 2026-03-02. */
class PoolEndTest {

    private static final LocalDate BEFORE = LocalDate.of(2026, 3, 1);
    private static final LocalDate AFTER = LocalDate.of(2026, 3, 3);
    private static final LifeDecision STOPPED = new LifeDecision.Stopped();
    private static final LifeDecision TERMINATED = new LifeDecision.Terminated();
    private static final LifeDecision CONFIRMED = new LifeDecision.LossesConfirmed();
    private static final LifeDecision LIQUIDATED = new LifeDecision.Liquidated(Fen.ZERO, Fen.ZERO);
    private static final LifeDecision EVALUATED = new LifeDecision.Evaluated(LifeResult.PASSED);
    private static final LifeDecision CONTINUED =
            new LifeDecision.Continued(PolicyRef.of("sample@2"), LocalDate.of(2030, 3, 2));

    private final PoolScenario pool = new PoolScenario();

    private static PoolCommand decided(String id, LifeDecision what) {
        return ClaimWords.step(Role.AUTHORITY, id, new ClaimStep.OnPool(what));
    }

    private void thenTurnedDown(PoolRejection reason) {
        assertThat(pool.events())
                .anySatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                PoolEvent.StepTurnedDown.class,
                                down -> assertThat(down.reason()).isEqualTo(reason)));
    }

    private void thenTaken() {
        assertThat(pool.events()).anyMatch(PoolEvent.StepTaken.class::isInstance);
    }

    @Test
    void shouldNotConfirmLossesOrLiquidateWhileThePoolRuns() {
        pool.when(decided("d1", CONFIRMED));
        thenTurnedDown(PoolRejection.POOL_STILL_RUNNING);

        pool.when(decided("d2", LIQUIDATED));
        thenTurnedDown(PoolRejection.POOL_STILL_RUNNING);
    }

    @Test
    void shouldNotStopOrContinueWhatWasStopped() {
        pool.given(decided("d1", STOPPED));

        pool.when(decided("d2", STOPPED));
        thenTurnedDown(PoolRejection.POOL_ALREADY_STOPPED);

        pool.when(decided("d3", CONTINUED));
        thenTurnedDown(PoolRejection.POOL_ALREADY_STOPPED);
    }

    @Test
    void shouldTerminateAStoppedPoolOnce() {
        pool.given(decided("d1", STOPPED));

        pool.when(decided("d2", TERMINATED));
        thenTaken();

        pool.when(decided("d3", TERMINATED));
        thenTurnedDown(PoolRejection.POOL_ALREADY_STOPPED);
    }

    @Test
    void shouldNotLiquidateBeforeAllLossesAreConfirmed() {
        pool.given(decided("d1", STOPPED));

        pool.when(decided("d2", LIQUIDATED));

        thenTurnedDown(PoolRejection.LOSSES_NOT_CONFIRMED);
    }

    @Test
    void shouldNotLiquidateWhileMoneyIsReserved() {
        pool.given(
                contributed("c1", 100), pool.eligible("k", 100), decided("d1", TERMINATED), decided("d2", CONFIRMED));

        pool.when(decided("d3", LIQUIDATED));
        thenTurnedDown(PoolRejection.RESERVATIONS_LEFT);

        pool.given(paid("p1", "k", 20)).when(decided("d4", LIQUIDATED));
        thenTaken();
    }

    @Test
    void shouldLetNothingButAuditAndTakingBackFollowALiquidation() {
        pool.given(decided("d1", STOPPED), decided("d2", CONFIRMED), decided("d3", LIQUIDATED));

        pool.when(decided("d4", EVALUATED));
        thenTurnedDown(PoolRejection.POOL_ALREADY_LIQUIDATED);
        pool.when(decided("d5", new LifeDecision.OperatorReplaced(PartyId.of("oper-b"))));
        thenTurnedDown(PoolRejection.POOL_ALREADY_LIQUIDATED);
        pool.when(decided("d6", new LifeDecision.Audited(LifeResult.PASSED)));
        thenTaken();
        pool.when(decided("d7", new LifeDecision.MisuseTakenBack(Fen.of(5))));
        thenTaken();
    }

    @Test
    void shouldTakeAStopBackByAReversal() {
        pool.given(decided("d1", STOPPED));

        pool.when(ClaimWords.stepReversed(Role.AUTHORITY, "d2", "d1"));

        assertThat(pool.pool().steps().life().endedOn()).isEmpty();
    }

    @Test
    void shouldNotTurnAStopIntoATerminationByACorrection() {
        pool.given(decided("d1", STOPPED));

        pool.when(ClaimWords.step(
                Role.AUTHORITY, "d2", Relation.corrects(EventId.of("d1")), new ClaimStep.OnPool(TERMINATED)));

        thenTurnedDown(PoolRejection.CORRECTION_CHANGES_SUBJECT);
    }

    @Test
    void shouldHoldACorrectionOfARefusedDecisionAgainstTheStateAsWell() {
        pool.given(decided("d1", CONFIRMED));

        pool.when(corrected("d2", "d1", CONFIRMED));

        thenTurnedDown(PoolRejection.POOL_STILL_RUNNING);
        assertThat(pool.pool().steps().life().decisions()).isEmpty();
    }

    @Test
    void shouldLookAtADecisionBeforeItsCorrectionWhenBothHaveWaitedForThePool() {
        pool.registeredLater().given(corrected("d2", "d1", STOPPED), decided("d1", STOPPED));

        pool.registered();

        assertThat(pool.events())
                .filteredOn(PoolEvent.StepWaitEnded.class::isInstance)
                .hasSize(2);
        assertThat(pool.pool().steps().life().decisions()).hasSize(1);
    }

    private static PoolCommand corrected(String id, String earlier, LifeDecision what) {
        return ClaimWords.step(Role.AUTHORITY, id, Relation.corrects(EventId.of(earlier)), new ClaimStep.OnPool(what));
    }

    @Test
    void shouldGoOnWithOpenClaimsOfLoansThatItHadTakenBefore() {
        pool.disbursedOn(BEFORE, AFTER).given(contributed("c1", 100), decided("d1", STOPPED));

        pool.when(pool.eligible("k", 100));

        pool.thenClaim("k", ClaimStage.TRIGGERED, 20, 0);
    }

    @Test
    void shouldNotBearALoanDisbursedAfterTheStop() {
        pool.disbursedOn(AFTER, AFTER).given(contributed("c1", 100), decided("d1", STOPPED));

        pool.when(pool.eligible("k", 100));

        pool.thenReasons("k", LifeGate.POOL_STOPPED);
        assertThat(pool.pool().reserved()).isEqualTo(Fen.ZERO);
    }

    @Test
    void shouldTakeTheTriggerOfALoanAfterTheStopBackOnceTheStopIsKnown() {
        pool.disbursedOn(AFTER, AFTER).given(contributed("c1", 100), pool.eligible("k", 100));

        pool.when(decided("d1", STOPPED));

        pool.thenTrigger("k", 2, false).thenReasons("k", LifeGate.POOL_STOPPED);
    }

    @Test
    void shouldBearNothingAfterTheLiquidation() {
        pool.given(contributed("c1", 100), decided("d1", STOPPED), decided("d2", CONFIRMED), decided("d3", LIQUIDATED));

        pool.when(pool.eligible("k", 100));

        pool.thenReasons("k", "POOL_ALREADY_LIQUIDATED");
    }

    @Test
    void shouldTerminateWhileAClaimIsOpenAndKeepItsReservation() {
        pool.given(contributed("c1", 100), pool.eligible("k", 100));

        pool.when(decided("d1", TERMINATED));

        pool.thenClaim("k", ClaimStage.TRIGGERED, 20, 0);
    }

    @Test
    void shouldReportWhichSideHasContributedLess() {
        pool.given(contributed("c1", 100));
        assertThat(matching()).isEqualTo(Matching.FISCAL_SHORT);

        pool.given(moved("c2", PoolAccount.FISCAL, Direction.CREDIT, MovementKind.CONTRIBUTION, 100));
        assertThat(matching()).isEqualTo(Matching.MATCHED);

        pool.given(moved("c3", PoolAccount.FISCAL, Direction.CREDIT, MovementKind.CONTRIBUTION, 1));
        assertThat(matching()).isEqualTo(Matching.PARTNER_SHORT);
    }

    @Test
    void shouldMissNoPartnerWhereTheFiscalSideAloneFunds() {
        pool.given(moved("c1", PoolAccount.FISCAL, Direction.CREDIT, MovementKind.CONTRIBUTION, 100));

        var contributed = AccountSums.of(pool.pool().funds(), MovementKind.CONTRIBUTION);

        assertThat(Matching.of(contributed, new Funding.FiscalOnly())).isEqualTo(Matching.FISCAL_ONLY);
    }

    private Matching matching() {
        return Matching.of(
                AccountSums.of(pool.pool().funds(), MovementKind.CONTRIBUTION), new Funding.Matched(new Ratio(1, 1)));
    }
}
