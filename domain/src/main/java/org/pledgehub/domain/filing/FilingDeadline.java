package org.pledgehub.domain.filing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.pledgehub.domain.calendar.DueDate;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.policy.RuleText;

/**
 * The duty to file one tranche.
 *
 * @param tranche which
 * @param disbursedOn day of disbursement, which starts the period and is not counted
 * @param due last day; unknown where nothing has to be filed
 * @param state where it stands
 * @param receivedOn receipt that counts
 * @param missedBy on what ground it counts as missed
 * @param rule rule that it rests on
 * @param wakeOn the next day on which time alone may change its state
 * @param hour what the hour of the receipt that counts does
 */
public record FilingDeadline(
        Tranche tranche,
        LocalDate disbursedOn,
        Told<DueDate> due,
        FilingState state,
        Told<LocalDate> receivedOn,
        MissedBy missedBy,
        Told<RuleText> rule,
        Told<LocalDate> wakeOn,
        ReceiptHour hour) {

    /** A tranche that need not be filed. */
    public static FilingDeadline notRequired(Tranche tranche, LocalDate disbursedOn, RuleText rule) {
        return new FilingDeadline(
                tranche,
                disbursedOn,
                Told.unknown(),
                FilingState.NOT_REQUIRED,
                Told.unknown(),
                MissedBy.NOT_MISSED,
                Told.known(rule),
                Told.unknown(),
                ReceiptHour.NO_MATTER);
    }

    /** The day on which an undecided deadline next looks at the clock. */
    static Optional<LocalDate> earliest(Stream<LocalDate> days, FilingMoment moment) {
        return days.filter(day -> !moment.hasReached(day)).min(LocalDate::compareTo);
    }

    /** True where the period is over and the authority's feed decides. */
    public boolean awaitsFeed() {
        return state == FilingState.MISSED_UNCONFIRMED || missedBy == MissedBy.FEED_SILENT;
    }
}
