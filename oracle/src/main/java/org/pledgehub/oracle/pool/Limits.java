package org.pledgehub.oracle.pool;

import java.util.Optional;
import org.pledgehub.oracle.claim.Exact;
import org.pledgehub.oracle.reading.PolicyText;

/**
 * What a pool's policy limits the pool as a whole to ({@code docs/compensation.md}).
 *
 * @param rules version in force on the day of the last tick
 */
record Limits(Optional<PolicyText> rules) {

    /** Loans that the contributions could still carry: times as much as them, no part of a fen, less what is owed. */
    Optional<Long> leverageLeft(long outstandingFen, long contributedFen) {
        return rules.flatMap(text -> text.coverage().leverage())
                .filter(times -> contributedFen > 0)
                .flatMap(times -> {
                    int colon = times.indexOf(':');
                    var most = Exact.quotient(
                                    contributedFen,
                                    Long.parseLong(times.substring(colon + 1).strip()))
                            .times(Long.parseLong(times.substring(0, colon).strip()));
                    return most.less(outstandingFen).downIfItFits();
                });
    }

    /** What the pool could still promise under the lowest ceiling on all its claims together. */
    Optional<Long> portfolioLeft(long promisedFen) {
        return rules.stream()
                .flatMap(text -> text.coverage().caps().stream())
                .filter(cap -> cap.value().scope().equals("PORTFOLIO"))
                .map(cap -> cap.value().ceilingFen() - promisedFen)
                .min(Long::compare);
    }
}
