/** A pool's book folded once: cash, queue, triggers, exposure. */
@NullMarked
package org.pledgehub.oracle.pool;

import org.jspecify.annotations.NullMarked;
