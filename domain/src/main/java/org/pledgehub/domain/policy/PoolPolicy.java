package org.pledgehub.domain.policy;

import java.util.List;
import java.util.Map;
import org.pledgehub.domain.calendar.LegalClock;

/**
 * One version of the rules of a risk-compensation pool. Where the source text is silent a parameter is open and carries
 * our default with the reason for it.
 *
 * @param header which version, and when it counts
 * @param coverage what the pool bears
 * @param payment who pays and who gets recoveries
 * @param decision how many people decide on the fiscal part
 * @param filing whether projects must be filed
 * @param eligibility what must hold before the pool bears a loss
 * @param term how long a pool exists
 * @param clocks further clocks
 * @param provisions rules that set no parameter but are quoted
 * @param registrationStart from which day the clocks of a registration run
 */
public record PoolPolicy(
        PolicyHeader header,
        Coverage coverage,
        Payment payment,
        Decision decision,
        Filing filing,
        Eligibility eligibility,
        Ruled<PoolTerm> term,
        Map<DutyClock, Ruled<LegalClock>> clocks,
        List<Ruled<Provision>> provisions,
        Ruled<RegistrationStart> registrationStart)
        implements Policy {

    /** Keeps own copies. */
    public PoolPolicy {
        clocks = Map.copyOf(clocks);
        provisions = List.copyOf(provisions);
    }

    /** A policy that says nothing of registrations. */
    public PoolPolicy(
            PolicyHeader header,
            Coverage coverage,
            Payment payment,
            Decision decision,
            Filing filing,
            Eligibility eligibility,
            Ruled<PoolTerm> term,
            Map<DutyClock, Ruled<LegalClock>> clocks,
            List<Ruled<Provision>> provisions) {
        this(
                header,
                coverage,
                payment,
                decision,
                filing,
                eligibility,
                term,
                clocks,
                provisions,
                HouseDefaults.registrationStart());
    }
}
