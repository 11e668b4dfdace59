package org.pledgehub.oracle.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pledgehub.contract.out.DutyView;
import org.pledgehub.oracle.reading.PolicyText;
import org.pledgehub.oracle.reading.Reading;

/**
 * The duties of one claim, under the version that decides it ({@code docs/policies.md}, clocks).
 *
 * @param told everything told
 * @param policy that version
 * @param days the claim
 * @param today day of the last tick
 */
record ClaimTasks(Reading told, PolicyText policy, ClaimDays days, LocalDate today) {

    List<DutyView> pages() {
        var answered = days.answeredOn();
        var planned = ClaimDays.earliest(List.of(days.plannedOn(), answered, days.paidOn()));
        var reviewed = ClaimDays.earliest(List.of(days.reviewedOn(), planned));
        var pages = new ArrayList<DutyView>();
        beforePayment("CLAIM_REVIEW", Optional.of(days.noticedOn()), reviewed).ifPresent(pages::add);
        beforePayment("PLAN", days.reviewedOn(), planned).ifPresent(pages::add);
        if (policy.payment().confirmation().equals("REQUIRED")) {
            beforePayment("CONFIRMATION", days.plannedOn(), answered).ifPresent(pages::add);
        }
        boolean owes = days.view().getFiscalDueFen() > 0;
        var reimbursed = owes ? Optional.<LocalDate>empty() : days.reimbursedOn();
        if (owes || reimbursed.isPresent()) {
            page("REIMBURSEMENT", days.appliedOn(), reimbursed).ifPresent(pages::add);
        }
        page("RECOVERY_STEP", days.paidOn(), days.recoveredOn()).ifPresent(pages::add);
        return pages;
    }

    /** A claim that rests keeps what was done, and asks for nothing else. */
    private Optional<DutyView> beforePayment(String kind, Optional<LocalDate> from, Optional<LocalDate> done) {
        return days.goesOn() || done.isPresent() ? page(kind, from, done) : Optional.empty();
    }

    private Optional<DutyView> page(String kind, Optional<LocalDate> begins, Optional<LocalDate> done) {
        var clock = Optional.ofNullable(policy.clocks().get(kind));
        return begins.flatMap(from -> clock.map(rule -> {
            var walk = told.calendars().walk(from, rule.value());
            var grounds = new Task.Grounds(policy, rule, told.calendars());
            var claim = days.view().getClaimId();
            return Task.usual(kind, from, walk, grounds)
                    .page(days.view().getPool(), Task.part(claim), today, done)
                    .setClaimId(claim)
                    .build();
        }));
    }
}
