/** The wiring of the hub: names of nodes and stores, the partitioner of hops, and how rooms are put together. */
@NullMarked
package org.pledgehub.streams.topology;

import org.jspecify.annotations.NullMarked;
