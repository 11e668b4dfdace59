package org.pledgehub.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HopPartitionerTest {

    /** Stored state hangs on these numbers: a change separates keys from what is kept of them. */
    @ParameterizedTest
    @CsvSource({"icbc/C1, 6, 1", "icbc/C2, 6, 3", "cmb/2026-贷-7, 6, 0", "PATENT:200310100002X, 6, 4", "chaoyang, 6, 3"})
    void shouldKeepEachKeyWhereItIs(String key, int partitions, int expected) {
        assertThat(HopPartitioner.partitionOf(key, partitions)).isEqualTo(expected);
    }

    @Test
    void shouldSendWhatConcernsAllToEveryPartition() {
        var partitions = new EveryPartition<String>().partitions("topic", "key", "value", 3);

        assertThat(partitions.orElseThrow()).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void shouldUseAllPartitions() {
        var used = IntStream.range(0, 1000)
                .map(i -> HopPartitioner.partitionOf("icbc/C" + i, 6))
                .distinct()
                .count();

        assertThat(used).isEqualTo(6);
    }
}
