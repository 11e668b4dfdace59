/**
 * Faults woven into a world: what goes wrong with feeds, registers, clocks and tasks, and the tally of what was tried.
 */
@NullMarked
package org.pledgehub.simulation.fault;

import org.jspecify.annotations.NullMarked;
