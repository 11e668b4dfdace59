package org.pledgehub.domain.loan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.pledgehub.domain.fact.Told;

/**
 * Contractual instalments 还款计划: one a month, on a day of the month or the last day of a shorter one.
 *
 * @param dayOfMonth 1 to 31
 * @param count number of instalments; unknown where the bank does not tell, then they go on
 */
public record InstalmentPlan(int dayOfMonth, Told<Integer> count) {

    /** Rejects a day that no month has. */
    public InstalmentPlan {
        if (dayOfMonth < 1 || dayOfMonth > 31) {
            throw new IllegalArgumentException("an instalment falls due on day 1 to 31, not " + dayOfMonth);
        }
    }

    /** Instalments that fell due after the day of disbursement, up to and including {@code asOf}. */
    public int dueBy(LocalDate disbursedOn, LocalDate asOf) {
        if (!asOf.isAfter(disbursedOn)) {
            return 0;
        }
        int due = monthsUpTo(asOf) - monthsUpTo(disbursedOn);
        return count.asOptional().map(most -> Math.min(most, due)).orElse(due);
    }

    /** The first instalment day after {@code asOf} that adds to {@link #dueBy}, if there is one left. */
    public Optional<LocalDate> nextAfter(LocalDate disbursedOn, LocalDate asOf) {
        var from = asOf.isAfter(disbursedOn) ? asOf : disbursedOn;
        boolean complete =
                count.asOptional().map(most -> dueBy(disbursedOn, from) >= most).orElse(false);
        return complete ? Optional.empty() : Optional.of(firstAfter(from));
    }

    private LocalDate firstAfter(LocalDate day) {
        var month = YearMonth.from(day);
        var inMonth = dayIn(month);
        return inMonth.isAfter(day) ? inMonth : dayIn(month.plusMonths(1));
    }

    private LocalDate dayIn(YearMonth month) {
        return month.atDay(Math.min(dayOfMonth, month.lengthOfMonth()));
    }

    /** Number of instalment days since the year 0, up to and including the day. */
    private int monthsUpTo(LocalDate day) {
        int before = day.getYear() * 12 + day.getMonthValue() - 1;
        return dayIn(YearMonth.from(day)).isAfter(day) ? before : before + 1;
    }
}
