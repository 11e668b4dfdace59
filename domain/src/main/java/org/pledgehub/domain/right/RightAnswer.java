package org.pledgehub.domain.right;

import org.pledgehub.domain.fact.FactRefusal;
import org.pledgehub.domain.key.EventId;

/**
 * How a kept report stands towards its sender.
 *
 * <pre>
 *   AwaitsEvent | AwaitsRegistration ──(it arrives)──► Holds | Refused
 * </pre>
 *
 * It depends on the set of reports alone, and an answer other than waiting never changes again: what was registered once
 * stays known, even where the registration is reversed later.
 */
public sealed interface RightAnswer {

    /** It counts, or another report counts in its place. */
    record Holds() implements RightAnswer {}

    /**
     * It names an event that has not been received.
     *
     * @param event the named event
     */
    record AwaitsEvent(EventId event) implements RightAnswer {}

    /**
     * It changes a registration that has not been received.
     *
     * @param registrationNo the registration's number
     */
    record AwaitsRegistration(String registrationNo) implements RightAnswer {}

    /**
     * It counts for nothing.
     *
     * @param reason why
     */
    record Refused(FactRefusal reason) implements RightAnswer {}

    /** True where a final answer is still to come. */
    default boolean isWaiting() {
        return switch (this) {
            case AwaitsEvent event -> true;
            case AwaitsRegistration registration -> true;
            case Holds holds -> false;
            case Refused refused -> false;
        };
    }
}
