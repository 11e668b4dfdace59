/**
 * POOL room, keyed by pool: exposure as a sum over loans, the two accounts, claims and their triggers. The rules are in
 * {@code org.pledgehub.domain.pool}; here records are read, stored and written.
 */
@NullMarked
package org.pledgehub.streams.pool;

import org.jspecify.annotations.NullMarked;
