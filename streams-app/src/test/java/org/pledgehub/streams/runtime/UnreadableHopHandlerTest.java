package org.pledgehub.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler.Result;
import org.apache.kafka.streams.errors.internals.DefaultErrorHandlerContext;
import org.apache.kafka.streams.processor.TaskId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.out.DeadLetter;
import org.pledgehub.streams.serde.ContractSerdes;
import org.pledgehub.streams.serde.UnknownSchemaException;
import org.pledgehub.streams.serde.UnreadableRecordException;

class UnreadableHopHandlerTest {

    private final TopicCatalog catalog = TopicCatalog.singleBroker();
    private final ContractSerdes serdes = ContractSerdes.inMemory(catalog);
    private final UnreadableHopHandler handler = new UnreadableHopHandler();

    @BeforeEach
    void configure() {
        handler.configure(Map.of(UnreadableHopHandler.SERDES, serdes, UnreadableHopHandler.CATALOG, catalog));
    }

    @Test
    void shouldLetterBytesThatAreAtFaultWithTheirOrigin() {
        var response = handler.handleError(context(), forged(), new UnreadableRecordException("no header"));
        assertThat(response.result()).isEqualTo(Result.RESUME);
        var letter = response.deadLetterQueueRecords().getFirst();
        assertThat(letter.topic()).isEqualTo(catalog.deadLetters());
        var read = serdes.fromBytes(DeadLetter.class, letter.value());
        assertThat(read.getTopic()).isEqualTo(catalog.loanCommands());
        assertThat(read.getPartition()).isEqualTo(1);
        assertThat(read.getOffset()).isEqualTo(42);
        assertThat(read.getReason().getCode()).isEqualTo("BYTES_UNREADABLE");
        assertThat(StandardCharsets.UTF_8.decode(read.getValue()).toString()).isEqualTo("forged");
        assertThat(read.getHeaders()).containsKey("from");
    }

    @Test
    void shouldStopForWhatIsNoFaultOfTheRecord() {
        var unknown = new UnknownSchemaException(9, "LoanCommand");
        assertThat(handler.handleError(context(), forged(), unknown).result()).isEqualTo(Result.FAIL);
        var bug = new IllegalStateException("a bug");
        assertThat(handler.handleError(context(), forged(), bug).result()).isEqualTo(Result.FAIL);
    }

    private ConsumerRecord<byte[], byte[]> forged() {
        var headers = new RecordHeaders();
        headers.add("from", new byte[] {1});
        var partition = new TopicPartition(catalog.loanCommands(), 1);
        byte[] key = "k".getBytes(StandardCharsets.UTF_8);
        byte[] value = "forged".getBytes(StandardCharsets.UTF_8);
        return new ConsumerRecord<>(
                partition.topic(),
                partition.partition(),
                42,
                0,
                TimestampType.LOG_APPEND_TIME,
                key.length,
                value.length,
                key,
                value,
                headers,
                Optional.empty());
    }

    private DefaultErrorHandlerContext context() {
        return new DefaultErrorHandlerContext(
                null,
                catalog.loanCommands(),
                1,
                42,
                new RecordHeaders(),
                "read-loan-commands",
                new TaskId(1, 1),
                0,
                null,
                null);
    }
}
