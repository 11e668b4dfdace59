package org.pledgehub.simulation.fault;

import java.time.Instant;
import org.pledgehub.simulation.history.Step;

/**
 * A step with the time at which it happens.
 *
 * @param at when
 * @param step what
 */
record Timed(Instant at, Step step) {}
