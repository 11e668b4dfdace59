package org.pledgehub.simulation.fault;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.pledgehub.simulation.world.Choices;
import org.pledgehub.simulation.world.World;

/**
 * The days of a story, as instants of China Standard Time.
 *
 * @param first first day; nothing is sent before it
 * @param last last day; nothing is sent after it
 */
record Span(LocalDate first, LocalDate last) {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    /** From the first day of the world, or from the first word where that was said before. */
    static Span of(World world) {
        var first = world.events().stream()
                .map(planned -> dayOf(planned.sentAt()))
                .reduce(world.first(), (one, other) -> one.isBefore(other) ? one : other);
        return new Span(first, world.last());
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay().toInstant(CHINA);
    }

    static LocalDate dayOf(Instant instant) {
        return instant.atOffset(CHINA).toLocalDate();
    }

    Instant start() {
        return startOf(first);
    }

    /** Some instant of the story. */
    Instant sometime(Choices choices) {
        return startOf(choices.dayIn(first, last)).plusSeconds(choices.below(86_400));
    }

    /** Some instant of the middle of the story. */
    Instant midway(Choices choices) {
        return startOf(choices.dayIn(first.plusDays(30), last.minusDays(60))).plusSeconds(choices.below(86_400));
    }

    /** A later instant, up to so many days; within the story's last hour where it would lie after that. */
    Instant laterThan(Instant instant, long days, Choices choices) {
        return within(instant, instant.plusSeconds(1 + choices.below(days * 86_400)), choices);
    }

    /** An instant that may lie after the story's end, drawn back into its last hour, but not before the earliest. */
    Instant within(Instant earliest, Instant wanted, Choices choices) {
        var lastHour = startOf(last.plusDays(1)).minus(Duration.ofHours(1));
        if (wanted.isBefore(lastHour)) {
            return wanted;
        }
        var drawnBack = lastHour.plusSeconds(choices.below(3_600));
        return drawnBack.isAfter(earliest) ? drawnBack : earliest;
    }
}
