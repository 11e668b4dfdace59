package org.pledgehub.streams.reference;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.pledgehub.contract.ReferenceKeys;
import org.pledgehub.contract.ref.WriterSchema;
import org.pledgehub.streams.serde.AvroBytes;
import org.pledgehub.streams.topology.HubStores;

/** Writer schemas over their global store; a text that is no schema counts as not answered yet. */
final class GlobalSchemaBook implements SchemaBook {

    private static final long NEVER = -1;

    private final ReferenceShelf<WriterSchema> shelf;
    private final Map<Integer, WriterSchemaAnswer> answers = new HashMap<>();
    private long answeredAt = NEVER;

    GlobalSchemaBook(ProcessingContext context) {
        this.shelf = ReferenceShelf.over(context, HubStores.SCHEMAS, WriterSchema.class);
    }

    @Override
    public WriterSchemaAnswer writerSchema(int id) {
        long now = shelf.revision();
        if (now != answeredAt) {
            answers.clear();
            answeredAt = now;
        }
        return answers.computeIfAbsent(id, this::answer);
    }

    @Override
    public long revision() {
        return shelf.revision();
    }

    private WriterSchemaAnswer answer(int id) {
        var entry = shelf.entries().get(ReferenceKeys.schema(id));
        if (entry == null) {
            return new WriterSchemaAnswer.NotYet();
        }
        String text = entry.getSchema$();
        return text == null ? new WriterSchemaAnswer.Refused() : parse(text);
    }

    // Schemas come from the registry; one that cannot be parsed is waited for, like one that has not arrived.
    private static WriterSchemaAnswer parse(String text) {
        try {
            return new WriterSchemaAnswer.Known(AvroBytes.shared(text));
        } catch (AvroRuntimeException notASchema) {
            return new WriterSchemaAnswer.NotYet();
        }
    }
}
