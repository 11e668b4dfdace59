package org.pledgehub.cli.report;

import java.util.Comparator;
import org.apache.kafka.common.TopicPartition;

/** How partitions are sorted. */
final class TopicPartitionOrder {
    static final Comparator<TopicPartition> BY_NAME =
            Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition);

    private TopicPartitionOrder() {}
}
