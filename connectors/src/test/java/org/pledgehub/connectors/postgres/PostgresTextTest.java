package org.pledgehub.connectors.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.out.LedgerEntry;

class PostgresTextTest {

    @Test
    void shouldReplaceWhatATextColumnCannotHold() throws Exception {
        var column = SinkColumn.of(LedgerEntry.getClassSchema().getField("pool"));
        assertThat(column.value("a\u0000b")).isEqualTo("a\uFFFDb");
    }

    @Test
    void shouldReplaceItInEveryTextOfAJsonColumn() {
        var json = RecordJson.of(List.of(Map.of("k\u0000", "a\u0000b")));
        assertThat(json.toString()).isEqualTo("[{\"k\uFFFD\":\"a\uFFFDb\"}]");
    }
}
