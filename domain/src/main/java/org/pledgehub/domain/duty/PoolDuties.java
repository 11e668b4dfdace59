package org.pledgehub.domain.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pledgehub.domain.calendar.LegalClock;
import org.pledgehub.domain.calendar.LegalPeriod;
import org.pledgehub.domain.calendar.WorkCalendar;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.PolicyRef;
import org.pledgehub.domain.life.LifeDecision;
import org.pledgehub.domain.life.LifeResult;
import org.pledgehub.domain.life.PoolLife;
import org.pledgehub.domain.policy.HouseDefaults;
import org.pledgehub.domain.policy.PoolPolicy;
import org.pledgehub.domain.policy.PoolTerm;
import org.pledgehub.domain.policy.Ruled;

/**
 * The duties of a pool's own life: a function of the policy's clocks, the working calendar, the day of establishment, what
 * was decided and reported, and the day, never of an earlier look.
 *
 * <ul>
 *   <li>The term ends on the corresponding day and never moves (Chaoyang art. 20). A continuation moves it, a stop or
 *       termination by its last day ends it.
 *   <li>The evaluation is due by the end of each term; its clock is the reminder, which moves back to a working day
 *       (art. 21). A decision EVALUATED is the evaluation. A pool that is stopped first needs none.
 *   <li>Reconciliation, summary and conference come up in each period of a term. All ends are counted from its start
 *       itself, so a month's 31st is not lost on the way. Their last period ends with the term.
 *   <li>A stopped pool begins no new period of summary and conference; its accounts are reconciled until it is liquidated,
 *       the term's end notwithstanding (art. 18, 22).
 *   <li>The liquidation runs from the day on which all losses were confirmed (art. 22).
 *   <li>What a side agreed to contribute is due on the agreed day, unless the pool was stopped by then.
 * </ul>
 */
public final class PoolDuties {

    private static final int MOST_PERIODS = 1000;

    private final List<Tenure> terms;
    private final List<AgreedContribution> agreed;
    private final WorkCalendar calendar;

    private PoolDuties(List<Tenure> terms, List<AgreedContribution> agreed, WorkCalendar calendar) {
        this.terms = List.copyOf(terms);
        this.agreed = List.copyOf(agreed);
        this.calendar = calendar;
    }

    /** Duties of a pool that was established on a day, under a version of its policy. */
    public static PoolDuties of(PoolPolicy policy, WorkCalendar calendar, LocalDate establishedOn) {
        var ends = switch (policy.term().value()) {
            case PoolTerm.Fixed(var period) ->
                Optional.of(
                        LegalClock.term(period).dueFrom(establishedOn, calendar).date());
            case PoolTerm.Unlimited unlimited -> Optional.<LocalDate>empty();
        };
        return new PoolDuties(List.of(new Tenure(policy, establishedOn, ends, List.of())), List.of(), calendar);
    }

    /** The same pool after what was decided about it; {@code versions} knows policies that it was continued under. */
    public PoolDuties living(PoolLife life, Function<PolicyRef, Optional<PoolPolicy>> versions) {
        return new PoolDuties(Tenure.of(terms.getFirst(), life, versions), agreed, calendar);
    }

    /** The same pool, whose sides agreed to contribute by a day; one contribution for each account at most. */
    public PoolDuties agreeing(List<AgreedContribution> contributions) {
        return new PoolDuties(terms, contributions, calendar);
    }

    /** The duties that have begun by a day, and how they stand then. */
    public DutyRoster on(LocalDate asOf, List<DutyReport> reports) {
        var spans = new ArrayList<DutySpan>();
        var duties = new ArrayList<Duty>();
        for (var one : agreed) {
            var span = one.span(terms.getFirst(), calendar);
            var done = one.reachedOn(terms.getLast().stoppedOn());
            if (done.isEmpty() && isIdle(span, terms.getLast())) {
                continue;
            }
            spans.add(span);
            if (!asOf.isBefore(span.startedOn())) {
                duties.add(span.on(asOf, done));
            }
        }
        for (var kind : DutyKind.values()) {
            for (var term : terms) {
                for (var span : spans(kind, term, asOf)) {
                    var done = doneOn(span, term, reports);
                    if (done.isEmpty() && isIdle(span, term)) {
                        continue;
                    }
                    spans.add(span);
                    if (!asOf.isBefore(span.startedOn())) {
                        duties.add(span.on(asOf, done).withOutcome(outcome(span, done, reports)));
                    }
                }
            }
        }
        duties.addAll(spotChecks(reports));
        var wake = Stream.concat(
                        duties.stream().flatMap(duty -> duty.wakeOn().asOptional().stream()),
                        spans.stream().map(DutySpan::startedOn).filter(asOf::isBefore))
                .min(LocalDate::compareTo);
        return new DutyRoster(duties, Told.from(wake));
    }

    /** The last day of the pool's present term; empty where it has none. */
    public Optional<LocalDate> termEndsOn() {
        return terms.getLast().ends();
    }

    private static Optional<LocalDate> doneOn(DutySpan span, Tenure term, List<DutyReport> reports) {
        var decided = decidedOn(span.kind(), term);
        var reported = reports.stream()
                .filter(report -> report.kind() == span.kind() && span.contains(report.forDay()))
                .map(DutyReport::doneOn);
        return Stream.concat(decided.stream(), reported).min(LocalDate::compareTo);
    }

    private static Told<LifeResult> outcome(DutySpan span, Optional<LocalDate> done, List<DutyReport> reports) {
        return Told.from(reports.stream()
                .filter(report -> report.kind() == span.kind()
                        && span.contains(report.forDay())
                        && done.filter(report.doneOn()::equals).isPresent())
                .flatMap(report -> report.outcome().asOptional().stream())
                .findFirst());
    }

    /** Nobody waits for a spot check; each that was made is shown. */
    private List<Duty> spotChecks(List<DutyReport> reports) {
        var ground = DutyGround.of(
                terms.getFirst().policy(), HouseDefaults.recorded().rule());
        return reports.stream()
                .filter(report -> report.kind() == DutyKind.SPOT_CHECK)
                .map(report -> new Duty(
                        new DutySpan(
                                DutyKind.SPOT_CHECK,
                                report.subject(),
                                DutySpan.fixed(report.doneOn(), report.doneOn()),
                                report.doneOn(),
                                ground),
                        DutyState.MET,
                        Told.known(report.doneOn()),
                        Told.unknown(),
                        report.outcome()))
                .toList();
    }

    private static Optional<LocalDate> decidedOn(DutyKind kind, Tenure term) {
        if (kind == DutyKind.EVALUATION) {
            return term.firstDay(LifeDecision.Evaluated.class);
        }
        return kind == DutyKind.LIQUIDATION ? term.firstDay(LifeDecision.Liquidated.class) : Optional.empty();
    }

    /**
     * A pool that was stopped by the end of its term neither comes to that end nor is evaluated for it; one that was stopped
     * by the day agreed for a contribution waits for that no more.
     */
    private static boolean isIdle(DutySpan span, Tenure term) {
        boolean fallsAway = switch (span.kind().recurrence()) {
            case EACH_TERM, EACH_ACCOUNT -> true;
            case ONCE -> span.kind() == DutyKind.POOL_TERM;
            case EACH_PERIOD, EACH_CLAIM, EACH_LOAN, IN_A_PROGRAMME, AS_MADE -> false;
        };
        return fallsAway
                && term.stoppedOn()
                        .filter(stop -> !stop.isAfter(span.due().date()))
                        .isPresent();
    }

    /** Spans of a term that have begun, and the next one. */
    private List<DutySpan> spans(DutyKind kind, Tenure term, LocalDate asOf) {
        return switch (kind.recurrence()) {
            case ONCE -> kind == DutyKind.POOL_TERM ? end(term) : liquidation(term);
            case EACH_TERM ->
                clock(kind, term).flatMap(clock -> evaluation(term, clock)).stream()
                        .toList();
            case EACH_PERIOD ->
                clock(kind, term)
                        .map(clock -> periods(new Series(kind, term, clock), asOf))
                        .orElse(List.of());
            case EACH_ACCOUNT, EACH_CLAIM, EACH_LOAN, IN_A_PROGRAMME, AS_MADE -> List.of();
        };
    }

    private static Optional<Ruled<LegalClock>> clock(DutyKind kind, Tenure term) {
        return kind.clock()
                .flatMap(name -> Optional.ofNullable(term.policy().clocks().get(name)));
    }

    /** The pool's term is one, however often it is continued. */
    private List<DutySpan> end(Tenure term) {
        if (!term.equals(terms.getLast())) {
            return List.of();
        }
        var from = terms.getFirst().from();
        var rule = term.policy().term().rule();
        return term
                .ends()
                .map(end -> DutySpan.warned(
                        DutyKind.POOL_TERM,
                        new DutySubject.OfPool(),
                        DutySpan.fixed(from, end),
                        DutyGround.of(term.policy(), rule),
                        calendar))
                .stream()
                .toList();
    }

    private Optional<DutySpan> evaluation(Tenure term, Ruled<LegalClock> reminder) {
        return term.ends()
                .map(end -> new DutySpan(
                        DutyKind.EVALUATION,
                        new DutySubject.OfPool(),
                        DutySpan.fixed(term.from(), end),
                        reminder.value().dueFrom(end, calendar).date(),
                        DutyGround.of(term.policy(), reminder.rule())));
    }

    private List<DutySpan> liquidation(Tenure term) {
        var confirmed = term.firstDay(LifeDecision.LossesConfirmed.class);
        return clock(DutyKind.LIQUIDATION, term)
                .flatMap(clock -> confirmed.map(day -> DutySpan.warned(
                        DutyKind.LIQUIDATION,
                        new DutySubject.OfPool(),
                        clock.value().proofFrom(day, calendar),
                        DutyGround.of(term.policy(), clock.rule()),
                        calendar)))
                .stream()
                .toList();
    }

    /** A duty that comes up again and again in a term. */
    private record Series(DutyKind kind, Tenure term, Ruled<LegalClock> clock) {

        /** No period begins on this day or later; empty where there is no such day. */
        Optional<LocalDate> closesOn() {
            var stop = term.stoppedOn();
            if (stop.isEmpty()) {
                return term.ends();
            }
            return kind == DutyKind.RECONCILIATION
                    ? term.firstDay(LifeDecision.Liquidated.class)
                    : Stream.concat(stop.stream(), term.ends().stream()).min(LocalDate::compareTo);
        }

        /** The last day of its last period; empty where it has none. */
        Optional<LocalDate> cutOn() {
            return kind == DutyKind.RECONCILIATION && term.stoppedOn().isPresent() ? Optional.empty() : term.ends();
        }
    }

    private List<DutySpan> periods(Series series, LocalDate asOf) {
        var spans = new ArrayList<DutySpan>();
        var from = series.term().from();
        var close = series.closesOn().orElse(LocalDate.MAX);
        for (int number = 1; number <= MOST_PERIODS && from.isBefore(close); number++) {
            var span = period(series, number, from);
            if (!span.endsOn().isAfter(from)) {
                break;
            }
            spans.add(span);
            if (asOf.isBefore(from)) {
                break;
            }
            from = span.endsOn();
        }
        return spans;
    }

    private DutySpan period(Series series, int number, LocalDate from) {
        var one = series.clock().value();
        var all = new LegalClock(
                new LegalPeriod(
                        Math.multiplyExact(one.period().length(), number),
                        one.period().unit()),
                one.kind(),
                one.roll());
        var counted = all.proofFrom(series.term().from(), calendar);
        var proof = series.cutOn()
                .filter(counted.lastDay()::isAfter)
                .map(end -> DutySpan.fixed(from, end))
                .orElseGet(() -> counted.startingOn(from));
        var ground = DutyGround.of(series.term().policy(), series.clock().rule());
        return DutySpan.warned(series.kind(), new DutySubject.OfPool(), proof, ground, calendar);
    }
}
