package org.pledgehub.contract;

/** How a subject may change, in the words of the Confluent registry protocol. */
public enum Compatibility {
    /** A newer reader reads everything ever written: the hub is upgraded before its senders. */
    BACKWARD_TRANSITIVE,
    /** Newer and older readers read newer and older records: the readers are not ours to upgrade. */
    FULL_TRANSITIVE
}
