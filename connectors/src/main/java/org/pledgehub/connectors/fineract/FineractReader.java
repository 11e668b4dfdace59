package org.pledgehub.connectors.fineract;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;
import org.apache.avro.generic.GenericRecord;

/** Opens envelopes: one message, or the items of a bulk message in their order. Payloads nobody asks for are not decoded. */
final class FineractReader {

    private static final String ENVELOPE = "org.apache.fineract.avro.MessageV1";
    private static final String BULK = "org.apache.fineract.avro.BulkMessagePayloadV1";

    private final FineractSchemas schemas;
    private final BiPredicate<String, String> wanted;

    /**
     * @param wanted which category and type of business event is asked for
     */
    FineractReader(FineractSchemas schemas, BiPredicate<String, String> wanted) {
        this.schemas = schemas;
        this.wanted = wanted;
    }

    /**
     * The messages in the value of a Kafka record that are asked for.
     *
     * @throws FineractFault where it cannot be decoded
     */
    List<FineractMessage> read(byte[] value) throws FineractFault {
        var envelope = schemas.decode(ENVELOPE, value);
        var key = text(envelope, "idempotencyKey");
        var messages = new ArrayList<FineractMessage>();
        if (text(envelope, "dataschema").equals(BULK)) {
            var bulk = schemas.decode(BULK, bytes(envelope));
            for (var item : (Collection<?>) bulk.get("datas")) {
                var part = (GenericRecord) item;
                take(envelope, part, key + "#" + part.get("id"), messages);
            }
        } else {
            take(envelope, envelope, key, messages);
        }
        return messages;
    }

    private void take(GenericRecord envelope, GenericRecord part, String key, List<FineractMessage> messages)
            throws FineractFault {
        var type = text(part, "type");
        var category = text(part, "category");
        if (wanted.test(category, type)) {
            var payload = schemas.decode(text(part, "dataschema"), bytes(part));
            var businessDay = new FineractFields(envelope).requiredDay("businessDate");
            messages.add(new FineractMessage(text(envelope, "tenantId"), key, businessDay, type, category, payload));
        }
    }

    private static String text(GenericRecord part, String field) {
        return String.valueOf(part.get(field));
    }

    private static byte[] bytes(GenericRecord part) {
        var buffer = ((ByteBuffer) part.get("data")).duplicate();
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
