package org.pledgehub.oracle.pool;

import java.util.Optional;
import java.util.Set;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.oracle.claim.Amount;
import org.pledgehub.oracle.claim.Closing;
import org.pledgehub.oracle.claim.Exact;
import org.pledgehub.oracle.claim.RightsPart;
import org.pledgehub.oracle.claim.Terms;
import org.pledgehub.oracle.reading.PolicyText;

/**
 * What is owed, was recovered and has to be given back on one claim, fen ({@code docs/claims.md}).
 *
 * @param one the claim
 * @param reimbursedFen paid by the fiscal to the other account
 * @param returnedFen recovered money that came to the fiscal account
 * @param paidByFiscalFen paid to the bank by the fiscal account itself
 */
record Dues(Case one, long reimbursedFen, long returnedFen, long paidByFiscalFen) {

    /** Of a claim for which the fiscal account has not moved. */
    static Dues none(Case one) {
        return new Dues(one, 0, 0, 0);
    }

    /** By what moved on the fiscal account. */
    static Dues of(Case one, Cashbook cash) {
        String id = one.standing().getClaimId();
        return new Dues(
                one,
                Math.max(0, cash.reimbursed().getOrDefault(id, 0L)),
                Math.max(0, cash.returned().getOrDefault(id, 0L)),
                cash.paidByFiscal().getOrDefault(id, 0L));
    }

    /** Names what the fiscal account owes; nothing where it owes no share. */
    Optional<String> owedHash() {
        long share = fiscalShare();
        if (share == 0) {
            return Optional.empty();
        }
        long back = recovered().fiscal();
        return Optional.of(Word.hash(
                "pledgehub reimbursement 1",
                "claim " + one.standing().getClaimId(),
                "policy " + one.standing().getPolicy(),
                "paid " + one.paidFen(),
                "share " + share,
                "recovered " + back,
                "due " + Math.max(0, share - back)));
    }

    /** Part of what was paid that the fiscal account makes good, half up; none where it pays first itself. */
    long fiscalShare() {
        return partnerPaysFirst()
                ? Exact.fen(one.paidFen())
                        .share(one.terms().orElseThrow().fiscalPpm())
                        .halfUp()
                : 0;
    }

    /** What of it is still to come. */
    long fiscalDue() {
        long back = recovered().fiscal();
        long borne = back + reimbursedFen + paidByFiscalFen - Math.min(returnedFen, back);
        return partnerPaysFirst() ? Math.max(0, fiscalShare() - borne) : 0;
    }

    /** What the fiscal account has made good. */
    long reimbursed() {
        return partnerPaysFirst() ? reimbursedFen : 0;
    }

    private boolean partnerPaysFirst() {
        return one.terms()
                .map(known -> known.firstPayer().equals(Set.of(PoolAccount.PARTNER)))
                .orElse(false);
    }

    /**
     * Whose the net of all recoveries is; of the pool's part never more than was paid.
     *
     * @param bank the bank's part
     * @param fiscal the fiscal account's part
     * @param partner the other account's part
     */
    record Parts(long bank, long fiscal, long partner) {

        long pool() {
            return fiscal + partner;
        }
    }

    /** How all that was recovered after the notice is divided. */
    Parts recovered() {
        if (one.terms().isEmpty()) {
            return new Parts(0, 0, 0);
        }
        var known = one.terms().get();
        long net = Closing.dividedFen(latest(), known);
        Exact counted = RightsPart.exactly(one.standing(), known, net);
        long pool = Math.min(one.paidFen(), beforeLimit(counted, known));
        long fiscal = Exact.fen(pool).share(known.fiscalPpm()).halfUp();
        return new Parts(net - pool + Closing.keptFen(latest(), known), fiscal, pool - fiscal);
    }

    /** Each way rounds once: the share of what counts to the nearest fen, the whole of what counts down. */
    private long beforeLimit(Exact counted, Terms known) {
        return switch (known.course().waterfall()) {
            case "POOL_FIRST" -> counted.down();
            case "BANK_FIRST" -> Math.max(0, counted.down() - bankLoss(known));
            case "PARI_PASSU" ->
                Amount.risk(one.standing(), known).times(counted).halfUp();
            case String other -> throw PolicyText.unknown("recovery waterfall", other);
        };
    }

    /** What counts of the loss, less what pool and other levels gave for it; these only where the policy counts them. */
    private long bankLoss(Terms known) {
        Long others = one.standing().getNotice().getOtherLevelsFen();
        long elsewhere = known.finer().allLevelsPpm().isPresent() && others != null ? others : 0;
        return Math.max(0, one.amount().baseFen() - one.paidFen() - elsewhere);
    }

    /** What is still to be recovered. */
    long stillToRecover() {
        return Math.max(0, one.paidFen() - recovered().pool());
    }

    long recoveredGross() {
        return latest().getRecoveredLaterGrossFen();
    }

    long recoveryCost() {
        return latest().getRecoveredLaterCostFen();
    }

    /** Whether nothing more is waited for of the borrower. */
    boolean recoveryHasEnded() {
        return latest().getRecoveryEndedOn() != null;
    }

    private ClaimAssessed latest() {
        return one.unheard().orElse(one.standing());
    }

    /** Whether the default was cured after money had been paid. */
    boolean curedSince() {
        return Since.of(one).filter(Since::cured).isPresent();
    }

    /** What the bank has to give back. */
    long refund() {
        return Since.of(one).map(since -> since.refundFen(one.paidFen())).orElse(0L);
    }

    /** What would be due beyond what the claim goes by. */
    long supplement() {
        return Since.of(one).map(since -> since.moreFen(one.amount().poolFen())).orElse(0L);
    }
}
