package org.pledgehub.domain.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pledgehub.domain.calendar.Certainty;
import org.pledgehub.domain.calendar.DueDate;
import org.pledgehub.domain.calendar.LegalClock;
import org.pledgehub.domain.calendar.LegalPeriod;
import org.pledgehub.domain.calendar.WorkCalendar;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.PolicyRef;
import org.pledgehub.domain.policy.HouseDefaults;
import org.pledgehub.domain.policy.PoolPolicy;
import org.pledgehub.domain.policy.PoolTerm;
import org.pledgehub.domain.policy.Ruled;

/**
 * The duties of a pool's own life: a function of the policy's clocks, the working calendar, the day of establishment, what
 * was reported and the day, never of an earlier look.
 *
 * <ul>
 *   <li>The term ends on the corresponding day and never moves (Chaoyang art. 20).
 *   <li>The evaluation is due by the end of the term; its clock is the reminder, which moves back to a working day
 *       (art. 21).
 *   <li>Reconciliation, summary and conference come up in each period from the establishment. All ends are counted from
 *       the establishment itself, so a month's 31st is not lost on the way. Their last period ends with the term.
 * </ul>
 */
public final class PoolDuties {

    private static final int MOST_PERIODS = 1000;

    private final PoolPolicy policy;
    private final WorkCalendar calendar;
    private final LocalDate establishedOn;

    private PoolDuties(PoolPolicy policy, WorkCalendar calendar, LocalDate establishedOn) {
        this.policy = policy;
        this.calendar = calendar;
        this.establishedOn = establishedOn;
    }

    /** Duties of a pool that was established on a day, under a version of its policy. */
    public static PoolDuties of(PoolPolicy policy, WorkCalendar calendar, LocalDate establishedOn) {
        return new PoolDuties(policy, calendar, establishedOn);
    }

    /** The version whose clocks run. */
    public PolicyRef policy() {
        return policy.header().ref();
    }

    /** The duties that have begun by a day, and how they stand then. */
    public DutyRoster on(LocalDate asOf, List<DutyReport> reports) {
        var spans = Stream.of(DutyKind.values())
                .flatMap(kind -> spans(kind, asOf).stream())
                .toList();
        var duties =
                spans.stream().map(span -> span.on(asOf, doneOn(span, reports))).toList();
        var wake = Stream.concat(
                        duties.stream().flatMap(duty -> duty.wakeOn().asOptional().stream()),
                        starts(spans).filter(asOf::isBefore))
                .min(LocalDate::compareTo);
        return new DutyRoster(duties, Told.from(wake));
    }

    /** The last day of the pool's term; empty where it has none. */
    public Optional<LocalDate> termEndsOn() {
        return switch (policy.term().value()) {
            case PoolTerm.Fixed(var period) ->
                Optional.of(
                        LegalClock.term(period).dueFrom(establishedOn, calendar).date());
            case PoolTerm.Unlimited unlimited -> Optional.empty();
        };
    }

    /** The pool itself begins one day, and the end of each period begins the next. */
    private Stream<LocalDate> starts(List<DutySpan> spans) {
        var periods = spans.stream()
                .filter(span -> span.kind().recurs())
                .map(DutySpan::endsOn)
                .filter(end -> termEndsOn().filter(term -> !end.isBefore(term)).isEmpty());
        return Stream.concat(Stream.of(establishedOn), periods);
    }

    private static Optional<LocalDate> doneOn(DutySpan span, List<DutyReport> reports) {
        return reports.stream()
                .filter(report -> report.kind() == span.kind() && span.contains(report.forDay()))
                .map(DutyReport::doneOn)
                .min(LocalDate::compareTo);
    }

    private List<DutySpan> spans(DutyKind kind, LocalDate asOf) {
        if (asOf.isBefore(establishedOn)) {
            return List.of();
        }
        if (kind == DutyKind.POOL_TERM) {
            return termEndsOn().map(this::term).stream().toList();
        }
        return kind.clock().flatMap(clock -> Optional.ofNullable(policy.clocks().get(clock))).stream()
                .flatMap(clock -> kind.recurs()
                        ? periods(kind, clock, asOf).stream()
                        : termEndsOn().map(end -> evaluation(clock, end)).stream())
                .toList();
    }

    private DutySpan term(LocalDate end) {
        return new DutySpan(
                DutyKind.POOL_TERM,
                establishedOn,
                end,
                new DueDate(end, Certainty.FINAL),
                warnFrom(end),
                policy.term().rule());
    }

    private DutySpan evaluation(Ruled<LegalClock> reminder, LocalDate end) {
        return new DutySpan(
                DutyKind.EVALUATION,
                establishedOn,
                end,
                new DueDate(end, Certainty.FINAL),
                reminder.value().dueFrom(end, calendar).date(),
                reminder.rule());
    }

    private List<DutySpan> periods(DutyKind kind, Ruled<LegalClock> clock, LocalDate asOf) {
        var spans = new ArrayList<DutySpan>();
        var from = establishedOn;
        var last = termEndsOn().orElse(LocalDate.MAX);
        for (int number = 1; number <= MOST_PERIODS && !asOf.isBefore(from) && from.isBefore(last); number++) {
            var span = period(kind, clock, new Period(number, from, last));
            if (!span.endsOn().isAfter(from)) {
                break;
            }
            spans.add(span);
            from = span.endsOn();
        }
        return spans;
    }

    private record Period(int number, LocalDate from, LocalDate last) {}

    private DutySpan period(DutyKind kind, Ruled<LegalClock> clock, Period period) {
        var one = clock.value();
        var all = new LegalClock(
                new LegalPeriod(
                        Math.multiplyExact(one.period().length(), period.number()),
                        one.period().unit()),
                one.kind(),
                one.roll());
        var proof = all.proofFrom(establishedOn, calendar);
        boolean isCut = proof.lastDay().isAfter(period.last());
        var end = isCut ? period.last() : proof.lastDay();
        var due = isCut ? new DueDate(end, Certainty.FINAL) : proof.due();
        return new DutySpan(kind, period.from(), end, due, warnFrom(due.date()), clock.rule());
    }

    private LocalDate warnFrom(LocalDate day) {
        return HouseDefaults.dutyWarning().value().dueFrom(day, calendar).date();
    }
}
