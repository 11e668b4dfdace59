/** The rules of pools, loans and rights. Decides; knows no Kafka, Avro, clock, logger or randomness. */
@NullMarked
package org.pledgehub.domain;

import org.jspecify.annotations.NullMarked;
