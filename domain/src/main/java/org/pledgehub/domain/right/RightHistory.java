package org.pledgehub.domain.right;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.Uscc;

/**
 * A right in legal time: what stood on which day, as far as it is known now. What is reported later may change any day,
 * also one long past.
 *
 * @param pledges registrations, sorted
 * @param statuses changes of legal status, sorted by day, none two on one day
 * @param owners present owners, sorted; empty where nobody has told
 */
public record RightHistory(List<PledgeSpan> pledges, List<StatusSpan> statuses, List<Uscc> owners) {

    /** Keeps its own copies. */
    public RightHistory {
        pledges = List.copyOf(pledges);
        statuses = List.copyOf(statuses);
        owners = List.copyOf(owners);
    }

    /** Nothing is known of the right. */
    public static RightHistory unknown() {
        return new RightHistory(List.of(), List.of(), List.of());
    }

    /**
     * True where no status reported says otherwise. A right of which no status was ever reported counts as in force: the
     * registry reports changes, not the ordinary case.
     */
    public boolean isInForceOn(LocalDate day) {
        return statuses.stream()
                .filter(span -> !span.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(span -> span.status().isInForce())
                .orElse(true);
    }

    /** True where a registration for one of these has stood, stands or will stand on some day. */
    public boolean isEverPledgedTo(Set<PartyId> pledgees) {
        return pledges.stream().map(PledgeSpan::pledgee).anyMatch(pledgees::contains);
    }

    /** True where a registration for the pledgee stands on the day. */
    public boolean isPledgedTo(PartyId pledgee, LocalDate day) {
        return pledges.stream().anyMatch(span -> span.pledgee().equals(pledgee) && span.standsOn(day));
    }
}
