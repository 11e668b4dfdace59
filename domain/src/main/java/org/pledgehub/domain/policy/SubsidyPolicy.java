package org.pledgehub.domain.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pledgehub.domain.calendar.LegalClock;
import org.pledgehub.domain.key.RightKind;

/**
 * One version of the rules of a subsidy for borrowers that have repaid.
 *
 * @param header which version, and when it counts
 * @param acceptedKinds IP kinds that the text lists
 * @param unlistedKind what becomes of the others
 * @param rates shares of costs that are made good; none where the text gives none
 * @param limits limits per company; none where the text gives none
 * @param eligibility who may have a subsidy
 * @param granting how it is granted, counted and taken back
 * @param clocks its clocks
 * @param provisions rules that set no parameter but are quoted
 */
public record SubsidyPolicy(
        PolicyHeader header,
        Ruled<Set<RightKind>> acceptedKinds,
        Ruled<UnlistedKind> unlistedKind,
        List<Ruled<SubsidyRate>> rates,
        List<Ruled<SubsidyLimit>> limits,
        SubsidyEligibility eligibility,
        SubsidyGranting granting,
        Map<DutyClock, Ruled<LegalClock>> clocks,
        List<Ruled<Provision>> provisions)
        implements Policy {

    /** Keeps own copies. */
    public SubsidyPolicy {
        rates = List.copyOf(rates);
        limits = List.copyOf(limits);
        clocks = Map.copyOf(clocks);
        provisions = List.copyOf(provisions);
    }
}
