package org.pledgehub.simulation.fault;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.pledgehub.simulation.history.Step;
import org.pledgehub.simulation.world.Choices;

/**
 * Ticks of a story: for some weeks every day, then every few days, then none for long, then one that runs ahead of what
 * is said. Now and then an earlier day is told after a later one, which must change nothing; the last day comes in the
 * end, often one on which the clock of a late disbursement has just turned: a day too early or too late is seen only
 * there.
 */
final class DayTicks {

    private static final int PERCENT_BACK = 3;

    /** Due, overdue, silent and the days after them, as most policies count from a disbursement. */
    private static final List<Integer> TURNS = List.of(30, 31, 32, 40, 41);

    private final Span span;
    private final Choices choices;
    private final List<Timed> ticks = new ArrayList<>();
    private LocalDate last;

    private DayTicks(Span span, Choices choices) {
        this.span = span;
        this.choices = choices;
        this.last = span.first().minusDays(1);
    }

    /** Ticks of a story in which money was paid out on these days. */
    static List<Timed> of(Span span, List<LocalDate> disbursed, Choices choices) {
        var ticks = new DayTicks(span, choices);
        var day = span.first().plusDays(choices.below(10));
        while (day.isBefore(span.last())) {
            day = ticks.spell(day);
        }
        ticks.end(disbursed);
        return ticks.ticks;
    }

    /** The ticks of some weeks; returns the day after them. */
    private LocalDate spell(LocalDate from) {
        int luck = choices.below(10);
        if (luck < 4) {
            return every(1, from, choices.between(5, 20));
        }
        if (luck < 7) {
            return every(choices.between(2, 7), from, choices.between(4, 12));
        }
        if (luck < 9) {
            return from.plusDays(choices.between(12, 90));
        }
        tick(from, from.plusDays(choices.between(15, 60)));
        return from.plusDays(choices.between(1, 10));
    }

    private LocalDate every(int days, LocalDate from, int times) {
        var day = from;
        for (int i = 0; i < times && day.isBefore(span.last()); i++) {
            tick(day, day);
            day = day.plusDays(days);
        }
        return day;
    }

    private void tick(LocalDate on, LocalDate day) {
        if (day.isAfter(last) && !day.isAfter(span.last())) {
            last = day;
            ticks.add(new Timed(Span.startOf(on).plusSeconds(choices.below(7_200)), new Step.Tick(day)));
            if (choices.chance(PERCENT_BACK)) {
                var earlier = day.minusDays(choices.between(1, 40));
                ticks.add(
                        new Timed(Span.startOf(on).plusSeconds(10_000 + choices.below(7_200)), new Step.Tick(earlier)));
            }
        }
    }

    /** Sometimes the world goes on after the last thing has been said. */
    private void end(List<LocalDate> disbursed) {
        var turning = disbursed.stream()
                .map(day -> day.plusDays(choices.pick(TURNS)))
                .filter(day -> !day.isBefore(span.last()))
                .toList();
        int luck = choices.below(10);
        var day = span.last();
        if (luck < 4 && !turning.isEmpty()) {
            day = choices.pick(turning);
            ahead(day.minusDays(choices.between(2, 8)));
        } else if (luck < 6) {
            day = span.last().plusDays(choices.between(1, 400));
        }
        ticks.add(new Timed(Span.startOf(span.last().plusDays(1)).plusSeconds(7_200), new Step.Tick(day)));
    }

    /** A clock that turns in two steps is told the first some days before the second. */
    private void ahead(LocalDate day) {
        if (day.isAfter(last)) {
            last = day;
            ticks.add(new Timed(Span.startOf(span.last().minusDays(1)), new Step.Tick(day)));
        }
    }
}
