package org.pledgehub.domain.pool;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pledgehub.domain.claim.ClaimId;
import org.pledgehub.domain.compensation.AvailableMoney;
import org.pledgehub.domain.compensation.Circumstances;
import org.pledgehub.domain.compensation.CompensationCase;
import org.pledgehub.domain.compensation.NoticeFigures;
import org.pledgehub.domain.compensation.PledgedPart;
import org.pledgehub.domain.compensation.Recovery;
import org.pledgehub.domain.compensation.UnsharedRepayment;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.PolicyRef;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.CapScope;
import org.pledgehub.domain.policy.PoolTerms;

/**
 * What the loan's dossier says of a claim at one time; a later sequence replaces an earlier one.
 *
 * @param claim the claim
 * @param sequence counts up per loan
 * @param parties whose claim it is
 * @param claimedDefault the default that is claimed, as far as one is known
 * @param policyVersions the policy version that decides, or none where there is none yet
 * @param verdict whether it may be paid
 * @param reasons codes that belong to the verdict, sorted
 * @param figures figures of the notice
 * @param ceded part of the loss passed on, all claimants together
 * @param recovered net recovered before the notice
 * @param later recovered after the notice; the pool divides it once it has paid
 * @param evidence checks made and events they rest on, as text: a trigger shows them, so it is published anew when they
 *     change
 * @param days days that decide once the pool is stopped
 * @param product product of the loan, as it was disbursed
 * @param cededReceived what of the ceded part has been received
 * @param toEnd what came in after the notice until recovery ended; unknown while it has not, and where no policy waits for
 *     that
 * @param notShared repaid since the notice and not told as recovered, if anything was
 * @param exposure what the pool bears of the loan's outstanding principal, whatever is claimed of it
 * @param pledged part that the pledged rights have in the value of all collateral, where the policy asks for it
 */
public record ClaimAssessment(
        ClaimId claim,
        long sequence,
        ClaimParties parties,
        Told<EventKey> claimedDefault,
        List<PolicyRef> policyVersions,
        ClaimVerdict verdict,
        List<String> reasons,
        NoticeFigures figures,
        Fen ceded,
        Fen recovered,
        Recovery later,
        String evidence,
        ClaimDays days,
        Told<String> product,
        Told<Fen> cededReceived,
        Told<Recovery> toEnd,
        Told<UnsharedRepayment> notShared,
        Fen exposure,
        Told<PledgedPart> pledged) {

    /** Keeps own copies. */
    public ClaimAssessment {
        policyVersions = List.copyOf(policyVersions);
        reasons = List.copyOf(reasons);
    }

    /**
     * Whose claim it is.
     *
     * @param loan loan key
     * @param bank lending bank
     * @param borrower borrower's code; the loan key where it is not told
     * @param payee party that is paid where one alone claims
     * @param sender who gave notice
     */
    public record ClaimParties(String loan, String bank, String borrower, String payee, String sender) {

        /** Those of the bank's own claim. */
        public ClaimParties(String loan, String bank, String borrower) {
            this(loan, bank, borrower, bank, bank);
        }
    }

    /** What its amount hangs on under these terms, with money for all of it. */
    CompensationCase caseUnder(PoolTerms terms) {
        return under(terms, Map.of());
    }

    /** The policy version that decides. */
    public Optional<PolicyRef> policy() {
        return policyVersions.stream().findFirst();
    }

    /** The pool's terms for this claim; empty where none decides yet, or where the version is not known here. */
    public Optional<PoolTerms> terms(PoolRules rules) {
        return policy().flatMap(rules::termsUnder).map(known -> known.forProduct(product));
    }

    /** What the amount of this claim hangs on, with all the money that it needs. */
    CompensationCase under(PoolTerms terms, Map<CapScope, Fen> used) {
        return new CompensationCase(terms, figures, ceded, recoveredInAll(), used, AvailableMoney.unlimited())
                .with(Circumstances.untold().withCededReceived(cededReceived).withPledged(pledged));
    }

    /** What lessens the loss: recovered by the day of the notice, and until recovery ended, where the last stage waits for it. */
    Fen recoveredInAll() {
        return recovered.plus(
                toEnd.map(until -> until.net().atLeastZero()).asOptional().orElse(Fen.ZERO));
    }

    /** True unless both are known to be of different defaults: money never moves on a guess. */
    boolean mayBeOfTheDefaultOf(ClaimAssessment other) {
        return parties.loan().equals(other.parties.loan())
                && claimedDefault
                        .asOptional()
                        .flatMap(mine -> other.claimedDefault.asOptional().map(mine::equals))
                        .orElse(true);
    }

    /** True where another assessment asks the pool for the same: only its sequence or its explanation differs. */
    boolean asksTheSameAs(ClaimAssessment other) {
        return verdict == other.verdict
                && figures.equals(other.figures)
                && ceded.equals(other.ceded)
                && recovered.equals(other.recovered)
                && policyVersions.equals(other.policyVersions)
                && product.equals(other.product)
                && cededReceived.equals(other.cededReceived)
                && toEnd.equals(other.toEnd)
                && pledged.equals(other.pledged);
    }
}
