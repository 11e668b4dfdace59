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
        Optional<Default> own = demand.byDefault();
        for (Demand other : before) {
            Optional<Default> theirs = other.byDefault();
            boolean lasts = theirs.flatMap(Default::curedOn).isEmpty();
            if (lasts && !theirs.equals(own)) {
                left = left.subtract(BigInteger.valueOf(other.notice().getPrincipalFen()));
            }
        }
        boolean enough = left.compareTo(BigInteger.valueOf(demand.notice().getPrincipalFen())) >= 0;
        return List.of(
                enough
                        ? Finding.pass(NO_MORE_THAN_LENT)
                        : Finding.of(NO_MORE_THAN_LENT, Outcome.PENDING, "CLAIMS_EXCEED_LOAN"));
    }
}
