package org.pledgehub.streams.right;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.streams.harness.InboundEvents.USCC;
import static org.pledgehub.streams.harness.InboundEvents.cancelled;
import static org.pledgehub.streams.harness.InboundEvents.correction;
import static org.pledgehub.streams.harness.InboundEvents.envelope;
import static org.pledgehub.streams.harness.InboundEvents.patent;
import static org.pledgehub.streams.harness.InboundEvents.registered;
import static org.pledgehub.streams.harness.InboundEvents.registry;
import static org.pledgehub.streams.harness.InboundEvents.reversed;
import static org.pledgehub.streams.harness.InboundEvents.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.common.ReasonText;
import org.pledgehub.contract.common.RightRef;
import org.pledgehub.contract.common.RightStatus;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.hop.ClaimOnRight;
import org.pledgehub.contract.hop.LoanCommand;
import org.pledgehub.contract.hop.RightClaimed;
import org.pledgehub.contract.hop.RightCommand;
import org.pledgehub.contract.hop.RightSnapshot;
import org.pledgehub.contract.hop.WatchRight;
import org.pledgehub.contract.in.BibliographyChanged;
import org.pledgehub.contract.out.Alert;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.FeedbackStatus;
import org.pledgehub.streams.harness.HubHarness;
import org.pledgehub.streams.topology.Room;

/** Stories of the right room, from a registry's bytes to what a watching loan is told. */
class RightRoomTest {

    private static final RightRef PATENT = patent("200310100002.X");
    private static final String RIGHT = "PATENT:200310100002X";
    private static final String LOAN = "icbc/C1";

    private HubHarness hub;

    @BeforeEach
    void start() {
        hub = started();
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void shouldAnswerASubscriptionOnceWithNothingKnown() {
        watch(hub);

        assertThat(told(hub)).singleElement().satisfies(snapshot -> {
            assertThat(snapshot.getRight()).isEqualTo(RIGHT);
            assertThat(snapshot.getVersion()).isZero();
            assertThat(snapshot.getPledges()).isEmpty();
        });
    }

    @Test
    void shouldAcceptARegistrationAndTellTheWatcher() {
        watch(hub);

        hub.send("cnipa", registry(envelope("r1", "2026-01-10"), registered(PATENT, "N1", "icbc")));

        assertThat(hub.lastAnswer("cnipa", "r1")).satisfies(answer -> {
            assertThat(answer.getStatus()).isEqualTo(FeedbackStatus.ACCEPTED);
            assertThat(answer.getSubject()).isEqualTo(RIGHT);
            assertThat(answer.getEventKind()).isEqualTo("PledgeRegistered");
        });
        assertThat(told(hub).getLast()).satisfies(snapshot -> {
            assertThat(snapshot.getVersion()).isEqualTo(1);
            assertThat(snapshot.getPledges())
                    .singleElement()
                    .satisfies(span -> assertThat(span.getRegisteredOn()).isEqualTo("2026-01-10"));
            assertThat(snapshot.getInputs())
                    .singleElement()
                    .satisfies(input -> assertThat(input.getEventId()).isEqualTo("r1"));
        });
    }

    @Test
    void shouldTellALateSubscriberEverything() {
        hub.send("cnipa", registry(envelope("r1", "2026-01-10"), registered(PATENT, "N1", "icbc")));

        watch(hub);

        assertThat(told(hub))
                .singleElement()
                .satisfies(snapshot -> assertThat(snapshot.getPledges()).hasSize(1));
    }

    @Test
    void shouldAnswerARepeatAsDuplicateAndTellNobody() {
        watch(hub);
        hub.send("cnipa", registry(envelope("r1", "2026-01-10"), registered(PATENT, "N1", "icbc")));
        int before = told(hub).size();

        hub.send("cnipa", registry(envelope("r1", "2026-01-10"), registered(PATENT, "N1", "icbc")));

        assertThat(hub.lastAnswer("cnipa", "r1").getStatus()).isEqualTo(FeedbackStatus.DUPLICATE);
        assertThat(told(hub)).hasSize(before);
    }

    @Test
    void shouldRefuseAUsedIdWithAnotherBody() {
        hub.send("cnipa", registry(envelope("r1", "2026-01-10"), registered(PATENT, "N1", "icbc")));

        hub.send("cnipa", registry(envelope("r1", "2026-01-10"), registered(PATENT, "N2", "icbc")));

        assertThat(codes(hub.lastAnswer("cnipa", "r1"))).containsExactly("EVENT_ID_REUSED");
    }

    @Test
    void shouldLapseRetroactivelyAndTakeTheLapseBack() {
        watch(hub);
        hub.send("cnipa", registry(envelope("s1", "2025-07-01"), status(PATENT, RightStatus.LAPSED)));
        assertThat(told(hub).getLast().getStatuses()).hasSize(1);

        hub.send("cnipa", registry(envelope("s2", "2026-01-05"), reversed(PATENT, "s1")));

        assertThat(told(hub).getLast().getStatuses()).isEmpty();
        assertThat(told(hub).getLast().getVersion()).isEqualTo(2);
    }

    @Test
    void shouldTellOfNewOwnersByBJ09() {
        watch(hub);

        hub.send("cnipa", registry(envelope("o1", "2026-01-10"), new BibliographyChanged(PATENT, List.of(USCC))));

        assertThat(hub.lastAnswer("cnipa", "o1").getStatus()).isEqualTo(FeedbackStatus.ACCEPTED);
        assertThat(told(hub).getLast().getOwnerUsccs()).containsExactly(USCC);
    }

    @Test
    void shouldAnswerPendingAndThenOnceFinally() {
        hub.send("cnipa", registry(envelope("r2", "2026-06-01"), cancelled(PATENT, "N1")));
        hub.send("cnipa", registry(envelope("r1", "2026-01-10"), registered(PATENT, "N1", "icbc")));
        hub.send("cnipa", registry(envelope("s1", "2025-07-01"), status(PATENT, RightStatus.LAPSED)));

        assertThat(hub.feedback("cnipa"))
                .filteredOn(answer -> answer.getEventId().equals("r2"))
                .extracting(Feedback::getStatus)
                .containsExactly(FeedbackStatus.PENDING, FeedbackStatus.ACCEPTED);
        assertThat(codes(hub.feedback("cnipa").getFirst())).containsExactly("REGISTRATION_UNKNOWN");
        assertThat(hub.feedback("cnipa").getFirst().getReviewOn()).isEqualTo("2026-12-20");
    }

    @Test
    void shouldRemindOnceWhatWaitsPastItsDay() {
        hub.send("cnipa", registry(envelope("r2", "2026-06-01"), cancelled(PATENT, "N1")));
        hub.tick(LocalDate.of(2026, 12, 19));
        assertThat(alerts()).isEmpty();

        hub.tick(LocalDate.of(2026, 12, 20));
        hub.tick(LocalDate.of(2026, 12, 21));

        assertThat(alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.getKind()).isEqualTo("PENDING_OVERDUE");
            assertThat(alert.getSubject()).isEqualTo(RIGHT);
        });
    }

    @Test
    void shouldRemindOfEachReportOnceThoughOneArrivesWhenItsDayHasPassed() {
        hub.send("cnipa", registry(envelope("r2", "2026-06-01"), cancelled(PATENT, "N1")));
        hub.tick(LocalDate.of(2026, 12, 21));
        hub.send("cnipa", registry(envelope("r3", "2026-06-02"), cancelled(PATENT, "N2")));

        hub.tick(LocalDate.of(2026, 12, 22));

        assertThat(alerts())
                .extracting(Alert::getAlertId)
                .containsExactly(RIGHT + "#cnipa/r2#PENDING_OVERDUE", RIGHT + "#cnipa/r3#PENDING_OVERDUE");
    }

    @Test
    void shouldNotRemindWhatHasBeenAnswered() {
        hub.send("cnipa", registry(envelope("r2", "2026-06-01"), cancelled(PATENT, "N1")));
        hub.send("cnipa", registry(envelope("r1", "2026-01-10"), registered(PATENT, "N1", "icbc")));

        hub.tick(LocalDate.of(2026, 12, 31));

        assertThat(alerts()).isEmpty();
    }

    @Test
    void shouldTellTheOtherLoansOfAClaimAndNotTheLoanThatMadeIt() {
        watch(hub);
        watch(hub, "cmb/C7");
        int before = told(hub).size();

        claim(LOAN, "n1");

        assertThat(told(hub)).hasSize(before + 1);
        assertThat(latest("cmb/C7").getVersion()).isEqualTo(1);
        assertThat(latest("cmb/C7").getClaims()).containsExactly(claimOn(LOAN, "n1"));
        assertThat(latest(LOAN).getVersion()).isZero();
    }

    @Test
    void shouldTellNobodyWhatALoanSaysAgain() {
        watch(hub, "cmb/C7");
        claim(LOAN, "n1");
        int before = told(hub).size();

        claim(LOAN, "n1");

        assertThat(told(hub)).hasSize(before);
    }

    @Test
    void shouldTellOfTheClaimThatTakesAnothersPlaceAndThatNoneIsLeft() {
        watch(hub, "cmb/C7");
        claim(LOAN, "n1");

        claim(LOAN, "n2");
        assertThat(latest("cmb/C7").getClaims()).containsExactly(claimOn(LOAN, "n2"));

        hub.command(hub.topics().rightCommands(), RIGHT, new RightCommand(new RightClaimed(RIGHT, LOAN, null)));
        assertThat(latest("cmb/C7").getClaims()).isEmpty();
    }

    @Test
    void shouldTellOfAClaimWhoseLoanHasGoneToAnotherPool() {
        watch(hub, "cmb/C7");
        claim(LOAN, "n1");

        var moved = ClaimOnRight.newBuilder(claimOn(LOAN, "n1")).setPool("hd").build();
        hub.command(hub.topics().rightCommands(), RIGHT, new RightCommand(new RightClaimed(RIGHT, LOAN, moved)));

        assertThat(latest("cmb/C7").getClaims()).containsExactly(moved);
    }

    @Test
    void shouldTellALateSubscriberOfTheClaimsOfOthersOnly() {
        claim(LOAN, "n1");
        claim("cmb/C7", "k1");

        watch(hub);

        assertThat(latest(LOAN).getClaims()).containsExactly(claimOn("cmb/C7", "k1"));
    }

    @Test
    void shouldEndTheSameInAnyOrder() {
        var events = new ArrayList<SpecificRecord>(List.of(
                registry(envelope("r1", "2026-01-10"), registered(PATENT, "N1", "icbc")),
                registry(envelope("r2", "2026-06-01"), cancelled(PATENT, "N1")),
                registry(envelope("r3", "2026-06-02"), reversed(PATENT, "r2")),
                registry(envelope("s1", "2025-07-01"), status(PATENT, RightStatus.LAPSED)),
                registry(correction("s2", "s1", "2025-08-01"), status(PATENT, RightStatus.LAPSED)),
                registry(envelope("s3", "2025-10-01"), status(PATENT, RightStatus.RESTORED))));
        var expected = outcome(events);

        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(events, new Random(seed));
            assertThat(outcome(events)).isEqualTo(expected);
        }
    }

    /** Last answers and the last snapshot but for its version and the offsets, which are the order of arrival. */
    private static Map<String, String> outcome(List<SpecificRecord> events) {
        try (var hub = started()) {
            watch(hub);
            events.forEach(event -> hub.send("cnipa", event));
            var outcome = new TreeMap<String, String>();
            hub.feedback("cnipa")
                    .forEach(answer -> outcome.put(answer.getEventId(), answer.getStatus() + "" + codes(answer)));
            var snapshot = told(hub).getLast();
            outcome.put("pledges", snapshot.getPledges().toString());
            outcome.put("statuses", snapshot.getStatuses().toString());
            outcome.put(
                    "inputs",
                    snapshot.getInputs().stream()
                            .map(input -> input.getEventId())
                            .toList()
                            .toString());
            return outcome;
        }
    }

    private static HubHarness started() {
        var hub = HubHarness.withRooms(Set.of(Room.RIGHT));
        hub.register("cnipa", Role.REGISTRY);
        return hub;
    }

    private static void watch(HubHarness hub) {
        watch(hub, LOAN);
    }

    private static void watch(HubHarness hub, String loan) {
        hub.command(hub.topics().rightCommands(), RIGHT, new RightCommand(new WatchRight(RIGHT, loan)));
    }

    private void claim(String loan, String event) {
        var claimed = new RightClaimed(RIGHT, loan, claimOn(loan, event));
        hub.command(hub.topics().rightCommands(), RIGHT, new RightCommand(claimed));
    }

    private static ClaimOnRight claimOn(String loan, String event) {
        return ClaimOnRight.newBuilder()
                .setLoan(loan)
                .setPool("cy")
                .setNoticedOn(LocalDate.parse("2026-06-25"))
                .setRecordedAt(Instant.parse("2026-06-25T04:00:00Z"))
                .setParty(loan.substring(0, loan.indexOf('/')))
                .setEventId(event)
                .build();
    }

    private RightSnapshot latest(String loan) {
        var command = hub.latest(hub.topics().loanCommands(), LoanCommand.class).get(loan);
        assertThat(command).as("last word to %s", loan).isNotNull();
        return (RightSnapshot) command.getCommand();
    }

    private static List<RightSnapshot> told(HubHarness hub) {
        return hub.read(hub.topics().loanCommands(), LoanCommand.class).stream()
                .map(command -> (RightSnapshot) command.getCommand())
                .toList();
    }

    private List<Alert> alerts() {
        return hub.read(hub.topics().auditAlerts(), Alert.class);
    }

    private static List<String> codes(Feedback answer) {
        return answer.getReasons().stream().map(ReasonText::getCode).toList();
    }
}
