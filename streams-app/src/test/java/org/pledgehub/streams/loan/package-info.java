/** Stories of the loan room. */
@NullMarked
package org.pledgehub.streams.loan;

import org.jspecify.annotations.NullMarked;
