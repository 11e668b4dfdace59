package org.pledgehub.streams.reference;

import org.apache.avro.Schema;

/** What is known of a writer schema. */
public sealed interface WriterSchemaAnswer {

    /**
     * The registry gave this schema.
     *
     * @param schema the schema
     */
    record Known(Schema schema) implements WriterSchemaAnswer {}

    /** The registry itself said that it has none. */
    record Refused() implements WriterSchemaAnswer {}

    /** Nobody has asked the registry yet, or it has not answered. */
    record NotYet() implements WriterSchemaAnswer {}
}
