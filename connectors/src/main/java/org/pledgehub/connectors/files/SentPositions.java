package org.pledgehub.connectors.files;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.connect.storage.OffsetStorageReader;
import org.pledgehub.connectors.connect.SourcePartition;

/**
 * How far each file has been sent: as Connect has stored it or, for what this task has sent itself, as it remembers; Connect may store
 * only every minute.
 */
final class SentPositions {

    private static final int REMEMBERED = 1_000;
    private static final String FILE = "sha256";
    private static final String MAPPING = "mapping";

    private final OffsetStorageReader stored;
    private final Map<Map<String, Object>, RowPosition> sent = new LinkedHashMap<>();

    SentPositions(OffsetStorageReader stored) {
        this.stored = stored;
    }

    /** Names the rows of a file under a mapping; the file by its content. */
    static Map<String, Object> partition(FileHash hash, String mapping) {
        return SourcePartition.of(Map.of(FILE, hash.hex(), MAPPING, mapping));
    }

    RowPosition of(FileHash hash, String mapping) {
        var partition = partition(hash, mapping);
        var own = sent.get(partition);
        return own == null ? RowPosition.stored(stored.offset(partition)) : own;
    }

    void remember(FileHash hash, String mapping, RowPosition position) {
        var partition = partition(hash, mapping);
        sent.remove(partition);
        sent.put(partition, position);
        if (sent.size() > REMEMBERED) {
            sent.remove(sent.keySet().iterator().next());
        }
    }
}
