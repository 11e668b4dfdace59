/** What the pool pays for a loss, how it is divided, what comes back, and the proof of each figure. */
@NullMarked
package org.pledgehub.domain.compensation;

import org.jspecify.annotations.NullMarked;
