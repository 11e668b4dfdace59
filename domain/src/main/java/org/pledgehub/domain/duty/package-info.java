/** Duties of a pool other than the filing: which are open, by when, and how each was met (Chaoyang art. 6, 18, 20, 21). */
@NullMarked
package org.pledgehub.domain.duty;

import org.jspecify.annotations.NullMarked;
