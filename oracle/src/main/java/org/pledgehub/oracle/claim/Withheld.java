package org.pledgehub.oracle.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.in.RepaymentReceived;
import org.pledgehub.oracle.loan.LoanDossier;

/** What a borrower repaid after a notice and nobody shared: the bank has kept it to itself ({@code docs/claims.md}). */
public final class Withheld {

    private static final String DETAIL = "notSharedFen";

    private Withheld() {}

    /** As the checks of a claim carry it; empty where nothing is kept. */
    static Map<String, String> detail(Demand demand, List<Demand> living) {
        long fen = kept(demand, living);
        return fen > 0 ? Map.of(DETAIL, Long.toString(fen)) : Map.of();
    }

    /** What an assessment carries of it, fen. */
    public static Optional<Long> of(ClaimAssessed claim) {
        return claim.getChecks().stream()
                .flatMap(check -> Optional.ofNullable(check.getDetail().get(DETAIL)).stream())
                .map(Long::valueOf)
                .findFirst();
    }

    private static long kept(Demand demand, List<Demand> living) {
        LoanDossier loan = demand.loan();
        long lent = loan.tranches().stream()
                .mapToLong(part -> part.said().payload().getAmountFen())
                .sum();
        long repaid = 0;
        long since = 0;
        for (var said : loan.story().standing(RepaymentReceived.class)) {
            long fen = said.payload().getPrincipalFen();
            repaid += fen;
            since += Deductions.isLater(said.on(), demand, living) ? fen : 0;
        }
        long unheard = since - Deductions.laterGross(demand, living, LocalDate.MAX);
        long claimed = demand.notice().getPrincipalFen();
        return claimed == 0 ? unheard : Math.min(unheard, claimed - Math.max(0, lent - repaid));
    }
}
