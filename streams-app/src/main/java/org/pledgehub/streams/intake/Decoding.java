package org.pledgehub.streams.intake;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** What came of decoding a record. */
sealed interface Decoding {

    /**
     * The bytes are an event of the sender's role.
     *
     * @param event the role's record: an envelope and a payload
     */
    record Decoded(SpecificRecord event) implements Decoding {}

    /**
     * The bytes wait for their writer schema.
     *
     * @param schemaId registry id
     */
    record Waits(int schemaId) implements Decoding {}

    /**
     * The bytes are no event, whatever arrives later.
     *
     * @param code reason code
     * @param details what fills the reason's text
     */
    record Unreadable(String code, Map<String, String> details) implements Decoding {}
}
