package org.pledgehub.connectors.fineract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.avro.Conversions;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.EncoderFactory;
import org.pledgehub.contract.in.BankEvent;

/** Messages as Fineract writes them, and the events that come of them. */
final class FineractScenario {

    static final Path SCHEMAS = Path.of("src", "test", "resources", "fineract");

    private static final String PACKAGE = "org.apache.fineract.avro.";
    private static final String LOAN = PACKAGE + "loan.v1.";

    private final Map<String, Schema> schemas = new LinkedHashMap<>();
    private final GenericData model = new GenericData();
    private final FineractReader reader;
    private final FineractTranslator translator;
    private final Map<String, BankEvent> events = new LinkedHashMap<>();
    private final List<String> conflicts = new ArrayList<>();
    /** Fineract's numbers of envelopes may go backwards; here they always do. */
    private long envelope = 1_000_000;

    FineractScenario() throws IOException {
        model.addLogicalTypeConversion(new Conversions.DecimalConversion());
        var parser = new SchemaParser();
        try (var files = java.nio.file.Files.list(SCHEMAS)) {
            for (var file : files.sorted().toList()) {
                parser.parse(java.nio.file.Files.readString(file)
                        .replace(
                                "\"bigdecimal\"",
                                "{\"type\":\"bytes\",\"logicalType\":\"decimal\",\"precision\":20,\"scale\":8}"));
            }
        }
        parser.getParsedNamedSchemas().forEach(schema -> schemas.put(schema.getFullName(), schema));
        reader = new FineractReader(
                FineractSchemas.read(SCHEMAS),
                (category, type) -> FineractKind.of(category, type).isPresent());
        translator = new FineractTranslator(new FineractLoans(
                "icbc", FineractLoans.Naming.EXTERNAL_ID, Pattern.compile("ZSCQ.*"), Map.of("12", "pool-tech")));
    }

    /** What a topic holds: the message of a business event. */
    byte[] message(String key, String type, GenericRecord payload) {
        return message(key, type, "Loan", payload);
    }

    byte[] message(String key, String type, String category, GenericRecord payload) {
        return bytes(record(
                PACKAGE + "MessageV1",
                Map.of(
                        "id",
                        envelope--,
                        "source",
                        "fineract",
                        "type",
                        type,
                        "category",
                        category,
                        "createdAt",
                        "2026-03-02T10:15:30",
                        "businessDate",
                        "2026-03-05",
                        "tenantId",
                        "default",
                        "idempotencyKey",
                        key,
                        "dataschema",
                        payload.getSchema().getFullName(),
                        "data",
                        ByteBuffer.wrap(bytes(payload)))));
    }

    GenericRecord item(long id, String type, GenericRecord payload) {
        return record(
                PACKAGE + "BulkMessageItemV1",
                Map.of(
                        "id",
                        id,
                        "type",
                        type,
                        "category",
                        "Loan",
                        "dataschema",
                        payload.getSchema().getFullName(),
                        "data",
                        ByteBuffer.wrap(bytes(payload))));
    }

    byte[] bulk(String key, GenericRecord... items) {
        return message(
                key, "BulkBusinessEvent", record(PACKAGE + "BulkMessagePayloadV1", Map.of("datas", List.of(items))));
    }

    GenericRecord account(String contract, Map<String, Object> more) {
        var fields = new LinkedHashMap<String, Object>(Map.of(
                "id",
                77L,
                "externalId",
                contract,
                "clientExternalId",
                "91110105MA01ABCD5X",
                "loanProductId",
                12L,
                "principal",
                decimal("1000000.00"),
                "timeline",
                record(
                        LOAN + "LoanApplicationTimelineDataV1",
                        Map.of(
                                "approvedOnDate", "2026-02-20",
                                "actualDisbursementDate", "2026-03-02",
                                "expectedMaturityDate", "2027-03-02"))));
        fields.putAll(more);
        return record(LOAN + "LoanAccountDataV1", fields);
    }

    GenericRecord tranche(int id, String principal, Map<String, Object> more) {
        var fields = new LinkedHashMap<String, Object>(Map.of("id", id, "principal", decimal(principal)));
        fields.putAll(more);
        return record(LOAN + "DisbursementDataV1", fields);
    }

    GenericRecord transaction(long id, String kind, String principal, String interest) {
        return record(
                LOAN + "LoanTransactionDataV1",
                Map.of(
                        "id",
                        id,
                        "loanId",
                        77L,
                        "externalLoanId",
                        "ZSCQ-1",
                        "type",
                        record(LOAN + "LoanTransactionEnumDataV1", Map.of(kind, true)),
                        "date",
                        "2026-04-02",
                        "amount",
                        decimal(principal).add(decimal(interest)),
                        "principalPortion",
                        decimal(principal),
                        "interestPortion",
                        decimal(interest)));
    }

    GenericRecord adjustment(Map<String, Object> parts) {
        return record(LOAN + "LoanTransactionAdjustmentDataV1", parts);
    }

    static BigDecimal decimal(String yuan) {
        return new BigDecimal(yuan).setScale(8);
    }

    /** The hub's view: an event id counts once, and must always say the same. */
    FineractScenario told(byte[]... values) throws FineractFault {
        for (var value : values) {
            for (var event : eventsOf(value)) {
                var id = event.getEnvelope().getEventId();
                var known = events.putIfAbsent(id, event);
                if (known != null && !known.getPayload().equals(event.getPayload())) {
                    conflicts.add(id);
                }
            }
        }
        return this;
    }

    /** The events that come of a message, in their order. */
    List<BankEvent> eventsOf(byte[] value) throws FineractFault {
        var found = new ArrayList<BankEvent>();
        for (var message : reader.read(value)) {
            found.addAll(translator.events(message));
        }
        return found;
    }

    Map<String, BankEvent> events() {
        return events;
    }

    Object payload(String id) {
        var event = events.get(id);
        if (event == null) {
            throw new AssertionError("no event " + id + " among " + events.keySet());
        }
        return event.getPayload();
    }

    List<String> conflicts() {
        return conflicts;
    }

    private GenericRecord record(String name, Map<String, Object> fields) {
        var schema = schemas.get(name);
        var record = new GenericData.Record(schema);
        fields.forEach(record::put);
        return record;
    }

    byte[] bytes(GenericRecord record) {
        var out = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().binaryEncoder(out, null);
        try {
            new GenericDatumWriter<GenericRecord>(record.getSchema(), model).write(record, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
