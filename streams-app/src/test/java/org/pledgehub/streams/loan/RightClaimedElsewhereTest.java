package org.pledgehub.streams.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.streams.harness.InboundEvents.bank;
import static org.pledgehub.streams.harness.InboundEvents.envelope;
import static org.pledgehub.streams.harness.InboundEvents.loan;
import static org.pledgehub.streams.harness.InboundEvents.registered;
import static org.pledgehub.streams.harness.InboundEvents.registry;
import static org.pledgehub.streams.harness.InboundEvents.reversed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.common.AmountBasis;
import org.pledgehub.contract.common.DefaultKind;
import org.pledgehub.contract.common.Direction;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.Pledge;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.hop.LoanCommand;
import org.pledgehub.contract.hop.PledgeSpan;
import org.pledgehub.contract.hop.RightClaimed;
import org.pledgehub.contract.hop.RightCommand;
import org.pledgehub.contract.hop.RightSnapshot;
import org.pledgehub.contract.in.AccountMovement;
import org.pledgehub.contract.in.AuthorityEvent;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.CustodianEvent;
import org.pledgehub.contract.in.DefaultReported;
import org.pledgehub.contract.in.FilingReceived;
import org.pledgehub.contract.in.NoticeWithdrawn;
import org.pledgehub.contract.in.OperatorEvent;
import org.pledgehub.contract.in.ProjectFiled;
import org.pledgehub.contract.in.RegistryEvent;
import org.pledgehub.contract.in.RightsPledged;
import org.pledgehub.contract.out.Alert;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.out.CompensationTrigger;
import org.pledgehub.contract.out.LoanView;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.policies.Presets;
import org.pledgehub.policies.ShippedCalendars;
import org.pledgehub.streams.harness.HubHarness;
import org.pledgehub.streams.harness.InboundEvents;
import org.pledgehub.streams.loan.LoanEvents.Sent;
import org.pledgehub.streams.topology.Room;

/** PH-52 through all rooms: one patent, two loans of two banks in two pools, both claimed. */
class RightClaimedElsewhereTest {

    private static final int ORDERS = 6;
    private static final LoanRef FIRST = loan("icbc", "SECRET-1");
    private static final LoanRef SECOND = loan("cmb", "C7");
    private static final String EARLIER = "cy|icbc/SECRET-1#n1";
    private static final String LATER = "hd|cmb/C7#k1";

    private HubHarness hub;

    @BeforeEach
    void start() {
        hub = ready();
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void shouldTakeTheTriggerBackOnceTheEarlierClaimOfAnotherPoolIsKnown() {
        play(hub, second());
        assertThat(stage(hub, LATER)).isEqualTo("TRIGGERED");

        play(hub, first());

        assertThat(stage(hub, EARLIER)).isEqualTo("TRIGGERED");
        assertThat(claim(hub, LATER).getStage()).isEqualTo("PENDING");
        assertThat(claim(hub, LATER).getReasons()).containsExactly("RIGHT_CLAIMED_ELSEWHERE");
        assertThat(claim(hub, LATER).getReservedFen()).isZero();
        assertThat(trigger("hezuo-b", "cmb/C7#k1").getActive()).isFalse();
    }

    @Test
    void shouldGoOnOnceTheEarlierNoticeIsWithdrawn() {
        play(hub, first());
        play(hub, second());
        assertThat(stage(hub, LATER)).isEqualTo("PENDING");

        play(hub, List.of(withdrawn()));

        assertThat(stage(hub, EARLIER)).isEqualTo("WITHDRAWN");
        assertThat(stage(hub, LATER)).isEqualTo("TRIGGERED");
        assertThat(trigger("hezuo-b", "cmb/C7#k1").getActive()).isTrue();
    }

    @Test
    void shouldAskAPersonOnceAndNameTheOtherPool() {
        play(hub, first());
        play(hub, second());
        play(hub, List.of(byBank(SECOND, "r1", "2026-07-01", InboundEvents.repaid(SECOND, 1_000))));

        assertThat(asked()).singleElement().satisfies(alert -> {
            assertThat(alert.getSubject()).isEqualTo("cmb/C7");
            assertThat(alert.getPool()).isEqualTo("hd");
            assertThat(alert.getReason().getDetails())
                    .containsOnly(
                            Map.entry("claimId", "cmb/C7#k1"),
                            Map.entry("right", "PATENT:200310100002X"),
                            Map.entry("pool", "cy"));
        });
    }

    @Test
    void shouldTellTheOtherPartiesNothingOfTheEarlierLoan() {
        play(hub, second());
        play(hub, first());

        var said = new ArrayList<SpecificRecord>(trigger("hezuo-b", "cmb/C7#k1").getChecks());
        said.addAll(trigger("hezuo-b", "cmb/C7#k1").getInputs());
        said.add(claim(hub, LATER));
        said.addAll(hub.read(hub.topics().loansOf("cmb"), LoanView.class));
        said.addAll(hub.feedback("cmb"));
        said.addAll(asked());

        assertThat(said.toString())
                .contains("RIGHT_CLAIMED_ELSEWHERE", "\"pool\": \"cy\"")
                .doesNotContain("SECRET-1", "icbc");
    }

    @Test
    void shouldTellEachRightOnceOfAClaimWhateverElseIsHeard() {
        try (var alone = ready(Set.of(Room.LOAN))) {
            play(alone, first());
            assertThat(tellings(alone)).isEmpty();

            toldOf(alone, 1, "icbc");
            assertThat(tellings(alone)).hasSize(1);

            play(alone, List.of(byBank(FIRST, "r1", "2026-07-01", InboundEvents.repaid(FIRST, 1_000))));
            assertThat(tellings(alone)).hasSize(1);

            play(alone, List.of(withdrawn()));
            assertThat(tellings(alone)).hasSize(2);
            assertThat(tellings(alone).getLast().getClaim()).isNull();
        }
    }

    @Test
    void shouldTellARightThatNoClaimLivesOnItWhenItsRegistrationIsReversed() {
        try (var alone = ready(Set.of(Room.LOAN))) {
            play(alone, first());
            toldOf(alone, 1, "icbc");

            toldOf(alone, 2);

            assertThat(tellings(alone)).hasSize(2);
            assertThat(tellings(alone).getLast().getClaim()).isNull();
        }
    }

    @Test
    void shouldNotHoldWhereTheRightIsRegisteredForTheOtherBankAlone() {
        play(hub, firstButListed());
        play(hub, second());

        assertThat(claim(hub, EARLIER).getReasons()).containsExactly("PLEDGE_NOT_REGISTERED");
        assertThat(stage(hub, LATER)).isEqualTo("TRIGGERED");
    }

    @Test
    void shouldTellNobodyWhoOnlyListsARightWhetherItIsClaimed() {
        play(hub, first());
        play(
                hub,
                second().stream()
                        .filter(RightClaimedElsewhereTest::isNoRegistration)
                        .toList());

        assertThat(claim(hub, LATER).getReasons()).containsExactly("PLEDGE_NOT_REGISTERED");
        assertThat(asked()).isEmpty();
    }

    @Test
    void shouldHoldOnceTheRegistrationIsHeardOfAndGoOnWhenItIsReversed() {
        play(hub, firstButListed());
        play(hub, second());

        play(hub, List.of(registrationOf(FIRST, "cy")));
        assertThat(claim(hub, LATER).getReasons()).containsExactly("RIGHT_CLAIMED_ELSEWHERE");

        var undone = registry(envelope("g-undone", "2026-07-20"), reversed(LoanEvents.PATENT, "g-cy"));
        play(hub, List.of(new Sent("cnipa", undone)));
        assertThat(claim(hub, EARLIER).getReasons()).containsExactly("PLEDGE_NOT_REGISTERED");
        assertThat(stage(hub, LATER)).isEqualTo("TRIGGERED");
    }

    @Test
    void shouldEndTheSameInAnyOrder() {
        var story = new ArrayList<>(first());
        story.addAll(second());
        var expected = outcome(story);
        assertThat(expected)
                .containsEntry(EARLIER, "TRIGGERED []")
                .containsEntry(LATER, "PENDING [RIGHT_CLAIMED_ELSEWHERE]");

        for (int seed = 1; seed <= ORDERS; seed++) {
            Collections.shuffle(story, new Random(seed));
            assertThat(outcome(story)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    private static Map<String, String> outcome(List<Sent> story) {
        try (var hub = ready()) {
            play(hub, story);
            var outcome = new TreeMap<String, String>();
            hub.latest(hub.topics().claims(), ClaimView.class)
                    .forEach((key, view) -> outcome.put(key, view.getStage() + " " + view.getReasons()));
            return outcome;
        }
    }

    private static ClaimView claim(HubHarness hub, String key) {
        var view = hub.latest(hub.topics().claims(), ClaimView.class).get(key);
        assertThat(view).as(key).isNotNull();
        return view;
    }

    private static String stage(HubHarness hub, String key) {
        return claim(hub, key).getStage();
    }

    private CompensationTrigger trigger(String operator, String claim) {
        var trigger = hub.latest(hub.topics().triggersFor(operator), CompensationTrigger.class)
                .get(claim);
        assertThat(trigger).as(claim).isNotNull();
        return trigger;
    }

    private List<Alert> asked() {
        return hub.read(hub.topics().auditAlerts(), Alert.class).stream()
                .filter(alert -> alert.getKind().equals("RIGHT_CLAIMED_ELSEWHERE"))
                .toList();
    }

    /** The first loan hears of the right, which is registered for these. */
    private static void toldOf(HubHarness alone, long version, String... pledgees) {
        var day = LocalDate.parse("2026-01-10");
        var spans = Stream.of(pledgees)
                .map(pledgee -> new PledgeSpan("N-cy", InboundEvents.USCC, pledgee, day, null, null, null, null))
                .toList();
        var snapshot = RightSnapshot.newBuilder()
                .setRight("PATENT:200310100002X")
                .setVersion(version)
                .setPledges(spans)
                .setStatuses(List.of())
                .setOwnerUsccs(List.of())
                .setInputs(List.of())
                .build();
        alone.command(alone.topics().loanCommands(), "icbc/SECRET-1", new LoanCommand(snapshot));
    }

    private static List<RightClaimed> tellings(HubHarness hub) {
        return hub.read(hub.topics().rightCommands(), RightCommand.class).stream()
                .map(RightCommand::getCommand)
                .filter(RightClaimed.class::isInstance)
                .map(RightClaimed.class::cast)
                .toList();
    }

    private static List<Sent> first() {
        return claimed(FIRST, "cy", new Supervisors("hezuo", "scjg", "boc"), "n1", "2026-06-25");
    }

    private static List<Sent> second() {
        return claimed(SECOND, "hd", new Supervisors("hezuo-b", "scjg-b", "ccb"), "k1", "2026-06-26");
    }

    private static Sent withdrawn() {
        return byBank(FIRST, "w1", "2026-07-10", new NoticeWithdrawn(FIRST, "n1"));
    }

    private record Supervisors(String operator, String authority, String custodian) {}

    private static List<Sent> claimed(LoanRef loan, String pool, Supervisors parties, String notice, String on) {
        var filed = ProjectFiled.newBuilder()
                .setLoan(loan)
                .setTranche("1")
                .setAssessment(LoanEvents.goodBorrower())
                .build();
        var money = AccountMovement.newBuilder()
                .setPool(pool)
                .setAccount(PoolAccount.PARTNER)
                .setDirection(Direction.CREDIT)
                .setKind(MovementKind.CONTRIBUTION)
                .setAmountFen(50_000_000)
                .build();
        return List.of(
                registrationOf(loan, pool),
                byBank(loan, "p1", "2026-01-12", pledged(loan)),
                byBank(
                        loan,
                        "d1",
                        "2026-01-16",
                        InboundEvents.disbursed(loan).setPool(pool).build()),
                new Sent(parties.operator(), new OperatorEvent(envelope("o1", "2026-02-19"), filed)),
                new Sent(
                        parties.authority(),
                        new AuthorityEvent(envelope("f1", "2026-02-20"), new FilingReceived(loan, "1"))),
                byBank(loan, "x1", "2026-06-20", defaulted(loan)),
                byBank(loan, notice, on, notice(loan)),
                new Sent(parties.custodian(), new CustodianEvent(envelope("m1", "2026-01-05"), money)));
    }

    private static Sent registrationOf(LoanRef loan, String pool) {
        var told = registered(LoanEvents.PATENT, "N-" + pool, loan.getBank());
        return new Sent("cnipa", registry(envelope("g-" + pool, "2026-01-10"), told));
    }

    private static boolean isNoRegistration(Sent sent) {
        return !(sent.event() instanceof RegistryEvent);
    }

    private static List<Sent> firstButListed() {
        return first().stream()
                .filter(RightClaimedElsewhereTest::isNoRegistration)
                .toList();
    }

    private static Sent byBank(LoanRef loan, String id, String day, Object payload) {
        return new Sent(loan.getBank(), bank(envelope(id, day), payload));
    }

    private static RightsPledged pledged(LoanRef loan) {
        var pledge = Pledge.newBuilder()
                .setRight(LoanEvents.PATENT)
                .setPledgorUscc(InboundEvents.USCC)
                .build();
        return RightsPledged.newBuilder()
                .setLoan(loan)
                .setPledges(List.of(pledge))
                .build();
    }

    private static DefaultReported defaulted(LoanRef loan) {
        return DefaultReported.newBuilder()
                .setLoan(loan)
                .setKind(DefaultKind.OVERDUE)
                .setOverdueSince(LocalDate.parse("2026-03-17"))
                .build();
    }

    private static CompensationNotice notice(LoanRef loan) {
        return CompensationNotice.newBuilder()
                .setLoan(loan)
                .setAmountBasis(AmountBasis.GROSS_LOSS)
                .setPrincipalFen(100_000_000)
                .build();
    }

    private static HubHarness ready() {
        return ready(Set.of(Room.values()));
    }

    private static HubHarness ready(Set<Room> rooms) {
        var hub = HubHarness.withRooms(rooms);
        List.of("icbc", "cmb").forEach(party -> hub.register(party, Role.BANK));
        List.of("hezuo", "hezuo-b").forEach(party -> hub.register(party, Role.OPERATOR));
        List.of("scjg", "scjg-b").forEach(party -> hub.register(party, Role.AUTHORITY));
        List.of("boc", "ccb").forEach(party -> hub.register(party, Role.CUSTODIAN));
        hub.register("cnipa", Role.REGISTRY);
        hub.applyPolicy("chaoyang", 1, Presets.text("chaoyang").orElseThrow());
        hub.register(pool("cy", new Supervisors("hezuo", "scjg", "boc")));
        hub.register(pool("hd", new Supervisors("hezuo-b", "scjg-b", "ccb")));
        ShippedCalendars.texts()
                .forEach((file, yaml) -> hub.applyCalendar(Integer.parseInt(file.replaceAll("\\D", "")), 1, yaml));
        return hub;
    }

    private static Pool pool(String id, Supervisors parties) {
        return Pool.newBuilder()
                .setPool(id)
                .setPolicy("chaoyang")
                .setOperator(parties.operator())
                .setAuthority(parties.authority())
                .setCustodian(parties.custodian())
                .setEstablishedOn(LocalDate.parse("2025-01-01"))
                .build();
    }

    private static void play(HubHarness hub, List<Sent> story) {
        story.forEach(sent -> hub.send(sent.party(), sent.event()));
        hub.tick(LocalDate.parse("2026-08-01"));
        hub.punctuate();
    }
}
