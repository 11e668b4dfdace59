package org.pledgehub.simulation.fault;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.pledgehub.simulation.world.Choices;

/**
 * Which partition of a feed lags behind the others in saying that the feed is complete: in some feeds none, in some one is
 * late each time, in some one falls silent, and in some one never says it at all. What else is sent into that partition
 * goes on all the same.
 */
final class FeedGaps {

    private static final int LATE_DAYS = 60;

    private final Span span;
    private final int partitions;
    private final Choices choices;
    private final Map<String, Gap> gaps = new HashMap<>();

    FeedGaps(Span span, int partitions, Choices choices) {
        this.span = span;
        this.partitions = partitions;
        this.choices = choices;
    }

    /** How a partition lags behind. */
    private enum Kind {
        NONE,
        LATE,
        FALLS_SILENT,
        NEVER
    }

    /**
     * The partition that lags behind.
     *
     * @param kind how
     * @param partition which
     * @param from from when on it is silent, where it falls silent
     */
    private record Gap(Kind kind, int partition, Instant from) {}

    /** When a partition says what the others say then; empty where it never does. */
    Optional<Instant> says(String party, int partition, Instant at) {
        if (partitions < 2) {
            return Optional.of(at);
        }
        var gap = gaps.computeIfAbsent(party, unknown -> newGap());
        if (gap.partition() != partition) {
            return Optional.of(at);
        }
        return switch (gap.kind()) {
            case NONE -> Optional.of(at);
            case LATE -> Optional.of(span.laterThan(at, LATE_DAYS, choices));
            case FALLS_SILENT -> at.isBefore(gap.from()) ? Optional.of(at) : Optional.empty();
            case NEVER -> Optional.empty();
        };
    }

    private Gap newGap() {
        var kind = choices.oneOf(Kind.NONE, Kind.NONE, Kind.LATE, Kind.FALLS_SILENT, Kind.NEVER);
        return new Gap(kind, choices.below(partitions), span.sometime(choices));
    }
}
