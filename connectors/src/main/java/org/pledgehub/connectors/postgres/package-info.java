/**
 * What the hub publishes as tables in PostgreSQL: the newest record of each key, with the position of its topic written in the same
 * transaction, so that a batch that comes twice changes nothing.
 */
@NullMarked
package org.pledgehub.connectors.postgres;

import org.jspecify.annotations.NullMarked;
