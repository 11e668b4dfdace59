package org.pledgehub.streams.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.streams.pool.PoolEvents.CLAIM;
import static org.pledgehub.streams.pool.PoolEvents.POOL;
import static org.pledgehub.streams.pool.PoolEvents.assessed;
import static org.pledgehub.streams.pool.PoolEvents.changed;
import static org.pledgehub.streams.pool.PoolEvents.charged;
import static org.pledgehub.streams.pool.PoolEvents.compensated;
import static org.pledgehub.streams.pool.PoolEvents.contributed;
import static org.pledgehub.streams.pool.PoolEvents.contribution;
import static org.pledgehub.streams.pool.PoolEvents.reversed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.hop.ClaimVerdict;
import org.pledgehub.contract.out.Alert;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.out.CompensationTrigger;
import org.pledgehub.contract.out.FeedbackStatus;
import org.pledgehub.contract.out.Outcome;
import org.pledgehub.domain.compensation.ProofChecker;

/** Claims in the pool room: from the loan room's commands to what operator, authority and bank are told. */
class PoolRoomClaimTest {

    private static final long ENOUGH = 100_000_000;
    private static final long WORKED = 20_493_826;

    private PoolRoom room;

    @BeforeEach
    void start() {
        room = PoolRoom.ready();
    }

    @AfterEach
    void stop() {
        room.close();
    }

    @Test
    void shouldTriggerTheWorkedExampleToTheFen() {
        room.send("boc", contributed("c1", ENOUGH));

        room.command(assessed(1, ClaimVerdict.ELIGIBLE));

        assertThat(room.triggers()).singleElement().satisfies(trigger -> {
            assertThat(trigger.getActive()).isTrue();
            assertThat(trigger.getRevision()).isEqualTo(1);
            assertThat(trigger.getBaseFen()).isEqualTo(102_469_134);
            assertThat(trigger.getPoolAmountFen()).isEqualTo(WORKED);
            assertThat(trigger.getPayableFen()).isEqualTo(WORKED);
            assertThat(trigger.getFiscalFen()).isEqualTo(10_246_913);
            assertThat(trigger.getPartnerFen()).isEqualTo(10_246_913);
            assertThat(trigger.getOutcome()).isEqualTo(Outcome.FULL);
            assertThat(trigger.getInputs()).hasSize(1);
            assertThat(trigger.getChecks()).hasSize(1);
            assertThat(ProofChecker.check(PoolRoom.proof(trigger))).isEmpty();
        });
    }

    @Test
    void shouldTellOperatorAuthorityAndBank() {
        room.send("boc", contributed("c1", ENOUGH));

        room.command(assessed(1, ClaimVerdict.ELIGIBLE));

        for (var party : List.of("oper", "auth")) {
            assertThat(room.hub().latest(room.hub().topics().triggersFor(party), CompensationTrigger.class))
                    .containsOnlyKeys(CLAIM);
        }
        for (var party : List.of("oper", "auth", "icbc")) {
            assertThat(room.hub().latest(room.hub().topics().claimsFor(party), ClaimView.class))
                    .containsOnlyKeys(POOL + "|" + CLAIM);
        }
        assertThat(room.hub().read(room.hub().topics().auditClaims(), ClaimView.class))
                .hasSize(1);
    }

    @Test
    void shouldTellTheGuarantorOfAClaimThatItHasTakenOverAndWhenItNoLongerHas() {
        room.hub().register("danbao", Role.GUARANTOR);
        room.hub().register("other", Role.GUARANTOR);
        room.send("boc", contributed("c1", ENOUGH));

        room.command(assessed(1, ClaimVerdict.ELIGIBLE));
        assertThat(claimsOf("danbao")).isEmpty();
        room.command(paidTo("danbao", 2));
        assertThat(claimsOf("danbao").get(POOL + "|" + CLAIM).getPayee()).isEqualTo("danbao");
        room.command(paidTo("", 3));

        assertThat(claimsOf("danbao").get(POOL + "|" + CLAIM).getPayee()).isEqualTo("icbc");
        assertThat(claimsOf("other")).isEmpty();
    }

    private static ClaimAssessed paidTo(String payee, long sequence) {
        var assessed = assessed(sequence, ClaimVerdict.ELIGIBLE);
        assessed.setPayee(payee);
        return assessed;
    }

    private Map<String, ClaimView> claimsOf(String party) {
        return room.hub().latest(room.hub().topics().claimsFor(party), ClaimView.class);
    }

    @Test
    void shouldShowTheReservationInTheAggregates() {
        room.send("boc", contributed("c1", ENOUGH));

        room.command(assessed(1, ClaimVerdict.ELIGIBLE));

        assertThat(room.exposure().getReservedFen()).isEqualTo(WORKED);
        assertThat(room.exposure().getAvailableFen()).isEqualTo(ENOUGH - WORKED);
        assertThat(room.exposure().getClaims()).isEqualTo(Map.of("TRIGGERED", 1L));
        assertThat(room.breakdown().get("cy|BANK|icbc").getReservedFen()).isEqualTo(WORKED);
        assertThat(room.breakdown().get("cy|IP_KIND|PATENT").getClaims()).isEqualTo(Map.of("TRIGGERED", 1L));
    }

    @Test
    void shouldServeAQueuedClaimWhenMoneyArrives() {
        room.command(assessed(1, ClaimVerdict.ELIGIBLE));
        assertThat(room.claim().getStage()).isEqualTo("QUEUED");

        room.send("boc", contributed("c1", ENOUGH));

        assertThat(room.claim().getStage()).isEqualTo("TRIGGERED");
        assertThat(room.triggers()).extracting(CompensationTrigger::getRevision).containsExactly(1, 2);
        assertThat(room.triggers())
                .extracting(CompensationTrigger::getOutcome)
                .containsExactly(Outcome.NONE, Outcome.FULL);
    }

    @Test
    void shouldTakeATriggerBackAfterARetroactiveLapse() {
        room.send("boc", contributed("c1", ENOUGH));
        room.command(assessed(1, ClaimVerdict.ELIGIBLE));

        room.command(assessed(2, ClaimVerdict.INELIGIBLE, "RIGHT_NOT_IN_FORCE"));

        assertThat(room.triggers().getLast()).satisfies(trigger -> {
            assertThat(trigger.getActive()).isFalse();
            assertThat(trigger.getRevision()).isEqualTo(2);
            assertThat(trigger.getPayableFen()).isZero();
            assertThat(trigger.getReasons()).containsExactly("RIGHT_NOT_IN_FORCE");
        });
        assertThat(room.exposure().getReservedFen()).isZero();
        assertThat(room.claim().getStage()).isEqualTo("INELIGIBLE");
    }

    @Test
    void shouldTurnAReservationIntoAPayment() {
        room.send("boc", contributed("c1", ENOUGH));
        room.command(assessed(1, ClaimVerdict.ELIGIBLE));

        room.send("boc", compensated("p1", CLAIM, WORKED));

        assertThat(room.hub().lastAnswer("boc", "p1").getStatus()).isEqualTo(FeedbackStatus.ACCEPTED);
        assertThat(room.claim()).satisfies(view -> {
            assertThat(view.getStage()).isEqualTo("PARTNER_PAID");
            assertThat(view.getPaidFen()).isEqualTo(WORKED);
            assertThat(view.getReservedFen()).isZero();
        });
        assertThat(room.triggers()).hasSize(1);
        assertThat(room.exposure().getPaidFen()).isEqualTo(WORKED);
        assertThat(room.exposure().getCashPartnerFen()).isEqualTo(ENOUGH - WORKED);
    }

    @Test
    void shouldAnswerAPaymentOfAnUnknownClaimLater() {
        room.send("boc", contributed("c1", ENOUGH));
        room.send("boc", compensated("p1", CLAIM, WORKED));
        assertThat(room.codes("boc", "p1")).containsExactly("CLAIM_UNKNOWN");

        room.command(assessed(1, ClaimVerdict.ELIGIBLE));

        assertThat(room.statuses("p1")).containsExactly(FeedbackStatus.PENDING, FeedbackStatus.ACCEPTED);
    }

    @Test
    void shouldTriggerOnceThePolicyHasArrived() {
        room.close();
        room = PoolRoom.withoutReferences();
        room.registerPool();
        room.send("boc", contributed("c1", ENOUGH));
        room.command(assessed(1, ClaimVerdict.ELIGIBLE));
        assertThat(room.claim().getStage()).isEqualTo("PENDING");
        assertThat(room.claim().getReasons()).containsExactly("NO_POLICY_IN_FORCE");

        room.applyPolicy();
        room.hub().punctuate();

        assertThat(room.claim().getStage()).isEqualTo("TRIGGERED");
    }

    @Test
    void shouldPassOverAnOutdatedAssessment() {
        room.send("boc", contributed("c1", ENOUGH));
        room.command(assessed(2, ClaimVerdict.ELIGIBLE));

        room.command(assessed(1, ClaimVerdict.INELIGIBLE, "RIGHT_NOT_IN_FORCE"));

        assertThat(room.claim().getStage()).isEqualTo("TRIGGERED");
    }

    @Test
    void shouldRaiseAnAlertWhenAPaidClaimIsQuestioned() {
        room.send("boc", contributed("c1", ENOUGH));
        room.command(assessed(1, ClaimVerdict.ELIGIBLE));
        room.send("boc", compensated("p1", CLAIM, WORKED));

        room.command(assessed(2, ClaimVerdict.INELIGIBLE, "RIGHT_NOT_IN_FORCE"));

        assertThat(room.alerts())
                .extracting(Alert::getKind)
                .containsExactly("PAID_WITHOUT_CONFIRMATION", "PAID_CLAIM_CHANGED");
        assertThat(room.claim().getStage()).isEqualTo("PARTNER_PAID");
        assertThat(room.triggers().getLast().getActive()).isTrue();
    }

    @Test
    void shouldRaiseAnAlertOnceThoughThePaymentIsUndoneAndMadeAgain() {
        room.send("boc", contributed("c1", ENOUGH));
        room.command(assessed(1, ClaimVerdict.ELIGIBLE));

        room.send("boc", compensated("p1", CLAIM, WORKED + 1));
        room.send("boc", reversed("r1", "p1"));
        room.send("boc", compensated("p2", CLAIM, WORKED + 1));

        assertThat(room.alerts())
                .extracting(Alert::getKind)
                .containsExactly("PAID_BEYOND_RESERVATION", "PAID_WITHOUT_CONFIRMATION");
    }

    @Test
    void shouldTakeTheTriggerOfAQuestionedClaimBackOnceItsPaymentIsReversed() {
        room.send("boc", contributed("c1", ENOUGH));
        room.command(assessed(1, ClaimVerdict.ELIGIBLE));
        room.send("boc", compensated("p1", CLAIM, WORKED));
        room.command(assessed(2, ClaimVerdict.INELIGIBLE, "RIGHT_NOT_IN_FORCE"));

        room.send("boc", reversed("r1", "p1"));

        assertThat(room.claim().getStage()).isEqualTo("INELIGIBLE");
        assertThat(room.claim().getReasons()).containsExactly("RIGHT_NOT_IN_FORCE");
        assertThat(room.triggers().getLast().getActive()).isFalse();
        assertThat(room.exposure().getReservedFen()).isZero();
        assertThat(room.exposure().getPaidFen()).isZero();
    }

    @Test
    void shouldEndTheSameInAnyOrderOfMoneyAndClaim() {
        var loan = contribution("icbc", "A", 100_000_000);
        var steps = new ArrayList<Runnable>(List.of(
                () -> room.send("boc", contributed("c1", ENOUGH)),
                () -> room.send("boc", contributed("c2", 1)),
                () -> room.send("boc", charged("f1", 5)),
                () -> room.send("boc", reversed("r1", "c2")),
                () -> room.command(changed("icbc/L1", 1, null, loan)),
                () -> room.command(assessed(1, ClaimVerdict.ELIGIBLE)),
                () -> room.send("boc", compensated("p1", CLAIM, WORKED))));
        var outcomes = new TreeSet<String>();
        for (int seed = 0; seed < 8; seed++) {
            Collections.shuffle(steps, new Random(seed));
            room.close();
            start();
            steps.forEach(Runnable::run);
            var trigger = room.triggers().getLast();
            outcomes.add(room.claim() + "\n" + room.exposure() + "\n" + room.breakdown() + "\n" + trigger.getProof()
                    + trigger.getActive());
        }
        assertThat(outcomes).hasSize(1);
    }
}
