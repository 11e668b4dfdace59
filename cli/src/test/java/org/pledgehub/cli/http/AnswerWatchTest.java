package org.pledgehub.cli.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.common.SourceRecord;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.FeedbackStatus;

/** One party's feedback topic is its own trouble. */
final class AnswerWatchTest {

    private static final String IN = "in-a";

    private final TopicCatalog catalog = NewerAnswers.CATALOG;
    private final NewerAnswers registry = new NewerAnswers();
    private final TopicPartition ofA = partition("bank-a");
    private final TopicPartition ofB = partition("bank-b");
    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>(AutoOffsetResetStrategy.NONE.name());
    private final AnswerWatch watch = new AnswerWatch(catalog, registry.reader(), consumer, this::end);

    @Test
    void shouldAnswerOnePartyWhileTheTopicOfAnotherIsNotThere() {
        assertThatThrownBy(() -> watch.follow("bank-b")).isInstanceOf(KafkaException.class);
        assertThat(watch.follow("bank-a")).isEqualTo(7);

        watch.round();
        answered(8);

        assertThat(watch.answerTo(stored(8)))
                .isCompletedWithValueMatching(answer -> answer.getParty().equals("bank-a"));
        assertThat(watch.follow("bank-a")).isEqualTo(9);
        assertThat(consumer.assignment()).containsExactly(ofA);
    }

    @Test
    void shouldGoOnWithTheOthersWhereATopicMayNoLongerBeRead() {
        watch.follow("bank-a");
        watch.round();
        consumer.setPollException(new TopicAuthorizationException(Set.of(ofB.topic())));

        watch.round();
        answered(7);

        assertThat(watch.answerTo(stored(7))).isCompleted();
        consumer.setPollException(new TopicAuthorizationException(Set.of(ofA.topic())));
        watch.round();
        assertThat(consumer.assignment()).isEmpty();
    }

    @Test
    void shouldReadTheAnswersOfANewerHub() {
        watch.follow("bank-a");
        watch.round();
        registry.upgrade();

        answered(7);

        assertThat(watch.answerTo(stored(7))).isCompleted();
    }

    private void answered(long offset) {
        var answer = Feedback.newBuilder()
                .setParty("bank-a")
                .setEventId("e-" + offset)
                .setStatus(FeedbackStatus.ACCEPTED)
                .setReasons(List.of())
                .setSource(new SourceRecord(IN, 0, offset, "bank-a", "e-" + offset))
                .setAppendedAt(Instant.EPOCH)
                .build();
        consumer.addRecord(new ConsumerRecord<>(ofA.topic(), 0, offset, new byte[0], registry.wire(answer)));
        watch.round();
    }

    private long end(TopicPartition partition) {
        if (partition.equals(ofB)) {
            throw new KafkaException("no such topic");
        }
        return 7;
    }

    private TopicPartition partition(String party) {
        return new TopicPartition(catalog.feedback(party), 0);
    }

    private static RecordMetadata stored(long offset) {
        return new RecordMetadata(new TopicPartition(IN, 0), offset, 0, 0, 0, 0);
    }
}
