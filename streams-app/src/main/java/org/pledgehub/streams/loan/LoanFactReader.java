package org.pledgehub.streams.loan;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.AmountBasis;
import org.pledgehub.contract.common.BorrowerAssessment;
import org.pledgehub.contract.common.Claimant;
import org.pledgehub.contract.common.Envelope;
import org.pledgehub.contract.common.FilingDocument;
import org.pledgehub.contract.common.ReviewOutcome;
import org.pledgehub.contract.common.RightRef;
import org.pledgehub.contract.common.SizeClass;
import org.pledgehub.contract.hop.LoanFact;
import org.pledgehub.contract.in.ClaimTakenOver;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.DefaultCured;
import org.pledgehub.contract.in.DefaultReported;
import org.pledgehub.contract.in.FilingReceived;
import org.pledgehub.contract.in.FilingReviewed;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.in.LoanEventReversed;
import org.pledgehub.contract.in.LoanExtended;
import org.pledgehub.contract.in.LoanSnapshot;
import org.pledgehub.contract.in.NoticeWithdrawn;
import org.pledgehub.contract.in.PrincipalWrittenOff;
import org.pledgehub.contract.in.ProjectFiled;
import org.pledgehub.contract.in.RecoveryEnded;
import org.pledgehub.contract.in.RecoveryReceived;
import org.pledgehub.contract.in.RepaymentReceived;
import org.pledgehub.contract.in.RightsPledged;
import org.pledgehub.contract.in.RiskCeded;
import org.pledgehub.domain.calendar.LegalDay;
import org.pledgehub.domain.eligibility.AmountBasisTold;
import org.pledgehub.domain.eligibility.Finding;
import org.pledgehub.domain.eligibility.PledgedRight;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.filing.Tranche;
import org.pledgehub.domain.key.EventId;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.PoolId;
import org.pledgehub.domain.key.RightId;
import org.pledgehub.domain.key.RightKind;
import org.pledgehub.domain.key.Uscc;
import org.pledgehub.domain.loan.Borrower;
import org.pledgehub.domain.loan.BorrowerTraits;
import org.pledgehub.domain.loan.CededPart;
import org.pledgehub.domain.loan.InstalmentPlan;
import org.pledgehub.domain.loan.SplitTold;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.FilingDocumentKind;
import org.pledgehub.streams.fact.HeaderReader;

/** Reads the facts of a hop as the domain's facts about a loan. Intake has checked their form and made keys canonical. */
final class LoanFactReader {

    private LoanFactReader() {}

    /** A fact with its header. */
    static Fact<org.pledgehub.domain.loan.LoanFact> read(LoanFact fact) {
        var header = fact.getPayload() instanceof LoanEventReversed reversal
                ? HeaderReader.readReversal(fact.getOrigin(), fact.getEnvelope(), reversal.getReversedEventId())
                : HeaderReader.read(fact.getOrigin(), fact.getEnvelope());
        return new Fact<>(
                header,
                fact.getPayload() instanceof FilingReceived received
                        ? received(received, fact.getEnvelope())
                        : body(fact.getPayload()));
    }

    /** The hour counts where the event tells the instant of its legal day. */
    private static org.pledgehub.domain.loan.LoanFact received(FilingReceived received, Envelope envelope) {
        var at = Optional.ofNullable(envelope.getOccurredAt())
                .filter(instant -> LegalDay.of(instant).equals(envelope.getOccurredOn()))
                .map(LegalDay::timeOf);
        return new org.pledgehub.domain.loan.LoanFact.FilingReceived(new Tranche(received.getTranche()), Told.from(at));
    }

    /** Id of a right whose number intake has made canonical. */
    static RightId rightId(RightRef right) {
        return new RightId(RightKind.valueOf(right.getKind().name()), right.getNumber());
    }

    private static org.pledgehub.domain.loan.LoanFact body(Object payload) {
        return switch (payload) {
            case LoanDisbursed disbursed -> disbursed(disbursed);
            case RightsPledged pledged -> pledged(pledged);
            case RepaymentReceived repaid ->
                new org.pledgehub.domain.loan.LoanFact.Repaid(Fen.amount(repaid.getPrincipalFen()));
            case LoanExtended extended -> new org.pledgehub.domain.loan.LoanFact.Extended(extended.getMaturityOn());
            case PrincipalWrittenOff off ->
                new org.pledgehub.domain.loan.LoanFact.WrittenOff(Fen.amount(off.getPrincipalFen()));
            case DefaultReported reported ->
                new org.pledgehub.domain.loan.LoanFact.DefaultReported(
                        told(reported.getOverdueSince()),
                        told(reported.getTranche()).map(Tranche::new));
            case DefaultCured cured ->
                new org.pledgehub.domain.loan.LoanFact.DefaultCured(event(cured.getDefaultEventId()));
            case CompensationNotice notice -> notice(notice);
            case NoticeWithdrawn withdrawn ->
                new org.pledgehub.domain.loan.LoanFact.NoticeWithdrawn(EventId.of(withdrawn.getNoticeEventId()));
            case ClaimTakenOver taken ->
                new org.pledgehub.domain.loan.LoanFact.TakenOver(
                        EventId.of(taken.getNoticeEventId()), PartyId.of(taken.getGuarantor()));
            case RiskCeded ceded ->
                new org.pledgehub.domain.loan.LoanFact.RiskCeded(
                        Fen.amount(ceded.getCededFen()),
                        Told.from(Optional.ofNullable(ceded.getReceivedFen()).map(Fen::amount)));
            case LoanSnapshot snapshot ->
                new org.pledgehub.domain.loan.LoanFact.Snapshot(Fen.amount(snapshot.getOutstandingFen()));
            case LoanEventReversed reversed -> new org.pledgehub.domain.loan.LoanFact.Reversed();
            case RecoveryReceived recovery -> recovered(recovery);
            case RecoveryEnded ended -> new org.pledgehub.domain.loan.LoanFact.RecoveryEnded(ended.getClaimId());
            default -> filing(payload);
        };
    }

    private static org.pledgehub.domain.loan.LoanFact filing(Object payload) {
        return switch (payload) {
            case ProjectFiled filed ->
                new org.pledgehub.domain.loan.LoanFact.ProjectFiled(
                        new Tranche(filed.getTranche()),
                        assessment(filed.getAssessment()),
                        documents(filed.getDocuments()));
            case FilingReviewed reviewed ->
                new org.pledgehub.domain.loan.LoanFact.FilingReviewed(
                        new Tranche(reviewed.getTranche()),
                        reviewed.getOutcome() == ReviewOutcome.ACCEPTED
                                ? org.pledgehub.domain.filing.ReviewOutcome.ACCEPTED
                                : org.pledgehub.domain.filing.ReviewOutcome.RETURNED,
                        told(reviewed.getReceivedOn()),
                        assessment(reviewed.getAssessment()));
            default -> throw new IllegalStateException("The loan room was sent a " + payload.getClass());
        };
    }

    private static org.pledgehub.domain.loan.LoanFact disbursed(LoanDisbursed disbursed) {
        var borrower = disbursed.getBorrower();
        return new org.pledgehub.domain.loan.LoanFact.Disbursed(
                new Tranche(disbursed.getTranche()),
                PoolId.of(disbursed.getPool()),
                Fen.amount(disbursed.getAmountFen()),
                told(disbursed.getMaturityOn()),
                new Borrower(
                        Uscc.of(borrower.getUscc()),
                        told(borrower.getDistrict()),
                        told(borrower.getIndustry()),
                        new BorrowerTraits(
                                finding(borrower.getFirstTimeBorrower()),
                                isSmall(borrower.getSizeClass()),
                                isSmallOrMedium(borrower.getSizeClass()),
                                finding(borrower.getHighTech()))),
                told(disbursed.getPlan()).map(plan -> new InstalmentPlan(plan.getDayOfMonth(), told(plan.getCount()))),
                disbursed.getGuarantors().stream().map(PartyId::of).collect(Collectors.toSet()));
    }

    private static org.pledgehub.domain.loan.LoanFact pledged(RightsPledged pledged) {
        return new org.pledgehub.domain.loan.LoanFact.RightsPledged(
                pledged.getPledges().stream()
                        .map(pledge -> new PledgedRight(
                                rightId(pledge.getRight()),
                                Uscc.of(pledge.getPledgorUscc()),
                                fen(pledge.getValuationFen()),
                                Told.from(Optional.ofNullable(pledge.getRightEndsOn()))))
                        .toList(),
                fen(pledged.getOtherCollateralFen()));
    }

    private static org.pledgehub.domain.loan.LoanFact recovered(RecoveryReceived recovery) {
        return new org.pledgehub.domain.loan.LoanFact.Recovered(
                Fen.amount(recovery.getGrossFen()),
                Fen.amount(recovery.getCostFen()),
                Fen.amount(recovery.getPrincipalFen()),
                isSplit(recovery) ? SplitTold.GIVEN : SplitTold.MISSING,
                Told.from(Optional.ofNullable(recovery.getClaimId()).filter(claim -> !claim.isBlank())));
    }

    private static boolean isSplit(RecoveryReceived recovery) {
        var shared = recovery.getShared();
        return shared == null || !shared.getParts().isEmpty();
    }

    private static org.pledgehub.domain.loan.LoanFact notice(CompensationNotice notice) {
        AmountBasis basis = notice.getAmountBasis();
        boolean given = basis == AmountBasis.GROSS_LOSS || basis == AmountBasis.REQUESTED_COMPENSATION;
        return new org.pledgehub.domain.loan.LoanFact.CompensationNotified(
                event(notice.getDefaultEventId()),
                given ? AmountBasisTold.GIVEN : AmountBasisTold.MISSING,
                notice.getClaimants().stream()
                        .map(claimant -> new CededPart(party(claimant), Fen.amount(claimant.getCededFen())))
                        .toList(),
                notice.getClaimants().stream()
                        .flatMap(claimant -> party(claimant).asOptional().stream())
                        .toList(),
                Fen.amount(notice.getPrincipalFen()));
    }

    /** Any contract between company and institution is one of 相关合同 (Chaoyang art. 16(2)). */
    private static Set<FilingDocumentKind> documents(Collection<FilingDocument> documents) {
        var kinds = EnumSet.noneOf(FilingDocumentKind.class);
        for (var document : documents) {
            switch (document) {
                case TRIPARTITE_AGREEMENT -> kinds.add(FilingDocumentKind.TRIPARTITE_AGREEMENT);
                case LOAN_CONTRACT, PLEDGE_CONTRACT, GUARANTEE_CONTRACT -> kinds.add(FilingDocumentKind.CONTRACTS);
                case REGISTRATION_PROOF -> kinds.add(FilingDocumentKind.PLEDGE_REGISTRATION_PROOF);
                case OTHER -> kinds.add(FilingDocumentKind.OTHER);
                case UNKNOWN -> throw new IllegalStateException("Intake lets no unknown document pass");
            }
        }
        return kinds;
    }

    private static org.pledgehub.domain.eligibility.BorrowerAssessment assessment(
            @Nullable BorrowerAssessment assessment) {
        return Optional.ofNullable(assessment)
                .map(told -> new org.pledgehub.domain.eligibility.BorrowerAssessment(
                        finding(told.getRegisteredInDistrict()),
                        finding(told.getGoodCredit()),
                        finding(told.getOperating()),
                        finding(told.getRelatedToOperator()),
                        finding(told.getPromotedByOperator())))
                .orElse(org.pledgehub.domain.eligibility.BorrowerAssessment.NONE);
    }

    private static Finding isSmall(@Nullable SizeClass size) {
        return switch (size) {
            case MICRO, SMALL -> Finding.YES;
            case MEDIUM, LARGE -> Finding.NO;
            case UNKNOWN -> Finding.NOT_ESTABLISHED;
            case null -> Finding.NOT_ESTABLISHED;
        };
    }

    private static Finding isSmallOrMedium(@Nullable SizeClass size) {
        return switch (size) {
            case MICRO, SMALL, MEDIUM -> Finding.YES;
            case LARGE -> Finding.NO;
            case UNKNOWN -> Finding.NOT_ESTABLISHED;
            case null -> Finding.NOT_ESTABLISHED;
        };
    }

    private static Finding finding(@Nullable Boolean told) {
        return Optional.ofNullable(told)
                .map(yes -> yes ? Finding.YES : Finding.NO)
                .orElse(Finding.NOT_ESTABLISHED);
    }

    private static Told<PartyId> party(Claimant claimant) {
        return told(claimant.getParty()).map(PartyId::of);
    }

    private static Told<EventId> event(@Nullable String id) {
        return told(id).map(EventId::of);
    }

    private static Told<Fen> fen(@Nullable Long fen) {
        return told(fen).map(Fen::amount);
    }

    private static <T> Told<T> told(@Nullable T value) {
        return Told.from(Optional.ofNullable(value));
    }
}
