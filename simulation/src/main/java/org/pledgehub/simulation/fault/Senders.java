package org.pledgehub.simulation.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.pledgehub.simulation.world.Choices;

/**
 * When each party really sends what it has to say. One sends at once, another twice a month and in any order, a third
 * loses days with single events, a fourth sends a heap from its top. Nothing is sent before it was meant to be.
 */
final class Senders {

    private static final int PERCENT_FORGOTTEN = 2;

    private final Span span;
    private final Choices choices;
    private final Map<String, Habit> habits = new HashMap<>();

    Senders(Span span, Choices choices) {
        this.span = span;
        this.choices = choices;
    }

    /** How a party sends. */
    private enum Way {
        PROMPT,
        IN_BATCHES,
        WITH_DELAYS,
        BACKWARDS
    }

    private record Habit(Way way, int days) {}

    /** When an event is sent that was meant to be sent then. */
    Instant sends(String party, Instant plannedAt) {
        if (choices.chance(PERCENT_FORGOTTEN)) {
            return span.within(plannedAt, plannedAt.plus(Duration.ofDays(choices.between(20, 200))), choices);
        }
        var habit = habits.computeIfAbsent(party, newcomer -> newHabit());
        return switch (habit.way()) {
            case PROMPT -> plannedAt;
            case IN_BATCHES ->
                span.within(plannedAt, batchEnd(plannedAt, habit).plusSeconds(choices.below(3_600)), choices);
            case WITH_DELAYS -> span.laterThan(plannedAt, habit.days(), choices);
            case BACKWARDS -> backwards(plannedAt, habit);
        };
    }

    private Habit newHabit() {
        int luck = choices.below(10);
        if (luck < 3) {
            return new Habit(Way.PROMPT, 0);
        }
        if (luck < 6) {
            return new Habit(Way.IN_BATCHES, choices.between(2, 16));
        }
        return luck < 9
                ? new Habit(Way.WITH_DELAYS, choices.between(1, 25))
                : new Habit(Way.BACKWARDS, choices.between(8, 60));
    }

    private Instant batchEnd(Instant plannedAt, Habit habit) {
        long days = Duration.between(span.start(), plannedAt).toDays();
        return span.start().plus(Duration.ofDays((days / habit.days() + 1) * habit.days()));
    }

    /** What was meant to be sent last of a heap is sent first. */
    private Instant backwards(Instant plannedAt, Habit habit) {
        var end = batchEnd(plannedAt, habit);
        return span.within(plannedAt, end.plus(Duration.between(plannedAt, end).dividedBy(24)), choices);
    }
}
