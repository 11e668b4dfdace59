/** A history: everything that happens to a simulated hub, as plain data that can be cut, kept and run again. */
@NullMarked
package org.pledgehub.simulation.history;

import org.jspecify.annotations.NullMarked;
