package org.pledgehub.cli.send;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.pledgehub.cli.text.EnvironmentFailure;
import org.pledgehub.cli.text.Sentence;

/** The brokers' word that they hold what was sent. */
public final class Confirmation {
    private Confirmation() {}

    /**
     * Waits for it; says where the record stands.
     *
     * @throws EnvironmentFailure when the brokers refuse it
     */
    public static RecordMetadata of(Future<RecordMetadata> sent) {
        try {
            return sent.get();
        } catch (ExecutionException refused) {
            throw new EnvironmentFailure(
                    new Sentence(
                            "Kafka 拒绝了事件：" + refused.getMessage(), "Kafka refused the event: " + refused.getMessage()),
                    refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EnvironmentFailure(new Sentence("发送被中断。", "Sending was interrupted."), interrupted);
        }
    }
}
