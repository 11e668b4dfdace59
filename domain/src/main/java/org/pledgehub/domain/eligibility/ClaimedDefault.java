package org.pledgehub.domain.eligibility;

import java.time.LocalDate;
import org.pledgehub.domain.fact.Told;

/**
 * The default that a claim is made for.
 *
 * @param reportedOn legal date of the report
 * @param overdueSince first day past due
 * @param curedOn day on which it ended
 * @param claimedBefore claim id of an earlier notice for it
 */
public record ClaimedDefault(
        LocalDate reportedOn, LocalDate overdueSince, Told<LocalDate> curedOn, Told<String> claimedBefore) {}
