package org.pledgehub.oracle.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pledgehub.contract.out.DutyView;
import org.pledgehub.oracle.loan.LoanDossier;
import org.pledgehub.oracle.reading.Clock;
import org.pledgehub.oracle.reading.PolicyText;
import org.pledgehub.oracle.reading.Reading;
import org.pledgehub.oracle.reading.Rule;
import org.pledgehub.oracle.reading.Walk;

/** The duties of one loan while they are written down, and what they rest on. */
final class LoanSheet {

    private final Reading told;
    private final LoanDossier loan;
    private final PolicyText policy;
    private final LocalDate today;
    private final List<DutyView> pages = new ArrayList<>();

    LoanSheet(Reading told, LoanDossier loan, PolicyText policy, LocalDate today) {
        this.told = told;
        this.loan = loan;
        this.policy = policy;
        this.today = today;
    }

    LoanDossier loan() {
        return loan;
    }

    PolicyText policy() {
        return policy;
    }

    List<DutyView> pages() {
        return pages;
    }

    /** A clock of the policy, if it has one. */
    Optional<Rule<Clock>> clock(String kind) {
        return Optional.ofNullable(policy.clocks().get(kind));
    }

    /** Something that has to be done within a clock's time. */
    Task within(String kind, LocalDate from, Rule<Clock> clock) {
        var grounds = new Task.Grounds(policy, clock, told.calendars());
        return Task.usual(kind, from, told.calendars().walk(from, clock.value()), grounds);
    }

    /** Something that ends on a day, of which people are reminded by a clock that runs backwards. */
    Task before(String kind, LocalDate from, LocalDate last, Rule<Clock> clock) {
        var remindOn = told.calendars().walk(last, clock.value()).on();
        return new Task(kind, from, Walk.fixed(last), remindOn, policy, clock);
    }

    void add(Task task, String about, Optional<LocalDate> done) {
        var pool = loan.standing().poolId().orElseThrow();
        pages.add(task.page(pool, Task.part(loan.loan() + "#" + about), today, done)
                .setLoan(loan.loan())
                .setAbout(about)
                .build());
    }
}
