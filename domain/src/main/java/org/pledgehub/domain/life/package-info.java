/** The life of a pool: from its establishment to the audit after its liquidation, as the authority decides it. */
@NullMarked
package org.pledgehub.domain.life;

import org.jspecify.annotations.NullMarked;
