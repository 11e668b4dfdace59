package org.pledgehub.streams.scenario;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.contract.out.LedgerEntry;
import org.pledgehub.contract.out.LoanView;
import org.pledgehub.contract.out.PoolExposure;
import org.pledgehub.domain.ledger.Balances;
import org.pledgehub.domain.ledger.LedgerAccount;
import org.pledgehub.policies.Presets;
import org.pledgehub.policies.ShippedCalendars;
import org.pledgehub.streams.harness.HubHarness;
import org.pledgehub.streams.ledger.LedgerRecords;
import org.pledgehub.streams.topology.Room;

/** One hub, intake and all rooms, on which the pools of several texts stand side by side. */
final class Stage implements AutoCloseable {

    /** Register of rights; all pools have it in common. */
    static final String REGISTRY = "cnipa";

    private static final LocalDate LAST_TICK = LocalDate.of(2026, 11, 20);

    private final HubHarness hub = HubHarness.withRooms(Set.of(Room.values()));
    private final List<SeedScenario> scenarios;
    private final Map<String, Integer> events = new HashMap<>();
    private int rights;

    private Stage(List<SeedScenario> scenarios) {
        this.scenarios = scenarios;
    }

    /** Plays scenarios on one hub, an act of each in turn, to the last tick. */
    static Stage played(SeedScenario... scenarios) {
        var stage = new Stage(List.of(scenarios));
        stage.hub.register(REGISTRY, Role.REGISTRY);
        ShippedCalendars.book()
                .years()
                .forEach((year, calendar) -> stage.hub.applyCalendar(
                        year, calendar.version(), ShippedCalendars.texts().get(year + ".yaml")));
        stage.scenarios.forEach(scenario -> scenario.prepare(stage));
        stage.play();
        return stage;
    }

    private void play() {
        var waiting = new ArrayDeque<ArrayDeque<Runnable>>();
        scenarios.forEach(scenario -> waiting.add(new ArrayDeque<>(scenario.acts(this))));
        while (!waiting.isEmpty()) {
            var acts = waiting.removeFirst();
            acts.removeFirst().run();
            if (!acts.isEmpty()) {
                waiting.addLast(acts);
            }
        }
        hub.tick(LAST_TICK);
        hub.punctuate();
    }

    /** Everything published against the figures of every text on the stage. */
    void check() {
        scenarios.forEach(scenario -> scenario.check(this));
    }

    HubHarness hub() {
        return hub;
    }

    /** Makes version 1 of a preset known as it is shipped. */
    void applyPreset(String policy) {
        apply(policy, 1, preset(policy));
    }

    void apply(String policy, int version, String text) {
        hub.applyPolicy(policy, version, text);
    }

    static String preset(String policy) {
        return Presets.text(policy).orElseThrow();
    }

    void send(String party, SpecificRecord event) {
        hub.send(party, event);
    }

    /** The next event id of a party. */
    String nextEvent(String party) {
        return party + "-" + events.merge(party, 1, Integer::sum);
    }

    /** A number that no other right on this stage has. */
    int nextRight() {
        rights++;
        return rights;
    }

    PoolExposure exposure(String pool) {
        return known(hub.latest(hub.topics().poolExposure(), PoolExposure.class).get(pool));
    }

    ClaimView claim(String pool, String claim) {
        return known(hub.latest(hub.topics().claims(), ClaimView.class).get(pool + "|" + claim));
    }

    LoanView loan(String loan) {
        return known(hub.latest(hub.topics().loans(), LoanView.class).get(loan));
    }

    DeadlineView deadline(String loan) {
        return hub.latest(hub.topics().deadlines(), DeadlineView.class).values().stream()
                .filter(deadline -> deadline.getLoan().equals(loan))
                .findFirst()
                .orElseThrow();
    }

    /** Balance of an account in a pool's book, fen, above zero on the account's usual side. */
    long booked(String pool, LedgerAccount account) {
        return Balances.of(hub.read(hub.topics().auditLedger(), LedgerEntry.class).stream()
                        .filter(entry -> entry.getPool().equals(pool))
                        .map(LedgerRecords::read)
                        .toList())
                .shown(account)
                .value();
    }

    @Override
    public void close() {
        hub.close();
    }

    private static <T> T known(T found) {
        return Objects.requireNonNull(found, "nothing is published of it");
    }
}
