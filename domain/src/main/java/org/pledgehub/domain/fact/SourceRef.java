package org.pledgehub.domain.fact;

/**
 * Where a fact stands in the log.
 *
 * @param topic topic of the sender
 * @param partition partition
 * @param offset offset
 */
public record SourceRef(String topic, int partition, long offset) {

    /** As {@code topic/partition/offset}. */
    public String canonical() {
        return topic + "/" + partition + "/" + offset;
    }

    @Override
    public String toString() {
        return canonical();
    }
}
