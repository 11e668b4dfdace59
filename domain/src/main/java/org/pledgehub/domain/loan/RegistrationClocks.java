package org.pledgehub.domain.loan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.pledgehub.domain.calendar.WorkCalendar;
import org.pledgehub.domain.duty.Duty;
import org.pledgehub.domain.duty.DutyGround;
import org.pledgehub.domain.duty.DutyKind;
import org.pledgehub.domain.duty.DutySpan;
import org.pledgehub.domain.duty.DutySubject;
import org.pledgehub.domain.key.LoanKey;
import org.pledgehub.domain.key.RightId;
import org.pledgehub.domain.policy.PoolPolicy;
import org.pledgehub.domain.right.PledgeSpan;
import org.pledgehub.domain.right.RegistrationPath;
import org.pledgehub.domain.right.RightHistory;

/**
 * How long the registry took to register a pledge for the lending bank (Beijing: three working days at the window, one on
 * line). A registration of which neither the day nor the channel is told has no clock; what is not registered yet is not
 * known here, so each is over when it is first heard of.
 *
 * @param loan the loan
 * @param policy its policy; one without such a clock asks for nothing
 * @param calendar working days
 */
record RegistrationClocks(LoanKey loan, PoolPolicy policy, WorkCalendar calendar) {

    /** Those of a right, as they stand on a day. */
    Stream<Duty> of(RightId right, RightHistory history, LocalDate asOf) {
        return first(history.pledges()).stream().flatMap(span -> duty(right, span, asOf).stream());
    }

    /** Each registration for the bank, as it was first made. */
    private Collection<PledgeSpan> first(Collection<PledgeSpan> spans) {
        var byNumber = new TreeMap<String, PledgeSpan>();
        spans.forEach(span -> byNumber.merge(
                span.registrationNo(), span, BinaryOperator.minBy(Comparator.comparing(PledgeSpan::from))));
        byNumber.values().removeIf(span -> !span.pledgee().equals(loan.bank()));
        return byNumber.values();
    }

    private Optional<Duty> duty(RightId right, PledgeSpan span, LocalDate asOf) {
        return span.path()
                .channel()
                .asOptional()
                .map(RegistrationClocks::kind)
                .flatMap(kind -> span(kind, right, span).map(clock -> clock.on(asOf, Optional.of(span.from()))));
    }

    private static DutyKind kind(RegistrationPath.Channel channel) {
        return switch (channel) {
            case WINDOW -> DutyKind.REGISTRATION_WINDOW;
            case ONLINE -> DutyKind.REGISTRATION_ONLINE;
        };
    }

    private Optional<DutySpan> span(DutyKind kind, RightId right, PledgeSpan registered) {
        var rule =
                kind.clock().flatMap(name -> Optional.ofNullable(policy.clocks().get(name)));
        return rule.flatMap(clock -> startOf(registered.path())
                .filter(day -> !day.isAfter(registered.from()))
                .map(day -> DutySpan.warned(
                        kind,
                        new DutySubject.InLoan(loan.canonical(), right.canonical() + "#" + registered.registrationNo()),
                        clock.value().proofFrom(day, calendar),
                        DutyGround.of(policy, clock.rule()),
                        calendar)));
    }

    private Optional<LocalDate> startOf(RegistrationPath path) {
        return switch (policy.registrationStart().value()) {
            case ACCEPTANCE -> path.acceptedOn().asOptional();
            case APPLICATION -> path.appliedOn().asOptional();
        };
    }
}
