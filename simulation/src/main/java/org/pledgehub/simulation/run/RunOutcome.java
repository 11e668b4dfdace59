package org.pledgehub.simulation.run;

/**
 * How one run went.
 *
 * @param run number of the run
 * @param tally what happened in it
 * @param verdict what was found
 */
public record RunOutcome(long run, Tally tally, Verdict verdict) {}
