/** One loan as a pure function of what was reported about it: the dossier, its balance, defaults, waits and claims. */
@NullMarked
package org.pledgehub.domain.loan;

import org.jspecify.annotations.NullMarked;
