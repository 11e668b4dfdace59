package org.pledgehub.streams.serde;

import java.io.Serial;
import org.apache.kafka.common.errors.SerializationException;

/** A record of ours names a schema that was not known at boot: another version of the hub wrote it. Restarting resolves it anew. */
public final class UnknownSchemaException extends SerializationException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** With the id that is unknown. */
    public UnknownSchemaException(int schemaId, String type) {
        super("schema id " + schemaId + " of a " + type + " was not in the registry when the hub started");
    }
}
