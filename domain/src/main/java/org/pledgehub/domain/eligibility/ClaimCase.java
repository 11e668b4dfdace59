package org.pledgehub.domain.eligibility;

import java.time.LocalDate;
import java.util.List;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.filing.FilingDeadline;
import org.pledgehub.domain.policy.PoolPolicy;

/**
 * Everything that the eligibility of one claim hangs on.
 *
 * @param policy policy version that decides it
 * @param pool the pool
 * @param disbursedOn day of the first disbursement
 * @param noticedOn day of the notice
 * @param basis whether the notice says what its figures mean
 * @param claimed the default; unknown where none is known
 * @param filings the loan's filing deadlines
 * @param pledges what is pledged
 * @param district the borrower's district as the bank told it
 * @param smallOrMedium whether the borrower is a micro, small or medium company, as the bank told it
 * @param borrower what was established about borrower and project
 * @param principal how much of the loan is claimed
 * @param tranche the tranche whose default is claimed; unknown for a default of the whole loan
 * @param doubtful recoveries that may be of the claimed default and count on another claim
 * @param elsewhere pledged rights on which an earlier claim stands in another pool
 */
public record ClaimCase(
        PoolPolicy policy,
        PoolSpan pool,
        LocalDate disbursedOn,
        LocalDate noticedOn,
        AmountBasisTold basis,
        Told<ClaimedDefault> claimed,
        List<FilingDeadline> filings,
        Pledges pledges,
        Told<String> district,
        Finding smallOrMedium,
        BorrowerAssessment borrower,
        ClaimedPrincipal principal,
        Told<ClaimedTranche> tranche,
        List<DoubtfulRecovery> doubtful,
        List<RightClaimed> elsewhere) {

    /** Keeps its own copies. */
    public ClaimCase {
        filings = List.copyOf(filings);
        doubtful = List.copyOf(doubtful);
        elsewhere = List.copyOf(elsewhere);
    }
}
