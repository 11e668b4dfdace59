package org.pledgehub.oracle.loan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.pledgehub.contract.in.RightsPledged;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.oracle.reading.LoanStory;
import org.pledgehub.oracle.reading.PolicyText;
import org.pledgehub.oracle.reading.Said;

/**
 * What a loan comes to. Everything a claim has to know of it is here or in its story.
 *
 * @param story what was told
 * @param standing where it stands, apart from money
 * @param first the disbursement that names pool, borrower and policy; of a withdrawn loan the first one taken back
 * @param tranches disbursements that count, earliest first
 * @param money sums
 * @param defaults defaults that stand, earliest first
 * @param pledges the list of pledges that counts
 * @param deadlines filing deadlines by tranche
 */
public record LoanDossier(
        LoanStory story,
        Standing standing,
        Optional<Tranche> first,
        List<Tranche> tranches,
        Money money,
        List<Default> defaults,
        Optional<Said<RightsPledged>> pledges,
        SortedMap<String, DeadlineView> deadlines) {

    /** Key of the loan. */
    public String loan() {
        return story.loan();
    }

    /**
     * Where a loan stands.
     *
     * @param stage as published
     * @param pendingReasons codes
     * @param poolId pool it counts in, registered or not
     * @param pool that pool, if it is registered
     * @param policy version that decides
     */
    public record Standing(
            String stage,
            SortedSet<String> pendingReasons,
            Optional<String> poolId,
            Optional<Pool> pool,
            Optional<PolicyText> policy) {}

    /**
     * Sums of principal, fen.
     *
     * @param disbursedFen disbursed
     * @param repaidFen repaid
     * @param writtenOffFen written off
     * @param recoveredFen recovered principal
     * @param sharePpm the pool's share
     */
    public record Money(long disbursedFen, long repaidFen, long writtenOffFen, long recoveredFen, long sharePpm) {

        /** What is still owed, never below zero. */
        public long outstandingFen() {
            return Math.max(0, disbursedFen - repaidFen - writtenOffFen - recoveredFen);
        }

        /** What was received above what was owed. */
        public long overpaidFen() {
            return Math.max(0, repaidFen + writtenOffFen + recoveredFen - disbursedFen);
        }

        /** The pool's part of what is owed, half up. */
        public long exposureFen() {
            return Shares.halfUp(outstandingFen(), sharePpm);
        }
    }

    /** First day of disbursement. */
    public Optional<LocalDate> disbursedOn() {
        return first.map(Tranche::on);
    }

    /** The default that lasts: the earliest not cured. */
    public Optional<Default> lasting() {
        return defaults.stream().filter(one -> one.curedOn().isEmpty()).findFirst();
    }
}
