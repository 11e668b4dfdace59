package org.pledgehub.domain.fact;

import java.util.Optional;
import org.pledgehub.domain.key.EventId;

/** How an event stands to an earlier event of the same party. */
public sealed interface Relation {

    /** Reports something new. */
    record Original() implements Relation {}

    /**
     * Replaces an event 更正.
     *
     * @param event the sender's event that it replaces
     */
    record Corrects(EventId event) implements Relation {}

    /**
     * Undoes an event 冲正: it never happened.
     *
     * @param event the sender's event that it undoes
     */
    record Reverses(EventId event) implements Relation {}

    /** Reports something new. */
    static Relation original() {
        return new Original();
    }

    /** Replaces an event of the same party. */
    static Relation corrects(EventId target) {
        return new Corrects(target);
    }

    /** Undoes an event of the same party. */
    static Relation reverses(EventId target) {
        return new Reverses(target);
    }

    /** The event that is named, if one is. */
    default Optional<EventId> target() {
        return switch (this) {
            case Original() -> Optional.empty();
            case Corrects(var named) -> Optional.of(named);
            case Reverses(var named) -> Optional.of(named);
        };
    }
}
