package org.pledgehub.cli.replay;

import java.time.LocalDate;

/** Whether a replay moves the hub's day. */
sealed interface StoryClock {

    /** The hub's day stays as it is. */
    record Untouched() implements StoryClock {}

    /**
     * The hub is told that a day has begun, once all events are sent.
     *
     * @param asOf the day
     */
    record SetTo(LocalDate asOf) implements StoryClock {}
}
