package org.pledgehub.contract;

/** Who writes a topic and who reads it; the second word of a topic's name. */
public enum TopicArea {
    /** One party writes, the hub reads. */
    IN,
    /** The hub writes, one party reads. */
    OUT,
    /** Tools and the refresher write, the hub reads. */
    REF,
    /** The hub writes, the hub reads: one room asks another. */
    HOP,
    /** The hub writes, the authority's audit reads. */
    AUDIT,
    /** The hub writes, dashboards read. */
    AGG,
    /** The hub writes, operations read. */
    DLQ;

    /** The word as it stands in topic names. */
    public String word() {
        return switch (this) {
            case IN -> "in";
            case OUT -> "out";
            case REF -> "ref";
            case HOP -> "hop";
            case AUDIT -> "audit";
            case AGG -> "agg";
            case DLQ -> "dlq";
        };
    }
}
