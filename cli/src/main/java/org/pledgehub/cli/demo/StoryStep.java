package org.pledgehub.cli.demo;

import java.time.LocalDate;
import org.apache.avro.specific.SpecificRecord;

/** One thing that happens in the story. */
public sealed interface StoryStep {
    /**
     * A party sends an event to its own topic.
     *
     * @param party party id
     * @param event event of the party's role, such as a {@code BankEvent}
     */
    record Sent(String party, SpecificRecord event) implements StoryStep {}

    /**
     * A party sends something that is no event of its role.
     *
     * @param party party id
     * @param damage what is wrong with it
     */
    record Damaged(String party, Damage damage) implements StoryStep {}

    /** The day has begun: a tick. */
    record DayBegun(LocalDate asOf) implements StoryStep {}

    /** The teller waits until the hub has answered everything so far, so that what follows is seen to change it. */
    record Settled() implements StoryStep {}

    /**
     * People read the hub's figures before they go on. What follows rests on what was answered before, so it stays behind
     * it in every order of topics.
     */
    record Shown() implements StoryStep {}

    /** What can be wrong with a record before anybody looks at its content. */
    enum Damage {
        /** No value at all. */
        NO_VALUE,
        /** Text where the wire format belongs. */
        PLAIN_TEXT,
        /** A schema id that the registry does not know. */
        UNKNOWN_SCHEMA_ID,
        /** The right schema id, but the content ends too early. */
        CUT_SHORT,
        /** Longer than the hub reads, shorter than the broker's limit. */
        TOO_LONG
    }
}
