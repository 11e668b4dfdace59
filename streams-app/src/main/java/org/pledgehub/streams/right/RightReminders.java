package org.pledgehub.streams.right;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueStore;
import org.pledgehub.contract.hop.RightFact;
import org.pledgehub.contract.out.Alert;
import org.pledgehub.contract.state.RightState;
import org.pledgehub.streams.feedback.FeedbackWriter;
import org.pledgehub.streams.reference.ReferenceBook;
import org.pledgehub.streams.topology.HubStores;

/**
 * Days on which people are reminded of reports that still wait: an index {@code T|<day>|<report>|<right>}, and the last
 * tick that was acted on. Ticks are the only clock here. Each report has a reminder of its own, for one may arrive when its
 * day has passed and others of that day have been reminded of.
 */
final class RightReminders {

    private static final String LAST_TICK = HubStores.RESERVED + "tick";
    private static final String CODE = "PENDING_OVERDUE";
    private static final byte[] PRESENT = {1};

    private final KeyValueStore<String, byte[]> timers;
    private final ReferenceBook references;
    private final FeedbackWriter words = FeedbackWriter.shipped();

    RightReminders(KeyValueStore<String, byte[]> timers, ReferenceBook references) {
        this.timers = timers;
        this.references = references;
    }

    /** Remembers to look at a report on these days. */
    void keep(String right, String report, List<LocalDate> days) {
        days.forEach(day -> timers.put("T|" + day + "|" + report + "|" + right, PRESENT));
    }

    /**
     * A report to look at.
     *
     * @param right canonical right id
     * @param report party and event id
     */
    record Due(String right, String report) {}

    /** What to look at because a new tick has reached its day; each is named once and forgotten. */
    List<Due> takeDue() {
        var tick = references.tick();
        if (tick.isEmpty() || !tick.get().isAfter(lastTick())) {
            return List.of();
        }
        var keys = new ArrayList<String>();
        try (var reached = timers.range("T|", "T|" + tick.get().plusDays(1))) {
            reached.forEachRemaining(entry -> keys.add(entry.key));
        }
        keys.forEach(timers::delete);
        timers.put(LAST_TICK, tick.get().toString().getBytes(StandardCharsets.UTF_8));
        return keys.stream().map(RightReminders::due).toList();
    }

    /** An alert for the report whose day this was, if it still waits. */
    List<Alert> alerts(RightState state, String report) {
        LocalDate tick = lastTick();
        return state.getFacts().stream()
                .filter(fact -> state.getWaiting().contains(report)
                        && RightFeedback.keyOf(fact).equals(report))
                .map(fact -> alert(state.getRight(), fact, tick))
                .toList();
    }

    private static Due due(String key) {
        int report = key.indexOf('|', 2) + 1;
        int right = key.lastIndexOf('|') + 1;
        return new Due(key.substring(right), key.substring(report, right - 1));
    }

    private Alert alert(String right, RightFact fact, LocalDate tick) {
        String eventId = fact.getEnvelope().getEventId();
        String reviewOn = FeedbackWriter.reviewOn(fact.getOrigin()).toString();
        return Alert.newBuilder()
                .setAlertId(right + "#" + RightFeedback.keyOf(fact) + "#" + CODE)
                .setKind(CODE)
                .setSubject(right)
                .setReason(words.reason(CODE, Map.of("eventId", eventId, "reviewOn", reviewOn)))
                .setAsOf(tick)
                .build();
    }

    private LocalDate lastTick() {
        byte[] stored = timers.get(LAST_TICK);
        return stored == null ? LocalDate.EPOCH : LocalDate.parse(new String(stored, StandardCharsets.UTF_8));
    }
}
