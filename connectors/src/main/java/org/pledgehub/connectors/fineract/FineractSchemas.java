package org.pledgehub.connectors.fineract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Conversions;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;

/**
 * The schemas of one version of Fineract: its {@code .avsc} files as its source release has them. There {@code bigdecimal} stands for a
 * decimal of 20 digits, 8 of them behind the point; Fineract's build puts it in, and so do we.
 */
final class FineractSchemas {

    private static final String PLACEHOLDER = "\"bigdecimal\"";
    private static final String DECIMAL =
            "{\"type\":\"bytes\",\"logicalType\":\"decimal\",\"precision\":20,\"scale\":8}";
    private static final byte SINGLE_OBJECT_1 = (byte) 0xC3;
    private static final byte SINGLE_OBJECT_2 = 1;
    private static final int SINGLE_OBJECT_HEADER = 10;

    private final Map<String, Schema> schemas;
    private final GenericData model = new GenericData();

    private FineractSchemas(Map<String, Schema> schemas) {
        this.schemas = Map.copyOf(schemas);
        model.addLogicalTypeConversion(new Conversions.DecimalConversion());
    }

    /**
     * Reads every schema of a folder and the folders below it.
     *
     * @throws IOException where one cannot be read, or one that another names is missing
     */
    static FineractSchemas read(Path folder) throws IOException {
        var parser = new SchemaParser();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(path -> path.toString().endsWith(".avsc"))
                    .sorted()
                    .toList()) {
                parser.parse(Files.readString(file).replace(PLACEHOLDER, DECIMAL));
            }
            var schemas = new HashMap<String, Schema>();
            parser.getParsedNamedSchemas().forEach(schema -> schemas.put(schema.getFullName(), schema));
            return new FineractSchemas(schemas);
        } catch (AvroRuntimeException e) {
            throw new IOException("the schemas in " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * A record from its bytes; a header of Avro's single-object encoding may stand before them.
     *
     * @throws FineractFault where the schema is not there or the bytes were not written by it
     */
    GenericRecord decode(String name, byte[] bytes) throws FineractFault {
        var schema = schemas.get(name);
        if (schema == null) {
            throw new FineractFault(FineractFault.Code.SCHEMA_MISSING, "the schema folder has no " + name);
        }
        int start = bytes.length >= SINGLE_OBJECT_HEADER && bytes[0] == SINGLE_OBJECT_1 && bytes[1] == SINGLE_OBJECT_2
                ? SINGLE_OBJECT_HEADER
                : 0;
        try {
            var decoder = DecoderFactory.get().binaryDecoder(bytes, start, bytes.length - start, null);
            var decoded = new GenericDatumReader<GenericRecord>(schema, schema, model).read(null, decoder);
            if (!decoder.isEnd()) {
                throw new FineractFault(
                        FineractFault.Code.PAYLOAD_UNREADABLE,
                        "bytes are left over after a " + name
                                + ": the schema folder is of another version than the sender");
            }
            return decoded;
        } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException | ClassCastException e) {
            throw new FineractFault(
                    FineractFault.Code.PAYLOAD_UNREADABLE,
                    "the bytes are no " + name + " of the schema folder: " + e.getMessage());
        }
    }
}
