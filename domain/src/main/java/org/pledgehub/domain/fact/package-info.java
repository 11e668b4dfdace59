/** Facts as parties report them, and what is left of them once corrections and reversals are applied. */
@NullMarked
package org.pledgehub.domain.fact;

import org.jspecify.annotations.NullMarked;
