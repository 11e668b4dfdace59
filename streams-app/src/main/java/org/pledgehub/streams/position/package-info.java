/** Where a record stands in Kafka: topic, partition, offset and append time. */
@NullMarked
package org.pledgehub.streams.position;

import org.jspecify.annotations.NullMarked;
