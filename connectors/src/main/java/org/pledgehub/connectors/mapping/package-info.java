/**
 * The mapping engine: delimited files of banks and registers become events of a party's role, as a declarative mapping
 * file says. {@link org.pledgehub.connectors.mapping.MappingReader} compiles and checks a mapping against the Avro
 * contract, {@link org.pledgehub.connectors.mapping.MappingRun} streams files through it. Money is never rounded, and a
 * row is an event, a counted skip or a reject; nothing else can happen to it.
 */
@NullMarked
package org.pledgehub.connectors.mapping;

import org.jspecify.annotations.NullMarked;
