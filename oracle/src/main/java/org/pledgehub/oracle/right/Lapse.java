package org.pledgehub.oracle.right;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A lapse for an unpaid annual fee.
 *
 * @param from the day from which it counts
 * @param undoneOn the first later day on which the right was in force again
 */
public record Lapse(LocalDate from, Optional<LocalDate> undoneOn) {}
