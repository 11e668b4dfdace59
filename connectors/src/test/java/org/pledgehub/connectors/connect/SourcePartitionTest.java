package org.pledgehub.connectors.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.connect.json.JsonConverter;
import org.junit.jupiter.api.Test;

class SourcePartitionTest {

    @Test
    void shouldBeTheSameBytesInEveryProcess() {
        Map<String, Object> fields = Map.of("mapping", "m", "sha256", "s", "b", 1, "a", 2, "d", 3, "c", 4);
        try (var converter = new JsonConverter()) {
            converter.configure(Map.of("schemas.enable", "false"), true);
            var bytes = converter.fromConnectData("offsets", null, SourcePartition.of(fields));
            assertThat(new String(bytes, StandardCharsets.UTF_8))
                    .isEqualTo("{\"a\":2,\"b\":1,\"c\":4,\"d\":3,\"mapping\":\"m\",\"sha256\":\"s\"}");
        }
    }
}
