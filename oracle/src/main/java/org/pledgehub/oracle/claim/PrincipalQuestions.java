package org.pledgehub.oracle.claim;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.pledgehub.oracle.claim.Finding.Outcome;
import org.pledgehub.oracle.loan.Default;
import org.pledgehub.oracle.loan.Tranche;
import org.pledgehub.oracle.reading.Rule;

/**
 * Is enough of what was lent left for this notice, after those before it have had theirs?
 *
 * @param demand the notice
 * @param before those before it that live
 */
record PrincipalQuestions(Demand demand, List<Demand> before) {

    private static final Rule<String> NO_MORE_THAN_LENT = new Rule<>("", "PH-50", "未规定", "");

    List<Finding> findings() {
        BigInteger left = BigInteger.ZERO;
        for (Tranche part : demand.loan().tranches()) {
            left = left.add(BigInteger.valueOf(part.said().payload().getAmountFen()));
        }
        for (Demand other : counted()) {
            left = left.subtract(BigInteger.valueOf(other.notice().getPrincipalFen()));
        }
        boolean enough = left.compareTo(BigInteger.valueOf(demand.notice().getPrincipalFen())) >= 0;
        return List.of(
                enough
                        ? Finding.pass(NO_MORE_THAN_LENT)
                        : Finding.of(NO_MORE_THAN_LENT, Outcome.PENDING, "CLAIMS_EXCEED_LOAN"));
    }

    /** Those that have had theirs: their defaults last, and are not this one's. */
    List<Demand> counted() {
        Optional<Default> own = demand.byDefault();
        return before.stream()
                .filter(other -> {
                    Optional<Default> theirs = other.byDefault();
                    return theirs.flatMap(Default::curedOn).isEmpty() && !theirs.equals(own);
                })
                .toList();
    }
}
