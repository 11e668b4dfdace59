package org.pledgehub.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.ReasonText;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.out.DeadLetter;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.FeedbackStatus;
import org.pledgehub.contract.out.LoanView;
import org.pledgehub.contract.out.PoolExposure;
import org.pledgehub.domain.ledger.LedgerAccount;
import org.pledgehub.policies.Presets;
import org.pledgehub.policies.ShippedCalendars;

/** One hub, on which the pools of several texts stand side by side, and what its parties have said to it. */
public final class Stage {

    /** The day on which all scenarios are over. A hub on a real broker refuses what it is told of days to come. */
    public static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);

    /** Register of rights; all pools have it in common. */
    static final String REGISTRY = "cnipa";

    private final PlayedHub hub;
    private final List<SeedScenario> scenarios;
    private final Map<String, List<String>> events = new TreeMap<>();
    private int rights;

    private Stage(PlayedHub hub, List<SeedScenario> scenarios) {
        this.hub = hub;
        this.scenarios = scenarios;
    }

    /** Plays scenarios on one hub, an act of each in turn, to the last tick. */
    public static Stage played(PlayedHub hub, List<SeedScenario> scenarios) {
        var stage = new Stage(hub, List.copyOf(scenarios));
        hub.register(REGISTRY, Role.REGISTRY);
        ShippedCalendars.book()
                .years()
                .forEach((year, calendar) -> hub.applyCalendar(
                        year, calendar.version(), known(ShippedCalendars.texts().get(year + ".yaml"))));
        stage.scenarios.forEach(scenario -> scenario.prepare(stage));
        stage.play();
        return stage;
    }

    /** An act begins when the one before it is through: people act on what they have seen. */
    private void play() {
        var waiting = scenarios.stream()
                .map(scenario -> new ArrayDeque<>(scenario.acts(this)))
                .toList();
        while (waiting.stream().anyMatch(acts -> !acts.isEmpty())) {
            waiting.stream()
                    .filter(acts -> !acts.isEmpty())
                    .forEach(acts -> acts.removeFirst().run());
            hub.settle();
        }
        hub.tick(LAST_DAY);
        hub.settle();
    }

    /** Everything published against the figures of every text on the stage. */
    public void check() {
        scenarios.forEach(scenario -> scenario.check(this));
        var waiting = scenarios.stream()
                .flatMap(scenario -> scenario.withoutRule().stream())
                .collect(Collectors.toMap(Function.identity(), event -> "PENDING [NO_POLICY_IN_FORCE]"));
        assertThat(notAccepted())
                .as("last answers that are not ACCEPTED, by event")
                .isEqualTo(waiting);
        assertThat(hub.read(hub.topics().deadLetters(), DeadLetter.class)).isEmpty();
    }

    /** The last answer to each event that is anything else than accepted: its status and reasons. */
    private Map<String, String> notAccepted() {
        var found = new TreeMap<String, String>();
        events.forEach((party, ids) -> {
            var last = new TreeMap<String, Feedback>();
            hub.read(hub.topics().feedback(party), Feedback.class)
                    .forEach(answer -> last.put(answer.getEventId(), answer));
            for (var id : ids) {
                var answer = last.get(id);
                if (answer == null || answer.getStatus() != FeedbackStatus.ACCEPTED) {
                    found.put(id, said(answer));
                }
            }
        });
        return found;
    }

    private static String said(@Nullable Feedback answer) {
        return answer == null
                ? "no answer"
                : answer.getStatus()
                        + " "
                        + answer.getReasons().stream().map(ReasonText::getCode).toList();
    }

    PlayedHub hub() {
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
        var earlier = events.computeIfAbsent(party, any -> new ArrayList<>());
        var id = party + "-" + (earlier.size() + 1);
        earlier.add(id);
        return id;
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
        return hub.balances(pool).shown(account).value();
    }

    private static <T> T known(@Nullable T found) {
        return Objects.requireNonNull(found, "nothing is published of it");
    }
}
