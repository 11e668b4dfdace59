package org.pledgehub.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.out.CompensationTrigger;
import org.pledgehub.contract.out.DeadlineState;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.FeedbackStatus;
import org.pledgehub.contract.out.Outcome;
import org.pledgehub.contract.out.PoolExposure;
import org.pledgehub.streams.harness.ChaoyangStory;
import org.pledgehub.streams.harness.ChaoyangStory.Sent;
import org.pledgehub.streams.harness.HubFacts;
import org.pledgehub.streams.harness.HubHarness;
import org.pledgehub.streams.topology.Room;

/** One story through intake and all rooms, two partitions each. */
class WholeHubTest {

    private static final int SHUFFLES = 100;

    @Test
    void shouldTriggerTheWorkedFigures() {
        try (var hub = played(ChaoyangStory.events())) {
            var trigger = hub.read(hub.topics().auditTriggers(), CompensationTrigger.class).stream()
                    .filter(each -> each.getClaimId().equals(ChaoyangStory.PAID_CLAIM))
                    .findFirst()
                    .orElseThrow();

            assertThat(trigger.getCoveredFen()).isEqualTo(102_469_134L);
            assertThat(trigger.getPoolAmountFen()).isEqualTo(20_493_826L);
            assertThat(trigger.getPayableFen()).isEqualTo(20_493_826L);
            assertThat(trigger.getFiscalFen()).isEqualTo(10_246_913L);
            assertThat(trigger.getPartnerFen()).isEqualTo(10_246_913L);
            assertThat(trigger.getOutcome()).isEqualTo(Outcome.FULL);
            assertThat(trigger.getProof()).isNotEmpty();
        }
    }

    @Test
    void shouldJudgeEachFilingDeadline() {
        try (var hub = played(ChaoyangStory.events())) {
            var deadlines = hub.latest(hub.topics().deadlines(), DeadlineView.class);

            assertThat(deadlines.values().stream().map(DeadlineView::getState).toList())
                    .contains(DeadlineState.MET, DeadlineState.MET_LATE, DeadlineState.MISSED);
        }
    }

    @Test
    void shouldKeepMoneyAndExposureOfThePool() {
        try (var hub = played(ChaoyangStory.events())) {
            var pool =
                    hub.latest(hub.topics().poolExposure(), PoolExposure.class).get("cy");

            assertThat(pool.getContributedFen()).isEqualTo(2_000_000_000L);
            assertThat(pool.getPaidFen()).isEqualTo(20_493_826L);
            assertThat(pool.getReservedFen()).isZero();
            assertThat(pool.getCashPartnerFen()).isEqualTo(1_000_000_000L - 1_234L - 20_493_826L);
            assertThat(pool.getLoans()).isEqualTo(3);
            assertThat(pool.getDisbursedFen()).isEqualTo(300_000_000L);
            assertThat(pool.getOutstandingFen()).isEqualTo(300_000_000L - 10_000_000L - 9_900_000L);
        }
    }

    @Test
    void shouldAnswerEveryEventAndEndEveryWaitOnce() {
        try (var hub = played(ChaoyangStory.events())) {
            for (Sent sent : ChaoyangStory.events()) {
                assertThat(hub.feedback(sent.party())).isNotEmpty();
            }
            ChaoyangStory.PARTIES
                    .keySet()
                    .forEach(party -> assertThat(finalAnswers(hub.feedback(party)))
                            .as("final answers of %s", party)
                            .doesNotHaveDuplicates());
            assertThat(hub.deadLetters()).isEmpty();
        }
    }

    @Test
    void shouldComeToTheSameFactsWhenEverythingIsSentTwice() {
        var once = ChaoyangStory.events();
        var twice = new ArrayList<>(once);
        twice.addAll(once);

        assertThat(withoutRepeats(factsOf(twice))).containsExactlyInAnyOrderEntriesOf(withoutRepeats(factsOf(once)));
    }

    @Test
    void shouldComeToTheSameFactsInAnyOrder() {
        var expected = factsOf(ChaoyangStory.events());
        for (int seed = 0; seed < SHUFFLES; seed++) {
            var events = new ArrayList<>(ChaoyangStory.events());
            Collections.shuffle(events, new Random(seed));

            assertThat(factsOf(events)).as("seed %d", seed).containsExactlyInAnyOrderEntriesOf(expected);
        }
    }

    private static Map<String, String> factsOf(List<Sent> events) {
        try (var hub = played(events)) {
            return HubFacts.of(hub, ChaoyangStory.PARTIES);
        }
    }

    private static Map<String, String> withoutRepeats(Map<String, String> facts) {
        facts.keySet().removeIf(name -> name.startsWith("repeats "));
        return facts;
    }

    private static HubHarness played(List<Sent> events) {
        var hub = HubHarness.withRooms(EnumSet.allOf(Room.class));
        ChaoyangStory.prepare(hub);
        events.forEach(sent -> hub.send(sent.party(), sent.event()));
        hub.tick(ChaoyangStory.LAST_TICK);
        return hub;
    }

    private static List<String> finalAnswers(List<Feedback> answers) {
        return answers.stream()
                .filter(answer -> answer.getStatus() != FeedbackStatus.PENDING)
                .filter(answer -> answer.getStatus() != FeedbackStatus.DUPLICATE)
                .map(Feedback::getEventId)
                .toList();
    }
}
