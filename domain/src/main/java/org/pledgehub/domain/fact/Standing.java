package org.pledgehub.domain.fact;

import org.pledgehub.domain.key.EventId;

/**
 * How a fact stands among all facts of its book.
 *
 * <pre>
 *   Waiting ──(the named event arrives)──► Effective ◄──► Superseded | Reversed      Refused (for good)
 * </pre>
 */
public sealed interface Standing {

    /** It holds: an original or correction whose body counts, or a reversal that undoes its target. */
    record Effective() implements Standing {}

    /**
     * A correction holds in its place.
     *
     * @param by the correction that holds
     */
    record Superseded(EventKey by) implements Standing {}

    /**
     * It never happened.
     *
     * @param by the reversal; of several the one recorded first
     */
    record Reversed(EventKey by) implements Standing {}

    /**
     * The event that it names is not known, or waits itself.
     *
     * @param forEvent the named event
     */
    record Waiting(EventId forEvent) implements Standing {}

    /**
     * It counts for nothing.
     *
     * @param reason why
     */
    record Refused(FactRefusal reason) implements Standing {}
}
