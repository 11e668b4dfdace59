package org.pledgehub.contract;

/** How long a topic keeps its records. */
public enum Keeping {
    /** The latest record of each key. */
    LATEST_PER_KEY,
    /** Everything, for ever: the topic is a book of record. */
    FOR_EVER,
    /** Ninety days after the broker appended it: long enough for the longest planned stop of the hub. */
    NINETY_DAYS;

    private static final long MILLIS_PER_DAY = 86_400_000L;

    /** The broker's {@code cleanup.policy}. */
    public String cleanupPolicy() {
        return switch (this) {
            case LATEST_PER_KEY -> "compact";
            case FOR_EVER, NINETY_DAYS -> "delete";
        };
    }

    /** The broker's {@code retention.ms}; -1 = without limit. */
    public long retentionMillis() {
        return switch (this) {
            case LATEST_PER_KEY, FOR_EVER -> -1;
            case NINETY_DAYS -> 90 * MILLIS_PER_DAY;
        };
    }
}
