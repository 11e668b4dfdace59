package org.pledgehub.oracle.claim;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pledgehub.contract.in.RepaymentReceived;

/** Holds the principal of each notice that lives against what was lent and not repaid by its day. */
final class NoticedPrincipal {

    private NoticedPrincipal() {}

    /** By how much it is too much, fen, by claim. */
    static SortedMap<String, Long> excess(List<Demand> living) {
        SortedMap<String, Long> excess = new TreeMap<>();
        living.forEach(demand -> excess.put(demand.claimId(), excess(demand)));
        excess.values().removeIf(fen -> fen <= 0);
        return excess;
    }

    private static long excess(Demand demand) {
        long repayable = 0;
        for (var part : demand.loan().tranches()) {
            repayable += part.said().on().isAfter(demand.noticedOn())
                    ? 0
                    : part.said().payload().getAmountFen();
        }
        for (var said : demand.loan().story().standing(RepaymentReceived.class)) {
            repayable -=
                    said.on().isAfter(demand.noticedOn()) ? 0 : said.payload().getPrincipalFen();
        }
        return demand.notice().getPrincipalFen() - Math.max(0, repayable);
    }
}
