package org.pledgehub.streams.loan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.ReasonText;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.hop.Contribution;
import org.pledgehub.contract.hop.ContributionChanged;
import org.pledgehub.contract.hop.PoolCommand;
import org.pledgehub.contract.hop.PoolRegistered;
import org.pledgehub.contract.out.Alert;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.LoanView;
import org.pledgehub.contract.ref.FormerParty;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.policies.Presets;
import org.pledgehub.policies.ShippedCalendars;
import org.pledgehub.streams.harness.HubHarness;
import org.pledgehub.streams.topology.Room;

/** The loan and right rooms with the Chaoyang policy, a pool and its parties; what goes to the pool room is kept. */
final class LoanRoom implements AutoCloseable {

    private final HubHarness hub = HubHarness.withRooms(Set.of(Room.RIGHT, Room.LOAN));

    private LoanRoom() {
        hub.register("icbc", Role.BANK);
        hub.register("cnipa", Role.REGISTRY);
        hub.register("hezuo", Role.OPERATOR);
        hub.register("hezuo-b", Role.OPERATOR);
        hub.register("scjg", Role.AUTHORITY);
    }

    /** Everything is registered. */
    static LoanRoom ready() {
        return withoutPool().registerPool().calendar(2025).calendar(2026);
    }

    /** The pool and the calendars are not known yet. */
    static LoanRoom withoutPool() {
        var room = new LoanRoom();
        room.hub.applyPolicy("chaoyang", 1, Presets.text("chaoyang").orElseThrow());
        return room;
    }

    LoanRoom registerPool() {
        hub.register(Pool.newBuilder()
                .setPool("cy")
                .setPolicy("chaoyang")
                .setOperator("hezuo")
                .setAuthority("scjg")
                .setEstablishedOn(LocalDate.parse("2025-01-01"))
                .build());
        return this;
    }

    /** The registry names another operator from now on; nothing is written again but the pool. */
    LoanRoom handOver(String successor, String lastDay) {
        hub.register(Pool.newBuilder()
                .setPool("cy")
                .setPolicy("chaoyang")
                .setOperator(successor)
                .setAuthority("scjg")
                .setEstablishedOn(LocalDate.parse("2025-01-01"))
                .setFormer(List.of(new FormerParty(Role.OPERATOR, "hezuo", LocalDate.parse(lastDay))))
                .build());
        return this;
    }

    LoanRoom calendar(int year) {
        var yaml = ShippedCalendars.texts().entrySet().stream()
                .filter(file -> file.getKey().contains(Integer.toString(year)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        hub.applyCalendar(year, 1, yaml);
        return this;
    }

    HubHarness hub() {
        return hub;
    }

    LoanRoom send(LoanEvents.Sent sent) {
        hub.send(sent.party(), sent.event());
        return this;
    }

    LoanRoom send(List<LoanEvents.Sent> events) {
        events.forEach(this::send);
        return this;
    }

    LoanRoom tick(String day) {
        hub.tick(LocalDate.parse(day));
        return this;
    }

    LoanRoom settle() {
        hub.punctuate();
        return this;
    }

    LoanView view() {
        return hub.latest(hub.topics().loans(), LoanView.class).get("icbc/C1");
    }

    DeadlineView deadline() {
        return hub.latest(hub.topics().deadlines(), DeadlineView.class).get("icbc/C1#1");
    }

    List<DeadlineView> deadlineChanges() {
        return hub.read(hub.topics().auditDeadlines(), DeadlineView.class);
    }

    List<Alert> alerts() {
        return hub.read(hub.topics().auditAlerts(), Alert.class);
    }

    List<Object> toPool() {
        return hub.read(hub.topics().poolCommands(), PoolCommand.class).stream()
                .map(PoolCommand::getCommand)
                .filter(command -> !(command instanceof PoolRegistered))
                .toList();
    }

    List<ContributionChanged> contributions() {
        return toPool().stream()
                .filter(ContributionChanged.class::isInstance)
                .map(ContributionChanged.class::cast)
                .toList();
    }

    List<ClaimAssessed> claims() {
        return toPool().stream()
                .filter(ClaimAssessed.class::isInstance)
                .map(ClaimAssessed.class::cast)
                .toList();
    }

    List<String> answers(String party, String eventId) {
        return hub.feedback(party).stream()
                .filter(answer -> answer.getEventId().equals(eventId))
                .map(LoanRoom::print)
                .toList();
    }

    static String print(Feedback answer) {
        var codes = answer.getReasons().stream().map(ReasonText::getCode).toList();
        return answer.getStatus() + (codes.isEmpty() ? "" : " " + codes);
    }

    /** Everything published that must not hang on the order of arrival. */
    Map<String, String> outcome() {
        var outcome = new TreeMap<String, String>();
        for (var party : List.of("icbc", "cnipa", "hezuo", "scjg")) {
            hub.feedback(party)
                    .forEach(answer -> outcome.put("feedback " + party + "/" + answer.getEventId(), print(answer)));
        }
        hub.latest(hub.topics().loans(), LoanView.class).forEach((loan, view) -> {
            view.setAsOf(null);
            outcome.put("loan " + loan, view.toString());
        });
        hub.latest(hub.topics().deadlines(), DeadlineView.class).forEach((id, view) -> {
            view.setAsOf(null);
            view.setRevision(0);
            view.setPreviousDueOn(null);
            view.setPreviousState(null);
            outcome.put("deadline " + id, view.toString());
        });
        claims().forEach(claim -> {
            claim.setSequence(0);
            claim.setInputs(List.of());
            outcome.put("claim " + claim.getClaimId(), claim.toString());
        });
        outcome.put("exposure", Long.toString(exposure()));
        return outcome;
    }

    /** Sum of all signed changes: what the pool room comes to. */
    long exposure() {
        return contributions().stream()
                .mapToLong(change -> exposure(change.getAfter()) - exposure(change.getBefore()))
                .sum();
    }

    private static long exposure(@Nullable Contribution contribution) {
        return contribution == null ? 0 : contribution.getExposureFen();
    }

    @Override
    public void close() {
        hub.close();
    }
}
