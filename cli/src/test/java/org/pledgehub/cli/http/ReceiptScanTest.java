package org.pledgehub.cli.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.FeedbackStatus;

/** What a receipt tells of an event that was answered often, and who may look for one at once. */
@Timeout(30)
final class ReceiptScanTest {

    private static final String EVENT = "e-1";
    private static final Executor EACH_ALONE = task -> Thread.ofVirtual().start(task);

    private final NewerAnswers registry = new NewerAnswers();
    private final List<FeedbackStatus> answers = new ArrayList<>();

    @Test
    void shouldTellTheLastWordOfAnEventThatWaitedManyTimes() {
        answered(FeedbackStatus.PENDING, 60);
        answered(FeedbackStatus.ACCEPTED, 1);
        answered(FeedbackStatus.DUPLICATE, 60);

        var found = scan().find("bank-a", EVENT, 0);

        assertThat(found).hasSize(50);
        assertThat(found.getFirst().getStatus()).isEqualTo(FeedbackStatus.PENDING);
        assertThat(found.getLast().getStatus()).isEqualTo(FeedbackStatus.DUPLICATE);
        assertThat(Receipts.standing(found).getStatus()).isEqualTo(FeedbackStatus.ACCEPTED);
    }

    @Test
    void shouldTellAllAnswersInTheirOrder() {
        answered(FeedbackStatus.PENDING, 2);
        answered(FeedbackStatus.REJECTED, 1);

        assertThat(scan().find("bank-a", EVENT, 1))
                .extracting(Feedback::getStatus)
                .containsExactly(FeedbackStatus.PENDING, FeedbackStatus.REJECTED);
    }

    @Test
    void shouldReadAReceiptOfANewerHub() {
        registry.upgrade();
        answered(FeedbackStatus.ACCEPTED, 1);

        assertThat(scan().find("bank-a", EVENT, 0)).hasSize(1);
    }

    @Test
    void shouldHoldBackOnlyThePartyThatIsLooking() throws Exception {
        var looking = new CountDownLatch(4);
        var open = new CountDownLatch(1);
        var scan = new ReceiptScan(NewerAnswers.CATALOG, registry.reader(), () -> {
            looking.countDown();
            awaited(open);
            return consumer();
        });
        var looks = Stream.of("bank-a", "bank-a", "bank-b", "bank-b")
                .map(party -> CompletableFuture.supplyAsync(() -> scan.find(party, EVENT, 0), EACH_ALONE))
                .toList();
        looking.await();

        assertThatThrownBy(() -> scan.find("bank-a", EVENT, 0)).isInstanceOf(Problem.class);
        var other = CompletableFuture.supplyAsync(() -> scan.find("bank-c", EVENT, 0), EACH_ALONE);
        open.countDown();

        assertThat(other.join()).isEmpty();
        assertThat(looks).allSatisfy(look -> assertThat(look.join()).isEmpty());
        assertThat(scan.find("bank-a", EVENT, 0)).isEmpty();
    }

    private ReceiptScan scan() {
        return new ReceiptScan(NewerAnswers.CATALOG, registry.reader(), this::consumer);
    }

    private void answered(FeedbackStatus status, int times) {
        answers.addAll(Collections.nCopies(times, status));
    }

    /** A consumer that has a topic of that many answers, whichever it is given. */
    private Consumer<byte[], byte[]> consumer() {
        return new MockConsumer<>(AutoOffsetResetStrategy.NONE.name()) {
            @Override
            public synchronized void assign(Collection<TopicPartition> partitions) {
                super.assign(partitions);
                for (var partition : partitions) {
                    updateBeginningOffsets(Map.of(partition, 0L));
                    updateEndOffsets(Map.of(partition, (long) answers.size()));
                    fill(this, partition);
                }
            }
        };
    }

    private void fill(MockConsumer<byte[], byte[]> consumer, TopicPartition partition) {
        for (int offset = 0; offset < answers.size(); offset++) {
            consumer.seek(partition, 0);
            consumer.addRecord(new ConsumerRecord<>(
                    partition.topic(),
                    0,
                    offset,
                    EVENT.getBytes(StandardCharsets.UTF_8),
                    registry.wire(FeedbackReaderTest.answer(EVENT, answers.get(offset)))));
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
