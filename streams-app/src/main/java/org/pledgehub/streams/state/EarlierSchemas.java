package org.pledgehub.streams.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.pledgehub.streams.serde.AvroBytes;

/**
 * Schemas that records were stored with before, complete and without comments, in the folder {@code stored-schemas}. A
 * schema's file is numbered as the file of golden bytes that were written with it, and never changes.
 */
public final class EarlierSchemas {

    private EarlierSchemas() {}

    /** The schemas of these files, such as {@code loan-state-1}. */
    public static List<Schema> of(String... names) {
        return Stream.of(names)
                .map(name -> AvroBytes.shared(text("/stored-schemas/" + name + ".avsc")))
                .toList();
    }

    private static String text(String file) {
        try (var stream = EarlierSchemas.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("not packed: " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }
}
