package org.pledgehub.streams.install;

import java.util.List;
import org.pledgehub.contract.ref.CalendarVersion;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.contract.ref.PolicyVersion;
import org.pledgehub.contract.ref.Pool;

/**
 * Parties, pools, policies and calendars that an installation is to know.
 *
 * @param parties parties in the order of the file
 * @param pools pools in the order of the file
 * @param policies policy versions; one document may hold several
 * @param calendars calendars of years
 */
public record Setup(
        List<Party> parties, List<Pool> pools, List<PolicyVersion> policies, List<CalendarVersion> calendars) {

    /** Keeps its own copies. */
    public Setup {
        parties = List.copyOf(parties);
        pools = List.copyOf(pools);
        policies = List.copyOf(policies);
        calendars = List.copyOf(calendars);
    }

    /** Policies only. */
    public static Setup ofPolicies(List<PolicyVersion> policies) {
        return new Setup(List.of(), List.of(), policies, List.of());
    }

    /** Calendars only. */
    public static Setup ofCalendars(List<CalendarVersion> calendars) {
        return new Setup(List.of(), List.of(), List.of(), calendars);
    }
}
