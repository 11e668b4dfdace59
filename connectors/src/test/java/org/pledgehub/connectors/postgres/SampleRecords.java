package org.pledgehub.connectors.postgres;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;

/** Records of the contract with everything at nothing but what a test says. */
final class SampleRecords {

    private SampleRecords() {}

    static <T extends SpecificRecordBase> T of(Class<T> type, Map<String, Object> said) {
        var schema = SpecificData.get().getSchema(type);
        @SuppressWarnings("unchecked")
        var sample = (T) SpecificData.newInstance(type, schema);
        for (var field : schema.getFields()) {
            sample.put(field.pos(), said.getOrDefault(field.name(), nothing(field.schema())));
        }
        return sample;
    }

    private static Object nothing(Schema schema) {
        return switch (schema.getType()) {
            case STRING -> "";
            case LONG -> 0L;
            case INT -> schema.getLogicalType() == null ? (Object) 0 : LocalDate.EPOCH;
            case BOOLEAN -> false;
            case ARRAY -> List.of();
            case MAP -> Map.of();
            case UNION -> null;
            case ENUM -> SpecificData.get().createEnum(schema.getEnumSymbols().getFirst(), schema);
            default -> throw new IllegalArgumentException("no sample of " + schema);
        };
    }
}
