package org.pledgehub.domain.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pledgehub.domain.key.PolicyRef;
import org.pledgehub.domain.life.LifeDecision;
import org.pledgehub.domain.life.PoolLife;
import org.pledgehub.domain.life.PoolLife.Decided;
import org.pledgehub.domain.policy.PoolPolicy;

/**
 * One term of a pool: the first from its establishment, each other one begun by a continuation. It runs on from the end of
 * the one before, or from the day of the decision where that had no end or was to last longer and so ends on that day.
 *
 * @param policy version whose clocks run in it
 * @param from its start, not counted
 * @param ends its last day; empty where it has none
 * @param decisions what was decided in it, in legal order
 */
record Tenure(PoolPolicy policy, LocalDate from, Optional<LocalDate> ends, List<Decided> decisions) {

    Tenure {
        decisions = List.copyOf(decisions);
    }

    /** All terms of a pool, the present one last. A continuation under a version that is not known keeps the one before. */
    static List<Tenure> of(Tenure first, PoolLife life, Function<PolicyRef, Optional<PoolPolicy>> versions) {
        var all = new ArrayList<Tenure>();
        var term = first;
        for (var decided : life.decisions()) {
            if (decided.what() instanceof LifeDecision.Continued(var policy, var until)) {
                var from = term.ends().filter(until::isAfter).orElse(decided.on());
                var rules = versions.apply(policy).orElse(term.policy());
                all.add(new Tenure(term.policy(), term.from(), Optional.of(from), term.decisions()));
                term = new Tenure(rules, from, Optional.of(until), List.of());
            } else {
                term = term.with(decided);
            }
        }
        all.add(term);
        return all;
    }

    private Tenure with(Decided decided) {
        var more = new ArrayList<>(decisions);
        more.add(decided);
        return new Tenure(policy, from, ends, more);
    }

    /** The first day on which something of a kind was decided in it. */
    Optional<LocalDate> firstDay(Class<? extends LifeDecision> kind) {
        return decisions.stream()
                .filter(decided -> kind.isInstance(decided.what()))
                .map(Decided::on)
                .findFirst();
    }

    /** Day on which the cooperation was stopped or terminated in it, whichever came first. */
    Optional<LocalDate> stoppedOn() {
        var stopped = firstDay(LifeDecision.Stopped.class);
        var terminated = firstDay(LifeDecision.Terminated.class);
        return stopped.filter(day -> terminated.filter(day::isAfter).isEmpty()).or(() -> terminated);
    }
}
