/** Runs of histories: many of them, one made small, and the pages that tell of them. */
@NullMarked
package org.pledgehub.simulation.run;

import org.jspecify.annotations.NullMarked;
