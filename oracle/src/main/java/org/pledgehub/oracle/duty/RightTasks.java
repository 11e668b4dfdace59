package org.pledgehub.oracle.duty;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.pledgehub.oracle.loan.LoanPage;
import org.pledgehub.oracle.reading.Clock;
import org.pledgehub.oracle.reading.Keys;
import org.pledgehub.oracle.reading.Rule;
import org.pledgehub.oracle.right.Holding;
import org.pledgehub.oracle.right.Lapse;
import org.pledgehub.oracle.right.RightPage;

/**
 * What hangs on the registries' word of the rights that a loan lists ({@code docs/policies.md}, clocks): how long a
 * registration took, a pledge that ends before the loan is due, a lapse for an annual fee that may be undone.
 *
 * @param sheet the loan's duties
 * @param rights what is known of the rights
 */
record RightTasks(LoanSheet sheet, Map<String, RightPage> rights) {

    private static final Rule<Clock> PLEDGE_END = ours("16", 3, Clock.Roll.BACKWARD);
    private static final Rule<Clock> ANNUAL_FEE_GRACE = ours("18", 6, Clock.Roll.NONE);

    /** Our own months, where a policy says nothing. */
    static Rule<Clock> ours(String number, int months, Clock.Roll roll) {
        boolean before = roll == Clock.Roll.BACKWARD;
        return new Rule<>(new Clock(months, Clock.Unit.MONTHS, before, roll), "PH-" + number, "未规定", "");
    }

    void write() {
        var maturity = LoanPage.maturityOn(sheet.loan());
        boolean isOwed = sheet.loan().money().outstandingFen() > 0;
        for (var right : listed()) {
            var page = rights.get(right);
            if (page != null) {
                registrations(right, page);
                if (isOwed) {
                    maturity.ifPresent(due -> pledgeEnd(right, page, due));
                    page.lapses().forEach(lapse -> grace(right, lapse));
                }
            }
        }
    }

    private Set<String> listed() {
        var listed = new TreeSet<String>();
        sheet.loan()
                .pledges()
                .ifPresent(list -> list.payload()
                        .getPledges()
                        .forEach(pledge ->
                                listed.add(Keys.right(pledge.getRight()).orElseThrow())));
        return listed;
    }

    private String bank() {
        return sheet.loan().story().bank();
    }

    /** By number, the first pledgee under it; whoever takes the registration over had not applied for it. */
    private void registrations(String right, RightPage page) {
        page.registered().forEach((number, first) -> {
            var kind = "REGISTRATION_" + first.channel();
            var begins =
                    sheet.policy().registrationStart().equals("APPLICATION") ? first.appliedOn() : first.acceptedOn();
            if (first.pledgee().equals(bank())) {
                begins.filter(day -> !day.isAfter(first.from()))
                        .flatMap(day -> sheet.clock(kind).map(clock -> sheet.within(kind, day, clock)))
                        .ifPresent(task -> sheet.add(task, right + "#" + number, Optional.of(first.from())));
            }
        });
    }

    /** The registration that goes on longest; of two that end together the one that began first. */
    private void pledgeEnd(String right, RightPage page, LocalDate maturity) {
        var ours = page.holdings().stream()
                .filter(holding -> holding.pledgee().equals(bank()))
                .toList();
        if (ours.stream().allMatch(holding -> holding.last().isPresent())) {
            ours.stream()
                    .min(Comparator.comparing(RightTasks::last).reversed().thenComparing(Holding::from))
                    .filter(longest -> last(longest).isBefore(maturity))
                    .map(longest -> sheet.before(
                            "PLEDGE_END",
                            longest.from(),
                            last(longest),
                            sheet.clock("PLEDGE_END").orElse(PLEDGE_END)))
                    .ifPresent(task -> sheet.add(task, right, Optional.empty()));
        }
    }

    private static LocalDate last(Holding holding) {
        return holding.last().orElseThrow();
    }

    private void grace(String right, Lapse lapse) {
        var clock = sheet.clock("ANNUAL_FEE_GRACE").orElse(ANNUAL_FEE_GRACE);
        sheet.add(sheet.within("ANNUAL_FEE_GRACE", lapse.from(), clock), right + "#" + lapse.from(), lapse.undoneOn());
    }
}
