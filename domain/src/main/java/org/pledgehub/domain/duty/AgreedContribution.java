package org.pledgehub.domain.duty;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pledgehub.domain.calendar.LegalClock;
import org.pledgehub.domain.calendar.LegalPeriod;
import org.pledgehub.domain.calendar.WorkCalendar;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.HouseDefaults;

/**
 * What one side of a pool agreed to contribute to its account by a day 约定出资, and what it has contributed: the fiscal
 * account is the authority's to fill, the partner account the operator's (Chaoyang art. 9). When it falls short is
 * reported and changes no sum. No text says by when; the parties do.
 *
 * <p>The agreed day is a day for acting: where it rests, the first working day after it is the last (Civil Code art. 203).
 * It is kept on the day from which on the agreed sum is there for good. What is given back undoes it, until the cooperation
 * is stopped or terminated: what moves from that day on is its winding-up.
 *
 * @param account {@code FISCAL} or {@code PARTNER}
 * @param sum agreed sum, fen, above zero
 * @param by the day by which it was agreed
 * @param stood contributions less those given back, fen, as they stood at the end of each day that changed them
 */
public record AgreedContribution(String account, Fen sum, LocalDate by, SortedMap<LocalDate, Fen> stood) {

    private static final LegalClock ON_THE_DAY = LegalClock.act(LegalPeriod.days(0));

    /** Keeps its own copy. */
    public AgreedContribution {
        stood = Collections.unmodifiableSortedMap(new TreeMap<>(stood));
    }

    /** Runs from the establishment, or where it was agreed for an earlier day from that day. */
    DutySpan span(Tenure first, WorkCalendar calendar) {
        var from = by.isBefore(first.from()) ? by : first.from();
        return DutySpan.warned(
                DutyKind.CONTRIBUTION,
                new DutySubject.OfAccount(account),
                ON_THE_DAY.proofFrom(by, calendar).startingOn(from),
                DutyGround.of(first.policy(), HouseDefaults.agreedContribution().rule()),
                calendar);
    }

    /** Day from which on the sum is there, to the end or until the stop. */
    Optional<LocalDate> reachedOn(Optional<LocalDate> stoppedOn) {
        var since = Optional.<LocalDate>empty();
        for (var day : stood.entrySet()) {
            if (stoppedOn.filter(stop -> !day.getKey().isBefore(stop)).isPresent()) {
                break;
            }
            boolean isThere = !sum.exceeds(day.getValue());
            since = isThere ? since.or(() -> Optional.of(day.getKey())) : Optional.empty();
        }
        return since;
    }
}
