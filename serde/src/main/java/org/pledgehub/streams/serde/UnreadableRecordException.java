package org.pledgehub.streams.serde;

import java.io.Serial;
import org.apache.kafka.common.errors.SerializationException;

/** The bytes themselves are at fault: asking again later gives the same answer. */
public final class UnreadableRecordException extends SerializationException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** With a sentence on what is wrong. */
    public UnreadableRecordException(String message) {
        super(message);
    }

    /** With a sentence on what is wrong and what Avro said. */
    public UnreadableRecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
