package org.pledgehub.oracle.pool;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.out.CompensationTrigger;
import org.pledgehub.contract.out.Outcome;
import org.pledgehub.oracle.claim.Exact;
import org.pledgehub.oracle.claim.Terms;

/** Writes down what is published of a claim. */
final class Sheet {

    private Sheet() {}

    /** The claim as its bank and everybody else sees it. */
    static ClaimView view(Case one) {
        ClaimAssessed claim = one.standing();
        Split split = Split.of(one.payableFen(), one.terms().orElse(null));
        return ClaimView.newBuilder()
                .setClaimId(claim.getClaimId())
                .setLoan(claim.getLoan())
                .setBank(claim.getBank())
                .setPool(claim.getPool())
                .setPolicy(claim.getPolicy())
                .setStage(one.stage())
                .setReasons(one.reasons())
                .setCoveredFen(one.amount().coveredFen())
                .setBaseFen(one.amount().baseFen())
                .setPoolAmountFen(one.amount().poolFen())
                .setReservedFen(one.reservedFen())
                .setPaidFen(one.paidFen())
                .setFiscalFen(split.fiscalFen())
                .setPartnerFen(split.partnerFen())
                .build();
    }

    /** Brings the claim's trigger up to date: it is born when the claim takes its place and never goes away. */
    static void trigger(Case one) {
        if (one.hasPlace() && one.terms().isPresent()) {
            one.publish(trigger(one, List.of()));
        } else if (one.active() && one.paidFen() == 0) {
            one.publish(trigger(one, one.reasons()));
        }
    }

    private static CompensationTrigger trigger(Case one, List<String> reasons) {
        ClaimAssessed claim = one.standing();
        long payable = one.payableFen();
        Split split = Split.of(payable, one.terms().orElse(null));
        return CompensationTrigger.newBuilder()
                .setTriggerId(claim.getClaimId())
                .setRevision(1)
                .setClaimId(claim.getClaimId())
                .setLoan(claim.getLoan())
                .setBank(claim.getBank())
                .setPool(claim.getPool())
                .setPolicy(claim.getPolicy() == null ? "" : claim.getPolicy())
                .setActive(one.hasPlace())
                .setReasons(reasons)
                .setCoveredFen(one.amount().coveredFen())
                .setBaseFen(one.amount().baseFen())
                .setPoolAmountFen(one.amount().poolFen())
                .setPayableFen(payable)
                .setOutcome(outcome(payable, one.amount().poolFen()))
                .setFiscalFen(split.fiscalFen())
                .setPartnerFen(split.partnerFen())
                .setNotifiedFen(claim.getNotice().getRequestedFen())
                .setChecks(claim.getChecks())
                .setProof(List.of())
                .setInputs(claim.getInputs())
                .build();
    }

    private static Outcome outcome(long payable, long due) {
        if (payable == 0) {
            return Outcome.NONE;
        }
        return payable < due ? Outcome.PARTIAL : Outcome.FULL;
    }

    /** What is paid, in its two parts: the fiscal share half up, the rest the partner's. */
    private record Split(long fiscalFen, long partnerFen) {

        static Split of(long fen, @Nullable Terms terms) {
            long fiscal =
                    terms == null ? 0 : Exact.fen(fen).share(terms.fiscalPpm()).halfUp();
            return new Split(fiscal, terms == null ? 0 : fen - fiscal);
        }
    }
}
