package org.pledgehub.oracle.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pledgehub.contract.common.PoolDecisionKind;
import org.pledgehub.contract.common.ReportedDuty;
import org.pledgehub.contract.in.DutyReported;
import org.pledgehub.contract.in.PoolDecided;
import org.pledgehub.contract.out.DutyView;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.oracle.reading.Clock;
import org.pledgehub.oracle.reading.Keys;
import org.pledgehub.oracle.reading.Reading;
import org.pledgehub.oracle.reading.Rule;
import org.pledgehub.oracle.reading.Said;
import org.pledgehub.oracle.reading.Walk;

/**
 * The duties of a pool itself: those of each of its terms, the contributions that were agreed for a day, and the spot checks
 * that were made.
 *
 * @param told everything told
 * @param pool the pool
 * @param reports reports of duties that stand
 * @param agreed contributions that were agreed for a day
 * @param today day of the last tick
 */
record PoolTasks(Reading told, Pool pool, List<Said<DutyReported>> reports, List<Agreed> agreed, LocalDate today) {

    private static final List<String> REPEATED =
            List.of("RECONCILIATION", "ANNUAL_SUMMARY", "JOINT_CONFERENCE", "OPERATOR_CONDITIONS");

    /** A rule of our own: what is only recorded. */
    private static final Rule<String> RECORDED = new Rule<>("", "PH-45", "未规定", "");

    /** A rule of our own: what the parties agreed. */
    private static final Rule<String> AGREED = new Rule<>("", "PH-53", "未规定", "");

    /** By id; none where nobody knows since when, or under which version, the pool exists. */
    SortedMap<String, DutyView> pages(List<Said<PoolDecided>> decisions) {
        var pages = new TreeMap<String, DutyView>();
        var established = Optional.ofNullable(pool.getEstablishedOn());
        var founding = established.flatMap(day -> told.policies().on(pool.getPolicy(), day));
        if (established.isPresent() && founding.isPresent()) {
            var first = Tenure.first(founding.get(), established.get());
            var terms = Tenure.all(first, decisions, told.policies());
            poolTerm(terms).ifPresent(view -> pages.put(view.getDutyId(), view));
            terms.stream()
                    .flatMap(this::ofTerm)
                    .filter(view -> !today.isBefore(view.getStartedOn()))
                    .forEach(view -> pages.put(view.getDutyId(), view));
            contributions(first, terms.getLast()).forEach(view -> pages.put(view.getDutyId(), view));
            spotChecks(first).forEach(view -> pages.put(view.getDutyId(), view));
        }
        return pages;
    }

    /** The pool's term is one, however often it is continued. */
    private Optional<DutyView> poolTerm(List<Tenure> terms) {
        var last = terms.getLast();
        var from = terms.getFirst().from();
        return last.ends()
                .filter(end -> !isStoppedBy(last, end) && !today.isBefore(from))
                .map(end -> Task.usual(
                                "POOL_TERM",
                                from,
                                Walk.fixed(end),
                                grounds(last, last.policy().term()))
                        .page(pool.getPool(), from.toString(), today, Optional.empty())
                        .build());
    }

    private static boolean isStoppedBy(Tenure term, LocalDate end) {
        return term.stoppedOn().filter(stop -> !stop.isAfter(end)).isPresent();
    }

    private Stream<DutyView> ofTerm(Tenure term) {
        var repeated = REPEATED.stream()
                .flatMap(kind -> clock(term, kind).stream().flatMap(clock -> periods(kind, term, clock)));
        return Stream.of(evaluation(term).stream(), liquidation(term).stream(), repeated)
                .flatMap(views -> views);
    }

    private static Optional<Rule<Clock>> clock(Tenure term, String kind) {
        return Optional.ofNullable(term.policy().clocks().get(kind));
    }

    private Task.Grounds grounds(Tenure term, Rule<?> rule) {
        return new Task.Grounds(term.policy(), rule, told.calendars());
    }

    /** Due by the end of the term; its clock is the reminder. */
    private Optional<DutyView> evaluation(Tenure term) {
        var clock = clock(term, "EVALUATION");
        if (clock.isEmpty() || term.ends().isEmpty()) {
            return Optional.empty();
        }
        var end = term.ends().get();
        var remindOn = told.calendars().walk(end, clock.get().value()).on();
        var task = new Task("EVALUATION", term.from(), Walk.fixed(end), remindOn, term.policy(), clock.get());
        var done = earlier(term.day(PoolDecisionKind.EVALUATED), reported(task));
        return done.isEmpty() && isStoppedBy(term, end) ? Optional.empty() : Optional.of(page(task, done));
    }

    private Optional<DutyView> liquidation(Tenure term) {
        var confirmed = term.day(PoolDecisionKind.LOSSES_CONFIRMED);
        var clock = clock(term, "LIQUIDATION");
        return confirmed.flatMap(from -> clock.map(rule -> page(
                Task.usual("LIQUIDATION", from, told.calendars().walk(from, rule.value()), grounds(term, rule)),
                term.day(PoolDecisionKind.LIQUIDATED))));
    }

    /** Each period is counted from the start of the term, so that no day is lost on the way. */
    private Stream<DutyView> periods(String kind, Tenure term, Rule<Clock> clock) {
        var views = new ArrayList<DutyView>();
        var close = term.closesOn(kind).orElse(LocalDate.MAX);
        var from = term.from();
        for (int number = 1; from.isBefore(close) && !today.isBefore(from); number++) {
            var one = clock.value();
            var sum = new Clock(one.length() * number, one.unit(), one.back(), one.roll());
            var counted = told.calendars().walk(term.from(), sum);
            var walk = term.cutOn(kind)
                    .filter(end -> end.isBefore(counted.lastDay()))
                    .map(Walk::fixed)
                    .orElse(counted);
            var task = Task.usual(kind, from, walk, grounds(term, clock));
            views.add(page(task, reported(task)));
            from = walk.lastDay();
        }
        return views.stream();
    }

    private DutyView page(Task task, Optional<LocalDate> done) {
        var outcome = done.flatMap(day -> reportsOf(task)
                .filter(said -> said.on().equals(day))
                .flatMap(said -> Optional.ofNullable(said.payload().getOutcome()).stream())
                .findFirst());
        return task.page(pool.getPool(), task.from().toString(), today, done)
                .setOutcome(outcome.map(Enum::name).orElse(null))
                .build();
    }

    private Stream<Said<DutyReported>> reportsOf(Task task) {
        return reports.stream()
                .filter(said -> said.payload().getDuty().name().equals(task.kind()))
                .filter(said -> task.contains(said.payload().getPeriodOn()));
    }

    private Optional<LocalDate> reported(Task task) {
        return reportsOf(task).map(Said::on).min(LocalDate::compareTo);
    }

    private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
        return Stream.concat(one.stream(), other.stream()).min(LocalDate::compareTo);
    }

    /** Due on the agreed day or, where that rests, on the next working day; a pool stopped by then waits no more. */
    private List<DutyView> contributions(Tenure first, Tenure last) {
        var views = new ArrayList<DutyView>();
        for (var one : agreed) {
            var walk = told.calendars().walk(one.by(), new Clock(0, Clock.Unit.DAYS, false, Clock.Roll.FORWARD));
            var from = first.from().isAfter(one.by()) ? one.by() : first.from();
            var done = one.reachedOn(last.stoppedOn());
            if (!today.isBefore(from) && (done.isPresent() || !isStoppedBy(last, walk.on()))) {
                views.add(Task.usual("CONTRIBUTION", from, walk, grounds(first, AGREED))
                        .page(pool.getPool(), one.account().name(), today, done)
                        .setAbout(one.account().name())
                        .build());
            }
        }
        return views;
    }

    /** Nobody waits for one; each that was made is shown. */
    private List<DutyView> spotChecks(Tenure first) {
        return reports.stream()
                .filter(said -> said.payload().getDuty() == ReportedDuty.SPOT_CHECK)
                .map(said -> {
                    var day = said.on();
                    var loan = Optional.ofNullable(said.payload().getLoan()).flatMap(Keys::loan);
                    var name = day + loan.map(key -> "|" + Task.part(key)).orElse("");
                    var outcome = said.payload().getOutcome();
                    return new Task("SPOT_CHECK", day, Walk.fixed(day), day, first.policy(), RECORDED)
                            .page(pool.getPool(), name, today, Optional.of(day))
                            .setLoan(loan.orElse(null))
                            .setOutcome(outcome == null ? null : outcome.name())
                            .build();
                })
                .toList();
    }
}
