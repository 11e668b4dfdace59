package org.pledgehub.cli.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.pledgehub.cli.report.HubTopics;

/** Tells where a feedback topic ends for those who read what is committed. Safe for use by several threads. */
final class FeedbackEnds implements AutoCloseable {

    private static final int PATIENCE_MS = 5_000;

    private final Admin admin;

    /** Ends of an installation's topics. */
    FeedbackEnds(HubTopics topics) {
        admin = Admin.create(topics.clientSettings());
    }

    /**
     * Offset of the next record.
     *
     * @throws KafkaException when the cluster does not tell it in time
     */
    long of(TopicPartition partition) {
        var options = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED).timeoutMs(PATIENCE_MS);
        try {
            return admin.listOffsets(Map.of(partition, OffsetSpec.latest()), options)
                    .partitionResult(partition)
                    .get()
                    .offset();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException refused) {
            throw new KafkaException(partition + ": " + refused.getCause(), refused);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(5));
    }
}
