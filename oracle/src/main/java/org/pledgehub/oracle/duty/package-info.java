/** What has to be done in a pool, by when, and what became of it. */
@NullMarked
package org.pledgehub.oracle.duty;

import org.jspecify.annotations.NullMarked;
