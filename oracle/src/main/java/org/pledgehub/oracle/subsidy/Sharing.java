package org.pledgehub.oracle.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.pledgehub.contract.common.SubsidyCostKind;
import org.pledgehub.contract.common.SubsidyStepKind;
import org.pledgehub.oracle.claim.Exact;
import org.pledgehub.oracle.reading.Said;
import org.pledgehub.oracle.reading.Story;

/** Shares out ceilings, times and budgets: what was decided first, then the rest in the order of applications. */
final class Sharing {
    private static final Comparator<Case> BY_APPLICATION = Comparator.comparing(
                    (Case one) -> one.application().receivedOn())
            .thenComparing(one -> one.application().said().root(), Story.BY_DATE);
    private static final Comparator<Case> BY_DECISION = Comparator.comparing(
                    (Case one) -> one.decision().orElseThrow().on())
            .thenComparing(BY_APPLICATION);

    private final Measure measure;
    private final Bans bans;
    private final Set<String> costs = new HashSet<>();
    private final Map<String, Set<String>> times = new HashMap<>();
    private final Map<String, Long> years = new HashMap<>();
    private final Map<Integer, Long> budgets = new HashMap<>();
    private final Map<String, Part> parts = new HashMap<>();

    Sharing(Measure measure, Bans bans) {
        this.measure = measure;
        this.bans = bans;
    }

    /**
     * What comes of an application.
     *
     * @param subsidyFen by rates and costs
     * @param entitledFen after all limits
     * @param approvedFen what may be paid
     * @param doubts what the sharing has against it
     */
    record Part(long subsidyFen, long entitledFen, long approvedFen, List<Doubt> doubts) {}

    /** The part of each application, by its id. */
    Map<String, Part> of(List<Case> cases) {
        cases.stream().filter(Case::isGranted).sorted(BY_DECISION).forEach(this::decided);
        var rest = cases.stream()
                .filter(one -> one.shares() && !one.isGranted())
                .sorted(BY_APPLICATION)
                .toList();
        var capped = new HashMap<String, Long>();
        rest.forEach(one -> proposed(one, capped));
        rest.forEach(one -> new Budget(rest, capped).cut(one));
        cases.stream().filter(one -> !one.shares()).forEach(one -> parts.put(
                one.application().id(), new Part(subsidy(one, Set.of()), 0, 0, List.of())));
        return parts;
    }

    private void decided(Case one) {
        var step = one.decision().orElseThrow();
        var doubts = new ArrayList<Doubt>();
        long subsidy = subsidy(one, claimed(one, doubts));
        int year = one.application().said().payload().getYear();
        long entitled = Math.min(capped(one, subsidy, doubts), left(one, year));
        long named = Objects.requireNonNullElse(step.payload().getAmountFen(), entitled);
        if (named > entitled) {
            doubts.add(Doubt.remark("SUBSIDY_DECIDED_ABOVE_COMPUTED"));
        }
        long approved = Math.min(entitled, named);
        use(one, approved);
        budgets.merge(year, approved, Math::addExact);
        parts.put(one.application().id(), new Part(subsidy, entitled, approved, doubts));
    }

    private void proposed(Case one, Map<String, Long> all) {
        var doubts = new ArrayList<Doubt>();
        long subsidy = subsidy(one, claimed(one, doubts));
        long capped = capped(one, subsidy, doubts);
        use(one, capped);
        all.put(one.application().id(), capped);
        parts.put(one.application().id(), new Part(subsidy, capped, 0, doubts));
    }

    /** Costs of the loan that somebody else gets made good. */
    private Set<SubsidyCostKind> claimed(Case one, List<Doubt> doubts) {
        var taken = new HashSet<SubsidyCostKind>();
        for (var cost : one.application().asked().keySet()) {
            if (!costs.add(one.application().loan() + "|" + cost)) {
                taken.add(cost);
                doubts.add(Doubt.against("SUBSIDY_COST_ALREADY_CLAIMED"));
            }
        }
        return taken;
    }

    private long subsidy(Case one, Set<SubsidyCostKind> without) {
        var questions = new Questions(measure, bans, one.application(), one.text(), LocalDate.MAX);
        long sum = 0;
        for (var cost : one.application().asked().entrySet()) {
            var rate = questions.rate(cost.getKey());
            var proven = one.application().proven(cost.getKey(), LocalDate.MAX);
            if (rate != null && proven.isPresent() && !without.contains(cost.getKey())) {
                sum += Exact.fen(Math.min(cost.getValue(), proven.get())).share(rate).down();
            }
        }
        return sum;
    }

    private long capped(Case one, long subsidy, List<Doubt> doubts) {
        long capped = Optional.ofNullable(one.application().said().payload().getRequestedFen())
                .map(requested -> Math.min(requested, subsidy))
                .orElse(subsidy);
        var limit = one.text().times();
        if (limit.isPresent()) {
            var had = times.getOrDefault(one.application().company(), Set.of());
            if (!had.contains(time(one)) && had.size() >= limit.get().value()) {
                doubts.add(Doubt.against("SUBSIDY_TIMES_EXCEEDED"));
                return 0;
            }
        }
        return one.text()
                .perYear()
                .map(rule -> Math.min(capped, Math.max(0, rule.value() - years.getOrDefault(yearKey(one), 0L))))
                .orElse(capped);
    }

    private void use(Case one, long fen) {
        years.merge(yearKey(one), fen, Math::addExact);
        if (fen > 0) {
            times.computeIfAbsent(one.application().company(), none -> new HashSet<>())
                    .add(time(one));
        }
    }

    private String yearKey(Case one) {
        return one.application().company() + "|" + year(one);
    }

    /** The year that it counts in. */
    private static int year(Case one) {
        int call = one.application().said().payload().getYear();
        return switch (one.text().granting().year().value()) {
            case "DECISION" -> one.decision().map(step -> step.on().getYear()).orElse(call);
            case "PAYMENT" ->
                one.application()
                        .steps(SubsidyStepKind.PAYMENT, LocalDate.MAX)
                        .findFirst()
                        .map(Said::on)
                        .map(LocalDate::getYear)
                        .orElse(call);
            default -> call;
        };
    }

    private static String time(Case one) {
        return switch (one.text().granting().timesUnit().value()) {
            case "YEAR" -> Integer.toString(year(one));
            case "PROJECT" -> one.application().loan();
            default -> one.application().id();
        };
    }

    /** What is left of the budget of a year. */
    private long left(Case one, int year) {
        if (one.text().granting().budget().value().equals("NO_BUDGET")) {
            return Long.MAX_VALUE;
        }
        var budget = measure.call(one.application()).map(call -> call.payload().getBudgetFen());
        return budget.map(fen -> Math.max(0, fen - budgets.getOrDefault(year, 0L))).orElse(0L);
    }

    /** Cuts what is proposed to the budget. */
    private final class Budget {
        private final List<Case> rest;
        private final Map<String, Long> capped;

        Budget(List<Case> rest, Map<String, Long> capped) {
            this.rest = rest;
            this.capped = capped;
        }

        void cut(Case one) {
            int year = one.application().said().payload().getYear();
            long left = left(one, year);
            long before = 0;
            long all = 0;
            boolean reached = false;
            for (var other : rest) {
                if (other.application().said().payload().getYear() == year) {
                    long due = Objects.requireNonNull(capped.get(other.application().id()));
                    reached |= other == one;
                    before += reached ? 0 : due;
                    all += due;
                }
            }
            long own = Objects.requireNonNull(capped.get(one.application().id()));
            long entitled = own;
            if (all > left) {
                entitled = one.text().granting().budget().value().equals("PRO_RATA")
                        ? of(before + own, left, all) - of(before, left, all)
                        : Math.max(0, Math.min(own, left - before));
            }
            var part = Objects.requireNonNull(parts.get(one.application().id()));
            parts.put(one.application().id(), new Part(part.subsidyFen(), entitled, 0, part.doubts()));
        }

        private long of(long part, long left, long all) {
            return Exact.quotient(left, all).times(part).down();
        }
    }
}
