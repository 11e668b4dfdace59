package org.pledgehub.domain.right;

import java.time.LocalDate;
import java.util.Comparator;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.Uscc;

/**
 * A registration in legal time.
 *
 * @param registrationNo registration number
 * @param pledgor who pledges
 * @param pledgee for whom
 * @param from first day on which it stands
 * @param endedOn first day on which it no longer stands; not told where no end is known
 * @param path how the registration came about
 */
public record PledgeSpan(
        String registrationNo,
        Uscc pledgor,
        PartyId pledgee,
        LocalDate from,
        Told<LocalDate> endedOn,
        RegistrationPath path)
        implements Comparable<PledgeSpan> {

    private static final Comparator<PledgeSpan> ORDER = Comparator.comparing(PledgeSpan::from)
            .thenComparing(PledgeSpan::registrationNo)
            .thenComparing(PledgeSpan::pledgee);

    /** A registration of which it is not told how it came about. */
    public PledgeSpan(String registrationNo, Uscc pledgor, PartyId pledgee, LocalDate from, Told<LocalDate> endedOn) {
        this(registrationNo, pledgor, pledgee, from, endedOn, RegistrationPath.UNTOLD);
    }

    /** True where the registration stands on the day. */
    public boolean standsOn(LocalDate day) {
        return !day.isBefore(from) && endedOn.asOptional().map(day::isBefore).orElse(true);
    }

    @Override
    public int compareTo(PledgeSpan other) {
        return ORDER.compare(this, other);
    }
}
