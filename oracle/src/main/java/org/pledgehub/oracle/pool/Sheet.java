package org.pledgehub.oracle.pool;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.Vote;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.out.CompensationTrigger;
import org.pledgehub.contract.out.Outcome;
import org.pledgehub.oracle.claim.Amount;
import org.pledgehub.oracle.claim.Exact;
import org.pledgehub.oracle.claim.Terms;
import org.pledgehub.oracle.duty.DutyBook;

/** Writes down what is published of a claim. */
final class Sheet {

    private Sheet() {}

    /** The claim as its bank and everybody else sees it. */
    static ClaimView view(Case one) {
        ClaimAssessed claim = one.standing();
        var split = Split.of(one.payableFen(), one.terms().orElse(null));
        var payees = one.payees(one.unheard().orElse(claim));
        var view = ClaimView.newBuilder()
                .setClaimId(claim.getClaimId())
                .setLoan(claim.getLoan())
                .setBank(claim.getBank())
                .setPool(claim.getPool())
                .setPolicy(claim.getPolicy())
                .setStage(one.progress().stage())
                .setReasons(one.reasons())
                .setCoveredFen(one.amount().coveredFen())
                .setBaseFen(one.amount().baseFen())
                .setPoolAmountFen(one.amount().poolFen())
                .setReservedFen(one.reservedFen())
                .setPaidFen(one.paidFen())
                .setFiscalFen(split.fiscalFen())
                .setPartnerFen(split.partnerFen())
                .setPayee(payees.size() == 1 ? payees.getFirst().getParty() : "")
                .setPayees(payees)
                .setStartedBy(startedBy(claim))
                .setEntitledFen(
                        one.amount().openFen() > 0
                                ? one.amount().poolFen() + one.amount().openFen()
                                : null)
                .setBalanceFen(one.balance().orElse(null));
        course(view, one);
        dues(view, one.course().dues());
        return view.build();
    }

    private static void course(ClaimView.Builder view, Case one) {
        var course = one.course();
        view.setFiguresHash(one.dueHash().orElse(null))
                .setReimbursementHash(one.owedHash().orElse(null))
                .setSteps(StepList.of(one))
                .setNextStep(one.progress().next())
                .setConfirmation(
                        course.answer().map(word -> word.getOutcome().name()).orElse(null))
                .setConfirmedFen(course.limit(one.dueHash()).orElse(null))
                .setApprovals(course.votes(Vote.APPROVE))
                .setRefusals(course.votes(Vote.REJECT))
                .setWrittenOffFen(course.writtenOff());
    }

    private static void dues(ClaimView.Builder view, Dues dues) {
        var parts = dues.recovered();
        view.setFiscalShareFen(dues.fiscalShare())
                .setReimbursedFen(dues.reimbursed())
                .setFiscalDueFen(dues.fiscalDue())
                .setRecoveredGrossFen(dues.recoveredGross())
                .setRecoveryCostFen(dues.recoveryCost())
                .setRecoveredBankFen(parts.bank())
                .setRecoveredFiscalFen(parts.fiscal())
                .setRecoveredPartnerFen(parts.partner())
                .setStillToRecoverFen(dues.stillToRecover())
                .setRefundDueFen(dues.refund())
                .setSupplementFen(dues.supplement());
    }

    /** The claim as its clocks look at it. */
    static DutyBook.Claim onDuty(Case one) {
        return new DutyBook.Claim(view(one), one.standing(), one.unheard().orElse(one.standing()));
    }

    /** A trigger that stands; one whose claim the authority has rejected asks for nothing. */
    static CompensationTrigger standing(Case one) {
        Amount due = one.amount();
        if (one.progress().stage().equals("REJECTED")) {
            return takenBack(one, due, List.of("CLAIM_REJECTED"));
        }
        long payable = one.payableFen();
        Split split = Split.of(payable, one.terms().orElse(null));
        return about(one)
                .setActive(true)
                .setReasons(List.of())
                .setCoveredFen(due.coveredFen())
                .setBaseFen(due.baseFen())
                .setPoolAmountFen(due.poolFen())
                .setPayableFen(payable)
                .setOutcome(outcome(payable, due.poolFen()))
                .setPayees(one.payees(one.standing()))
                .setFiscalFen(split.fiscalFen())
                .setPartnerFen(split.partnerFen())
                .build();
    }

    /** A trigger that is taken back still says what it was about, and that nothing of it may be paid. */
    static CompensationTrigger takenBack(Case one, Amount was) {
        return takenBack(one, was, one.reasons());
    }

    private static CompensationTrigger takenBack(Case one, Amount was, List<String> reasons) {
        return about(one)
                .setActive(false)
                .setReasons(reasons)
                .setCoveredFen(was.coveredFen())
                .setBaseFen(was.baseFen())
                .setPoolAmountFen(was.poolFen())
                .setPayableFen(0)
                .setOutcome(Outcome.NONE)
                .setFiscalFen(0)
                .setPartnerFen(0)
                .build();
    }

    private static CompensationTrigger.Builder about(Case one) {
        ClaimAssessed claim = one.standing();
        return CompensationTrigger.newBuilder()
                .setTriggerId(claim.getClaimId())
                .setRevision(1)
                .setClaimId(claim.getClaimId())
                .setLoan(claim.getLoan())
                .setBank(claim.getBank())
                .setPool(claim.getPool())
                .setPolicy(claim.getPolicy() == null ? "" : claim.getPolicy())
                .setNotifiedFen(claim.getNotice().getRequestedFen())
                .setChecks(claim.getChecks())
                .setProof(List.of())
                .setInputs(claim.getInputs())
                .setFiguresHash(one.dueHash().orElse(null))
                .setStartedBy(startedBy(claim));
    }

    private static @Nullable String startedBy(ClaimAssessed claim) {
        return Optional.ofNullable(claim.getStartedBy()).map(Enum::name).orElse(null);
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
