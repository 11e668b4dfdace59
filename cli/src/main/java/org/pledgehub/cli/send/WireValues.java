package org.pledgehub.cli.send;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.pledgehub.cli.json.RecordWriter;
import org.pledgehub.streams.install.RegistryDecoder;
import org.pledgehub.streams.serde.UnreadableRecordException;
import org.pledgehub.streams.serde.WireFormat;

/** Values of any topic as JSON, decoded with the schema they were written with. */
final class WireValues {
    private final RegistryDecoder registry;

    WireValues(RegistryDecoder registry) {
        this.registry = registry;
    }

    void addTo(ObjectNode line, byte[] wire) {
        try {
            line.set("value", RecordWriter.write(decode(wire)));
        } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException | UnreadableRecordException broken) {
            line.put("unreadable", broken.toString());
            line.put("bytes", wire.length);
        }
    }

    private GenericRecord decode(byte[] wire) throws IOException {
        var schema = registry.writerSchema(wire);
        var length = wire.length - WireFormat.HEADER_BYTES;
        var decoder = DecoderFactory.get().binaryDecoder(wire, WireFormat.HEADER_BYTES, length, null);
        return new GenericDatumReader<GenericRecord>(schema).read(null, decoder);
    }
}
