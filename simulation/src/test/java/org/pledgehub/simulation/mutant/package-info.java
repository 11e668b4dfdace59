/** Hubs with one line spoiled on purpose: whether the simulator would notice. */
@NullMarked
package org.pledgehub.simulation.mutant;

import org.jspecify.annotations.NullMarked;
