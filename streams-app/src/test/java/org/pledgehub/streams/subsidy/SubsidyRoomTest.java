package org.pledgehub.streams.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.scenario.SubsidyEvents.applied;
import static org.pledgehub.scenario.SubsidyEvents.called;
import static org.pledgehub.scenario.SubsidyEvents.paid;
import static org.pledgehub.scenario.SubsidyEvents.repaid;
import static org.pledgehub.scenario.SubsidyEvents.step;
import static org.pledgehub.streams.harness.InboundEvents.correction;
import static org.pledgehub.streams.harness.InboundEvents.envelope;
import static org.pledgehub.streams.harness.InboundEvents.loan;
import static org.pledgehub.streams.harness.InboundEvents.patent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.common.Envelope;
import org.pledgehub.contract.common.ReasonText;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.common.SubsidyCostKind;
import org.pledgehub.contract.common.SubsidyStepKind;
import org.pledgehub.contract.in.AuthorityEvent;
import org.pledgehub.contract.in.BankEvent;
import org.pledgehub.contract.in.SubsidyEventReversed;
import org.pledgehub.contract.out.Alert;
import org.pledgehub.contract.out.DutyState;
import org.pledgehub.contract.out.DutyView;
import org.pledgehub.contract.out.SubsidyView;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.policies.Presets;
import org.pledgehub.policies.ShippedCalendars;
import org.pledgehub.streams.harness.HubHarness;
import org.pledgehub.streams.topology.Room;

/** Stories of the subsidy room, from a party's bytes to views, answers and alerts. */
class SubsidyRoomTest {

    private static final String PROGRAMME = "mtg-subsidy";
    private static final String APPLICATION = "icbc/a1";
    private static final String NOTICE = PROGRAMME + "|PUBLIC_NOTICE|" + APPLICATION;
    private static final long INTEREST = 12_345_679;

    private HubHarness hub;

    @BeforeEach
    void start() {
        hub = started();
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private static HubHarness started() {
        var hub = HubHarness.withRooms(Set.of(Room.SUBSIDY));
        hub.register("icbc", Role.BANK);
        hub.register("cmb", Role.BANK);
        hub.register("office", Role.AUTHORITY);
        hub.register("bureau", Role.AUTHORITY);
        register(hub);
        hub.applyPolicy(
                "mentougou-subsidy", 1, Presets.text("mentougou-subsidy").orElseThrow());
        ShippedCalendars.book()
                .years()
                .forEach((year, calendar) -> hub.applyCalendar(
                        year, calendar.version(), ShippedCalendars.texts().get(year + ".yaml")));
        return hub;
    }

    private static void register(HubHarness hub) {
        hub.register(Pool.newBuilder()
                .setPool(PROGRAMME)
                .setPolicy("mentougou-subsidy")
                .setAuthority("office")
                .build());
    }

    @Test
    void shouldGoFromTheCallToThePublication() {
        tellAll(hub, story());
        hub.tick(LocalDate.of(2026, 11, 20));

        var view = view(hub);
        assertThat(view.getStage()).isEqualTo("PUBLISHED");
        assertThat(view.getApprovedFen()).isEqualTo(6_172_839);
        assertThat(view.getPaidFen()).isEqualTo(6_172_839);
        assertThat(view.getNoticeEndsOn()).isEqualTo("2026-04-20");
        assertThat(view.getPolicy()).isEqualTo("mentougou-subsidy@1");
        assertThat(view.getProof()).extracting(proof -> proof.getRuleId()).contains("MS-02", "MS-04", "MS-12");
        assertThat(answers(hub, "icbc")).containsOnly("ACCEPTED []");
    }

    @Test
    void shouldComeToTheSameInAnyOrderOfArrival() {
        tellAll(hub, story());
        hub.tick(LocalDate.of(2026, 11, 20));
        var expected = settled(view(hub));
        var answers = lastAnswers(hub);

        for (int seed = 0; seed < 6; seed++) {
            var words = new ArrayList<>(story());
            Collections.shuffle(words, new Random(seed));
            try (var other = started()) {
                tellAll(other, words);
                other.tick(LocalDate.of(2026, 11, 20));
                assertThat(settled(view(other))).isEqualTo(expected);
                assertThat(lastAnswers(other)).isEqualTo(answers);
            }
        }
    }

    @Test
    void shouldTellWhoAppliedAndWhoRunsTheProgrammeAndNobodyElse() {
        tellAll(hub, story());

        assertThat(hub.latest(hub.topics().subsidiesFor("icbc"), SubsidyView.class))
                .containsOnlyKeys(PROGRAMME + "|" + APPLICATION);
        assertThat(hub.latest(hub.topics().subsidiesFor("office"), SubsidyView.class))
                .hasSize(1);
        assertThat(hub.writtenTopics())
                .doesNotContain(hub.topics().subsidiesFor("cmb"), hub.topics().subsidiesFor("bureau"));
        assertThat(hub.read(hub.topics().auditSubsidies(), SubsidyView.class)).hasSizeGreaterThan(3);
    }

    @Test
    void shouldTellWhichTermsRunAndWhenTheyEnd() {
        hub.tick(LocalDate.of(2026, 3, 20));
        tellAll(hub, story());
        hub.tick(LocalDate.of(2026, 3, 25));
        hub.tick(LocalDate.of(2026, 4, 14));

        assertThat(duties()).containsOnlyKeys(PROGRAMME + "|SUBSIDY_WINDOW|2026", NOTICE);
        assertThat(duties().get(PROGRAMME + "|SUBSIDY_WINDOW|2026").getState()).isEqualTo(DutyState.ENDED);
        assertThat(duties().get(NOTICE).getState()).isEqualTo(DutyState.OPEN);
        assertThat(duties().get(NOTICE).getAbout()).isEqualTo(APPLICATION);
        assertThat(duties().get(NOTICE).getRuleId()).isEqualTo("MS-06");
        assertThat(alerts()).contains("DUTY_DUE_SOON");
        assertThat(hub.latest(hub.topics().dutiesFor("office"), DutyView.class)).isEqualTo(duties());
        assertThat(hub.writtenTopics()).doesNotContain(hub.topics().dutiesFor("bureau"));
    }

    @Test
    void shouldWithdrawTheTermOfAListThatIsTakenBack() {
        tellAll(hub, story().subList(0, 9));
        hub.tick(LocalDate.of(2026, 4, 14));
        assertThat(duties().get(NOTICE).getState()).isEqualTo(DutyState.OPEN);

        byOffice(
                "u1",
                "2026-04-15",
                SubsidyEventReversed.newBuilder()
                        .setProgramme(PROGRAMME)
                        .setReversedEventId("s4")
                        .build());

        assertThat(duties().get(NOTICE).getState()).isEqualTo(DutyState.WITHDRAWN);
    }

    private Map<String, DutyView> duties() {
        return hub.latest(hub.topics().duties(), DutyView.class);
    }

    @Test
    void shouldWaitForCallAndApplicationAndAnswerFinallyOnce() {
        byBank("p1", "2026-03-10", paid(PROGRAMME, APPLICATION, SubsidyCostKind.INTEREST, INTEREST));
        assertThat(answer("icbc", "p1")).isEqualTo("PENDING [SUBSIDY_APPLICATION_UNKNOWN]");

        byBank("a1", "2026-03-10", application());
        assertThat(answer("icbc", "p1")).isEqualTo("ACCEPTED []");
        assertThat(answer("icbc", "a1")).isEqualTo("PENDING [SUBSIDY_CALL_UNKNOWN]");

        byOffice("c1", "2026-02-20", called(PROGRAMME, 100_000_000));
        assertThat(answer("icbc", "a1")).isEqualTo("ACCEPTED []");
        assertThat(view(hub).getReasons()).contains("SUBSIDY_RECEIPT_MISSING");

        byOffice(
                "r1",
                "2026-03-10",
                step(PROGRAMME, APPLICATION, SubsidyStepKind.RECEIPT).build());
        assertThat(view(hub).getReasons()).doesNotContain("SUBSIDY_RECEIPT_MISSING");
        assertThat(hub.feedback("icbc")).hasSize(4);
    }

    @Test
    void shouldNotAcceptALateApplicationByTheDayOfItsReceipt() {
        byOffice("c1", "2026-02-20", called(PROGRAMME, 100_000_000));
        byBank("a1", "2026-03-10", application());
        byOffice(
                "r1",
                "2026-04-01",
                step(PROGRAMME, APPLICATION, SubsidyStepKind.RECEIPT).build());

        assertThat(answer("icbc", "a1")).isEqualTo("ACCEPTED []");
        assertThat(view(hub).getStage()).isEqualTo("NOT_ACCEPTED");
    }

    @Test
    void shouldAnswerARepeatAndAReusedId() {
        byOffice("c1", "2026-02-20", called(PROGRAMME, 100_000_000));
        byOffice("c1", "2026-02-20", called(PROGRAMME, 100_000_000));
        assertThat(answer("office", "c1")).isEqualTo("DUPLICATE [DUPLICATE]");

        byOffice("c1", "2026-02-20", called(PROGRAMME, 1));
        assertThat(answer("office", "c1")).isEqualTo("REJECTED [EVENT_ID_REUSED]");
    }

    @Test
    void shouldHearOnlyItsAuthorityAndWhoIsInvolved() {
        tellAll(hub, story());
        hub.send("bureau", new AuthorityEvent(envelope("b1", "2026-02-20"), called(PROGRAMME, 1)));
        hub.send(
                "cmb",
                new BankEvent(envelope("x1", "2026-03-10"), paid(PROGRAMME, APPLICATION, SubsidyCostKind.INTEREST, 1)));

        assertThat(answer("bureau", "b1")).isEqualTo("REJECTED [NOT_THE_POOL_AUTHORITY]");
        assertThat(answer("cmb", "x1")).isEqualTo("REJECTED [SUBSIDY_SENDER_NOT_INVOLVED]");
    }

    @Test
    void shouldAskForWhatAStepHasToSay() {
        byOffice(
                "s1",
                "2026-05-10",
                step(PROGRAMME, APPLICATION, SubsidyStepKind.PAYMENT).build());

        assertThat(answer("office", "s1")).isEqualTo("REJECTED [SUBSIDY_FIELD_MISSING]");
    }

    @Test
    void shouldForgetAWithdrawnApplicationAndTakeACorrection() {
        tellAll(hub, story().subList(0, 4));
        byBank("p2", correction("p2", "p1", "2026-03-10"), paid(PROGRAMME, APPLICATION, SubsidyCostKind.INTEREST, 100));
        assertThat(view(hub).getSubsidyFen()).isEqualTo(50);

        byBank(
                "w1",
                "2026-03-12",
                SubsidyEventReversed.newBuilder()
                        .setProgramme(PROGRAMME)
                        .setReversedEventId("a1")
                        .build());

        assertThat(hub.latest(hub.topics().subsidies(), SubsidyView.class)).isEmpty();
        assertThat(hub.latest(hub.topics().subsidiesFor("icbc"), SubsidyView.class))
                .isEmpty();
    }

    @Test
    void shouldCallPeopleWhenMoneyGoesBeyondADecision() {
        tellAll(hub, story());
        byOffice(
                "pay2",
                "2026-05-20",
                step(PROGRAMME, APPLICATION, SubsidyStepKind.PAYMENT)
                        .setAmountFen(1L)
                        .build());

        assertThat(view(hub).getStage()).isEqualTo("TO_RETURN");
        assertThat(view(hub).getToReturnFen()).isEqualTo(1);
        assertThat(alerts()).contains("SUBSIDY_PAID_ABOVE_APPROVED");
    }

    @Test
    void shouldRemindOnceOfWhatWaitsTooLong() {
        byBank("p1", "2026-03-10", paid(PROGRAMME, APPLICATION, SubsidyCostKind.INTEREST, INTEREST));
        hub.tick(LocalDate.of(2026, 12, 19));
        assertThat(alerts()).isEmpty();

        hub.tick(LocalDate.of(2026, 12, 20));
        hub.tick(LocalDate.of(2026, 12, 21));
        assertThat(alerts()).containsExactly("PENDING_OVERDUE");
    }

    /** What a party says, with the day. */
    private record Word(String party, String id, String on, Object payload) {}

    private static List<Word> story() {
        return List.of(
                new Word("office", "c1", "2026-02-20", called(PROGRAMME, 100_000_000)),
                new Word("icbc", "a1", "2026-03-10", application()),
                new Word("office", "r1", "2026-03-10", stepOf(SubsidyStepKind.RECEIPT)),
                new Word("icbc", "p1", "2026-03-10", paid(PROGRAMME, APPLICATION, SubsidyCostKind.INTEREST, INTEREST)),
                new Word("icbc", "p9", "2026-03-09", repaid(PROGRAMME, APPLICATION)),
                new Word("office", "s1", "2026-04-01", stepOf(SubsidyStepKind.EXPERT_REVIEW)),
                new Word("office", "s2", "2026-04-02", stepOf(SubsidyStepKind.DEPARTMENT_OPINION)),
                new Word("office", "s3", "2026-04-03", stepOf(SubsidyStepKind.CREDIT_REPORT)),
                new Word("office", "s4", "2026-04-13", stepOf(SubsidyStepKind.LIST_PUBLISHED)),
                new Word("office", "s5", "2026-04-21", stepOf(SubsidyStepKind.MEETING_DECISION)),
                new Word(
                        "office",
                        "s6",
                        "2026-05-10",
                        step(PROGRAMME, APPLICATION, SubsidyStepKind.PAYMENT)
                                .setAmountFen(6_172_839L)
                                .build()),
                new Word("office", "s7", "2026-05-12", stepOf(SubsidyStepKind.RESULT_PUBLISHED)));
    }

    private static Object stepOf(SubsidyStepKind kind) {
        return step(PROGRAMME, APPLICATION, kind).build();
    }

    private static Object application() {
        return applied(PROGRAMME, loan("icbc", "C1"), patent("200310100002.X"), INTEREST)
                .build();
    }

    private static void tellAll(HubHarness hub, List<Word> words) {
        words.forEach(word -> {
            var envelope = envelope(word.id(), word.on());
            hub.send(
                    word.party(),
                    word.party().equals("icbc")
                            ? new BankEvent(envelope, word.payload())
                            : new AuthorityEvent(envelope, word.payload()));
        });
    }

    private void byBank(String id, String on, Object payload) {
        tellAll(hub, List.of(new Word("icbc", id, on, payload)));
    }

    private void byBank(String id, Envelope envelope, Object payload) {
        assertThat(envelope.getEventId()).isEqualTo(id);
        hub.send("icbc", new BankEvent(envelope, payload));
    }

    private void byOffice(String id, String on, Object payload) {
        tellAll(hub, List.of(new Word("office", id, on, payload)));
    }

    private static SubsidyView view(HubHarness hub) {
        return Objects.requireNonNull(
                hub.latest(hub.topics().subsidies(), SubsidyView.class).get(PROGRAMME + "|" + APPLICATION));
    }

    /** A view without what tells the way. */
    private static SubsidyView settled(SubsidyView view) {
        return SubsidyView.newBuilder(view).setInputs(List.of()).build();
    }

    private static Map<String, String> lastAnswers(HubHarness hub) {
        var last = new TreeMap<String, String>();
        for (var party : List.of("icbc", "office")) {
            hub.feedback(party)
                    .forEach(answer -> last.put(
                            party + "/" + answer.getEventId(), answer.getStatus() + " " + codes(answer.getReasons())));
        }
        return last;
    }

    private static List<String> answers(HubHarness hub, String party) {
        return lastAnswers(hub).entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(party))
                .map(Map.Entry::getValue)
                .toList();
    }

    private String answer(String party, String event) {
        var answer = hub.lastAnswer(party, event);
        return answer.getStatus() + " " + codes(answer.getReasons());
    }

    private static List<String> codes(List<ReasonText> reasons) {
        return reasons.stream().map(ReasonText::getCode).toList();
    }

    private List<String> alerts() {
        return hub.read(hub.topics().auditAlerts(), Alert.class).stream()
                .map(Alert::getKind)
                .toList();
    }
}
