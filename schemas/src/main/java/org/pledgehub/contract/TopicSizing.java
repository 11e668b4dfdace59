package org.pledgehub.contract;

/**
 * How wide the topics of one installation are. Fixed by the first {@code hub install}; a later change is refused, because a key's
 * partition decides where its state lives.
 *
 * @param hopPartitions partitions of every hop topic, alike for all rooms
 * @param ingressPartitions partitions of each party's ingress topic
 * @param replication copies of each partition
 */
public record TopicSizing(int hopPartitions, int ingressPartitions, int replication) {

    /** Refuses anything below one. */
    public TopicSizing {
        if (hopPartitions < 1 || ingressPartitions < 1 || replication < 1) {
            throw new IllegalArgumentException("partitions and replication start at one: " + hopPartitions + ", "
                    + ingressPartitions + ", " + replication);
        }
    }

    /** Production: six hop partitions, one ingress partition a party, three copies. */
    public static TopicSizing production() {
        return new TopicSizing(6, 1, 3);
    }

    /** A single broker for demo, replay and tests: two hop partitions, one copy. */
    public static TopicSizing singleBroker() {
        return new TopicSizing(2, 1, 1);
    }
}
