package org.pledgehub.oracle.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pledgehub.contract.common.SubsidyStepKind;
import org.pledgehub.oracle.claim.Exact;
import org.pledgehub.oracle.reading.Said;
import org.pledgehub.oracle.reading.Story;

/** Shares out costs, ceilings, times and budgets: what was decided first, then the rest in the order of applications. */
final class Sharing {
    private static final Comparator<Case> BY_DECISION =
            Comparator.comparing(one -> one.decision().orElseThrow().fact(), Story.BY_DATE);

    private final Measure measure;
    private final Map<String, Set<String>> times = new HashMap<>();
    private final Map<String, Long> years = new HashMap<>();
    private final Map<Integer, Long> budgets = new HashMap<>();

    Sharing(Measure measure) {
        this.measure = measure;
    }

    /** What a company was paid counts, though no rules are in force for it. */
    void paid(Application unruled) {
        take(unruled, unruled.said().payload().getYear(), unruled.netPaid(), Set.of(unruled.loan()));
    }

    /** Fills in the sums of all; they stand in legal order. */
    void among(List<Case> cases) {
        claims(cases);
        var decided = cases.stream()
                .filter(one -> one.decision().isPresent())
                .sorted(BY_DECISION)
                .toList();
        var rest = cases.stream().filter(one -> !decided.contains(one)).toList();
        cases.forEach(one -> one.subsidyFen = subsidy(one));
        rest.forEach(one -> take(one, one.application().netPaid()));
        decided.forEach(this::settle);
        propose(rest.stream().filter(Case::isClear).toList());
    }

    /** A cost of a loan is made good once. */
    private static void claims(List<Case> cases) {
        var taken = new HashSet<String>();
        var order = new ArrayList<>(cases.stream()
                .filter(one -> one.decision().isPresent())
                .sorted(BY_DECISION)
                .toList());
        cases.stream().filter(one -> !order.contains(one)).toList().forEach(order::add);
        for (var one : order) {
            if (!one.fails() && !one.isDeclined()) {
                var names = one.application().asked().keySet().stream()
                        .map(cost -> one.application().loan() + "|" + cost)
                        .toList();
                boolean again = names.stream().anyMatch(taken::contains);
                taken.addAll(again ? names.subList(0, firstTaken(names, taken) + 1) : names);
                if (again) {
                    one.outdo();
                }
            }
        }
    }

    private static int firstTaken(List<String> names, Set<String> taken) {
        int at = 0;
        while (!taken.contains(names.get(at))) {
            at++;
        }
        return at;
    }

    private static long subsidy(Case one) {
        var questions = one.questions(LocalDate.MAX);
        long sum = 0;
        for (var cost : one.application().asked().entrySet()) {
            var rate = questions.rate(cost.getKey());
            var proven = one.application().proven(cost.getKey(), LocalDate.MAX);
            if (rate != null && proven.isPresent()) {
                sum += Exact.fen(Math.min(cost.getValue(), proven.get()))
                        .share(rate)
                        .down();
            }
        }
        return sum;
    }

    private void settle(Case one) {
        if (!isTooOften(one)) {
            one.entitledFen = left(one).map(fen -> Math.min(fen, capped(one))).orElseGet(() -> capped(one));
            if (!one.isDeclined()) {
                long named = one.named().orElse(one.entitledFen);
                if (named > one.entitledFen) {
                    one.doubts().add(Doubt.remark("SUBSIDY_DECIDED_ABOVE_COMPUTED"));
                }
                one.approvedFen = Math.min(one.entitledFen, named);
            }
        }
        take(one, one.taken());
    }

    /** What is left is proposed to those that lack nothing but the decision. */
    private void propose(List<Case> open) {
        var lefts = new HashMap<String, Optional<Long>>();
        open.forEach(one -> lefts.put(one.application().id(), left(one)));
        var shares = new LinkedHashMap<Case, Long>();
        for (var one : open) {
            if (!isTooOften(one)) {
                shares.put(one, capped(one));
                take(one, capped(one));
            }
        }
        var before = new HashMap<Integer, Long>();
        shares.forEach((one, capped) -> {
            long all = shares.entrySet().stream()
                    .filter(other -> other.getKey().year() == one.year())
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            long ahead = before.getOrDefault(one.year(), 0L);
            one.entitledFen = lefts.getOrDefault(one.application().id(), Optional.empty())
                    .map(left -> part(one, new Queue(ahead, capped, all), left))
                    .orElse(capped);
            before.put(one.year(), ahead + capped);
        });
    }

    private record Queue(long ahead, long own, long all) {}

    private static long part(Case one, Queue queue, long left) {
        if (one.text().granting().budget().value().equals("FIRST_COME")) {
            return Math.min(queue.own, Math.max(0, left - queue.ahead));
        }
        if (queue.all <= left) {
            return queue.own;
        }
        var each = Exact.quotient(left, queue.all);
        return each.times(queue.ahead + queue.own).down()
                - each.times(queue.ahead).down();
    }

    private long capped(Case one) {
        long asked = Optional.ofNullable(one.application().said().payload().getRequestedFen())
                .map(requested -> Math.min(requested, one.subsidyFen))
                .orElse(one.subsidyFen);
        return one.text()
                .perYear()
                .map(most -> Math.min(asked, Math.max(0, most.value() - years.getOrDefault(yearOf(one), 0L))))
                .orElse(asked);
    }

    private boolean isTooOften(Case one) {
        var had = new HashSet<>(times.getOrDefault(one.application().company(), Set.of()));
        had.addAll(units(one));
        boolean tooOften =
                one.text().times().filter(most -> had.size() > most.value()).isPresent();
        if (tooOften) {
            one.doubts().add(Doubt.against("SUBSIDY_TIMES_EXCEEDED"));
        }
        return tooOften;
    }

    private void take(Case one, long fen) {
        take(one.application(), countsIn(one), fen, units(one));
    }

    private void take(Application application, int year, long fen, Set<String> units) {
        if (fen > 0) {
            years.merge(application.company() + "|" + year, fen, Math::addExact);
            budgets.merge(application.said().payload().getYear(), fen, Math::addExact);
            times.computeIfAbsent(application.company(), none -> new HashSet<>())
                    .addAll(units);
        }
    }

    private static String yearOf(Case one) {
        return one.application().company() + "|" + countsIn(one);
    }

    /** The year that it counts in; while that has not come, the year of the call. */
    private static int countsIn(Case one) {
        var day = switch (one.text().granting().year().value()) {
            case "DECISION" -> one.decision().map(Said::on);
            case "PAYMENT" ->
                one.application()
                        .steps(SubsidyStepKind.PAYMENT, LocalDate.MAX)
                        .findFirst()
                        .map(Said::on);
            default -> Optional.<LocalDate>empty();
        };
        return day.map(LocalDate::getYear).orElse(one.year());
    }

    /** What is counted as a time; a subsidy that is not paid yet will be one payment. */
    private static Set<String> units(Case one) {
        return switch (one.text().granting().timesUnit().value()) {
            case "YEAR" -> Set.of(Integer.toString(countsIn(one)));
            case "PAYMENT" -> {
                var payments = new HashSet<String>();
                one.application()
                        .steps(SubsidyStepKind.PAYMENT, LocalDate.MAX)
                        .forEach(step -> payments.add(step.root().name()));
                yield payments.isEmpty() ? Set.of(one.application().loan()) : payments;
            }
            default -> Set.of(one.application().loan());
        };
    }

    /** What is left of the budget of its year; absent where none limits. */
    private Optional<Long> left(Case one) {
        if (one.text().granting().budget().value().equals("NO_BUDGET")) {
            return Optional.empty();
        }
        return measure.call(one.application())
                .flatMap(call -> Optional.ofNullable(call.payload().getBudgetFen()))
                .map(fen -> Math.max(0, fen - budgets.getOrDefault(one.year(), 0L)));
    }
}
