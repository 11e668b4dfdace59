package org.pledgehub.domain.right;

/** The decision on a command: accepted as a change, or rejected. */
public sealed interface RightDecision {

    /**
     * The command counts.
     *
     * @param change what it changes
     */
    record Accepted(RightChange change) implements RightDecision {}

    /**
     * The command changes nothing.
     *
     * @param rejection why
     */
    record Rejected(RightRejection rejection) implements RightDecision {}
}
