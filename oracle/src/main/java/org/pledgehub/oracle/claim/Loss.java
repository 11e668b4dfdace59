package org.pledgehub.oracle.claim;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.pledgehub.contract.in.CompensationNotice;

/** What of a notice the policy covers, fen; interest for the days that count. */
record Loss(CompensationNotice notice, Terms terms) {

    /** Covered items as they are told. */
    long told() {
        return principal()
                + item("INTEREST", notice.getInterestFen())
                + item("PENALTY_INTEREST", notice.getPenaltyInterestFen())
                + item("OVERDUE_INTEREST", notice.getOverdueInterestFen())
                + item("OVERDUE_PENALTY", notice.getOverduePenaltyFen());
    }

    /** Covered items with interest cut to the days that count. */
    long counted() {
        return principal()
                + cut(item("INTEREST", notice.getInterestFen()))
                + cut(item("PENALTY_INTEREST", notice.getPenaltyInterestFen()))
                + cut(item("OVERDUE_INTEREST", notice.getOverdueInterestFen()))
                + cut(item("OVERDUE_PENALTY", notice.getOverduePenaltyFen()));
    }

    /** Whether interest is asked for of which it is not told which days it is for, though that matters. */
    boolean lacksDays() {
        return terms.finer().limitsDays() && told() > principal() && days() <= 0;
    }

    private long principal() {
        return item("PRINCIPAL", notice.getPrincipalFen());
    }

    private long item(String name, long fen) {
        return terms.items().contains(name) ? fen : 0;
    }

    private long cut(long fen) {
        if (!terms.finer().limitsDays() || fen == 0) {
            return fen;
        }
        long counted =
                terms.finer().interestDays().map(most -> Math.min(most, days())).orElse(days());
        LocalDate bankrupt = notice.getBankruptOn();
        if (terms.finer().bankruptcyStops() && bankrupt != null) {
            counted = Math.min(counted, Math.max(0, ChronoUnit.DAYS.between(notice.getInterestFrom(), bankrupt)));
        }
        return Exact.quotient(counted, days()).times(fen).down();
    }

    private long days() {
        LocalDate from = notice.getInterestFrom();
        LocalDate to = notice.getInterestTo();
        return from == null || to == null ? 0 : ChronoUnit.DAYS.between(from, to);
    }
}
