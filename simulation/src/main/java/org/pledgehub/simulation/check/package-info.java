/**
 * Checks of simulated hubs: against the oracle, against what must always hold, and of whole histories against each
 * other.
 */
@NullMarked
package org.pledgehub.simulation.check;

import org.jspecify.annotations.NullMarked;
