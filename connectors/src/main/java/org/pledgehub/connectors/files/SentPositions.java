package org.pledgehub.connectors.files;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.connect.storage.OffsetStorageReader;

/**
 * How far each file has been sent: as Connect has stored it or, for what this task has sent itself, as it remembers; Connect may store
 * only every minute.
 */
final class SentPositions {

    private static final int REMEMBERED = 1_000;

    private final OffsetStorageReader stored;
    private final Map<Map<String, Object>, RowPosition> sent = new LinkedHashMap<>();

    SentPositions(OffsetStorageReader stored) {
        this.stored = stored;
    }

    RowPosition of(Reading reading) {
        var partition = reading.partition();
        var own = sent.get(partition);
        return own == null ? RowPosition.stored(stored.offset(partition)) : own;
    }

    void remember(Reading reading, RowPosition position) {
        var partition = reading.partition();
        sent.remove(partition);
        sent.put(partition, position);
        if (sent.size() > REMEMBERED) {
            sent.remove(sent.keySet().iterator().next());
        }
    }
}
