/** What a loan comes to, from the facts that stand. */
@NullMarked
package org.pledgehub.oracle.loan;

import org.jspecify.annotations.NullMarked;
