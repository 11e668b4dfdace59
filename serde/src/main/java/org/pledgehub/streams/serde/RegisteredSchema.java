package org.pledgehub.streams.serde;

import org.apache.avro.Schema;

/**
 * A schema as the registry holds it.
 *
 * @param id registry id, as it stands in wire headers
 * @param schema the schema
 */
public record RegisteredSchema(int id, Schema schema) {}
