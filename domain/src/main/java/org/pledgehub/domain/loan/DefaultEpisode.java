package org.pledgehub.domain.loan;

import java.time.LocalDate;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.filing.Tranche;

/**
 * One default of a loan and its end.
 *
 * @param identity event that reported it
 * @param reportedOn legal date of the report
 * @param overdueSince first day past due; the legal date of the report where the bank told none
 * @param curedOn first day on which it was cured
 * @param tranche tranche that is in default; unknown: the loan as a whole
 */
public record DefaultEpisode(
        EventKey identity,
        LocalDate reportedOn,
        LocalDate overdueSince,
        Told<LocalDate> curedOn,
        Told<Tranche> tranche) {

    /** True until it is cured. */
    public boolean stands() {
        return curedOn.asOptional().isEmpty();
    }
}
