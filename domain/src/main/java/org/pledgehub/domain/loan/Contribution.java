package org.pledgehub.domain.loan;

import java.time.YearMonth;
import java.util.List;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.PolicyRef;
import org.pledgehub.domain.key.PoolId;
import org.pledgehub.domain.key.RightKind;
import org.pledgehub.domain.key.Uscc;
import org.pledgehub.domain.money.Fen;

/**
 * What one loan adds to its pool; the sum over loans is the pool's exposure, always. Nothing in it hangs on the day.
 *
 * @param pool the pool
 * @param policy policy version of the loan
 * @param bank lending bank
 * @param borrower borrower
 * @param traits what the first tranche tells of the borrower that is counted
 * @param ipKinds kinds of the pledged rights, sorted
 * @param industry the borrower's industry
 * @param maturity month in which the loan matures
 * @param rights number of pledged rights
 * @param disbursed paid out
 * @param outstanding principal still owed
 * @param exposure pool's share of it, half up to the fen
 * @param defaults 1 for a loan in default, else 0
 * @param nonPerforming outstanding of a loan in default
 */
public record Contribution(
        PoolId pool,
        PolicyRef policy,
        PartyId bank,
        Uscc borrower,
        BorrowerTraits traits,
        List<RightKind> ipKinds,
        Told<String> industry,
        Told<YearMonth> maturity,
        int rights,
        Fen disbursed,
        Fen outstanding,
        Fen exposure,
        int defaults,
        Fen nonPerforming) {

    /** Keeps its own copy. */
    public Contribution {
        ipKinds = List.copyOf(ipKinds);
    }
}
