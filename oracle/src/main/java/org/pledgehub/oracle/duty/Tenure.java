package org.pledgehub.oracle.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.pledgehub.contract.common.PoolDecisionKind;
import org.pledgehub.contract.in.PoolDecided;
import org.pledgehub.oracle.reading.Keys;
import org.pledgehub.oracle.reading.Policies;
import org.pledgehub.oracle.reading.PolicyText;
import org.pledgehub.oracle.reading.Said;

/**
 * One term of a pool ({@code docs/policies.md}, clocks): the first from its establishment, each other begun by a
 * continuation.
 *
 * @param policy version whose clocks run in it
 * @param from day from which it runs
 * @param ends last day, absent where it has none
 * @param decided what was decided in it
 */
record Tenure(PolicyText policy, LocalDate from, Optional<LocalDate> ends, List<Said<PoolDecided>> decided) {

    /** The first term, without what was decided. */
    static Tenure first(PolicyText policy, LocalDate establishedOn) {
        var ends = policy.term().value().map(term -> switch (term.unit()) {
            case DAYS, WORKING_DAYS -> establishedOn.plusDays(term.length());
            case MONTHS -> establishedOn.plusMonths(term.length());
            case YEARS -> establishedOn.plusYears(term.length());
        });
        return new Tenure(policy, establishedOn, ends, new ArrayList<>());
    }

    /** All terms of a pool, the present one last. */
    static List<Tenure> all(Tenure first, List<Said<PoolDecided>> decisions, Policies policies) {
        var all = new ArrayList<Tenure>();
        var present = first;
        for (var said : decisions) {
            if (said.payload().getDecision() == PoolDecisionKind.CONTINUED) {
                var next = present.continued(said, policies);
                all.add(new Tenure(present.policy, present.from, Optional.of(next.from), present.decided));
                present = next;
            } else {
                present.decided.add(said);
            }
        }
        all.add(present);
        return all;
    }

    /** It begins where this one ends, unless it lasts no longer, or this one has no end: then on the day of the decision. */
    private Tenure continued(Said<PoolDecided> said, Policies policies) {
        var until = Objects.requireNonNull(said.payload().getUntil());
        var rules = Optional.ofNullable(said.payload().getNewPolicy())
                .flatMap(Keys::version)
                .flatMap(policies::named)
                .orElse(policy);
        var begins = ends.isPresent() && ends.get().isBefore(until) ? ends.get() : said.on();
        return new Tenure(rules, begins, Optional.of(until), new ArrayList<>());
    }

    /** The first day on which one of these was decided in it. */
    Optional<LocalDate> day(PoolDecisionKind... kinds) {
        return decided.stream()
                .filter(said -> List.of(kinds).contains(said.payload().getDecision()))
                .map(Said::on)
                .min(LocalDate::compareTo);
    }

    /** The first day on which it was stopped or terminated. */
    Optional<LocalDate> stoppedOn() {
        return day(PoolDecisionKind.STOPPED, PoolDecisionKind.TERMINATED);
    }

    /** From that day on no new period of such a duty begins; the books are reconciled until there is nothing left. */
    Optional<LocalDate> closesOn(String kind) {
        var stop = stoppedOn();
        if (stop.isPresent() && kind.equals("RECONCILIATION")) {
            return day(PoolDecisionKind.LIQUIDATED);
        }
        return Stream.concat(stop.stream(), ends.stream()).min(LocalDate::compareTo);
    }

    /** The last period ends with the term, unless the books are still reconciled beyond it. */
    Optional<LocalDate> cutOn(String kind) {
        return kind.equals("RECONCILIATION") && stoppedOn().isPresent() ? Optional.empty() : ends;
    }
}
