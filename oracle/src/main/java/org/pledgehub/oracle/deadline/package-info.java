/** When a filing was due and what became of it. */
@NullMarked
package org.pledgehub.oracle.deadline;

import org.jspecify.annotations.NullMarked;
