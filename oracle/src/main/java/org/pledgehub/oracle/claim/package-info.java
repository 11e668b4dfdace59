/** Which claims there are, whether they are entitled, and what a pool owes for them. */
@NullMarked
package org.pledgehub.oracle.claim;

import org.jspecify.annotations.NullMarked;
