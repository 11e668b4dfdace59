package org.pledgehub.streams.reference;

/** Writer schemas by registry id, as far as they have arrived. */
public interface SchemaBook {

    /** What is known of a schema. */
    WriterSchemaAnswer writerSchema(int id);

    /** Changes whenever an answer may have changed. */
    long revision();
}
