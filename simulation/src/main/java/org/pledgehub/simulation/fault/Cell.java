package org.pledgehub.simulation.fault;

/**
 * One thing that can be seen.
 *
 * @param area of which area
 * @param name its name there
 */
record Cell(Area area, String name) {}
