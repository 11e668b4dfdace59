package org.pledgehub.domain.eligibility;

import java.time.LocalDate;
import org.pledgehub.domain.fact.EventKey;

/**
 * What came in by the day of the notice, names no claim and counts on another one, though it may be of the default that
 * is claimed.
 *
 * @param recovery event that told it
 * @param receivedOn day on which it came in
 * @param countsOn claim id of the claim on which it counts
 */
public record DoubtfulRecovery(EventKey recovery, LocalDate receivedOn, String countsOn) {}
