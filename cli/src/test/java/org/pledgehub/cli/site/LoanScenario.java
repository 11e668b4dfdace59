package org.pledgehub.cli.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.pledgehub.contract.common.AmountBasis;
import org.pledgehub.contract.common.Borrower;
import org.pledgehub.contract.common.BorrowerAssessment;
import org.pledgehub.contract.common.DefaultKind;
import org.pledgehub.contract.common.Envelope;
import org.pledgehub.contract.common.FilingDocument;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.Pledge;
import org.pledgehub.contract.common.ReviewOutcome;
import org.pledgehub.contract.common.RightKind;
import org.pledgehub.contract.common.RightRef;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.DefaultReported;
import org.pledgehub.contract.in.FilingReceived;
import org.pledgehub.contract.in.FilingReviewed;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.in.LoanEventReversed;
import org.pledgehub.contract.in.PledgeRegistered;
import org.pledgehub.contract.in.ProjectFiled;
import org.pledgehub.contract.in.RepaymentReceived;
import org.pledgehub.contract.in.RightsPledged;

/**
 * One loan of one million yuan and what the parties say about it, in order; a test changes what it is about.
 *
 * @param bank lending bank
 * @param contract contract number
 * @param pool pool
 * @param number number of its patent, 1 to 9999999
 */
public record LoanScenario(String bank, String contract, String pool, int number) {
    /** Day of disbursement where a test does not say another. */
    public static final LocalDate DISBURSED_ON = LocalDate.of(2025, 3, 4);
    /** Amount, fen. */
    public static final long AMOUNT_FEN = 100_000_000L;

    private static final String USCC = "91110105MA01A2B3C4";

    /** Envelope of an event that happened that day and was recorded at noon. */
    public static Envelope on(String eventId, LocalDate day) {
        return Envelope.newBuilder()
                .setEventId(eventId)
                .setOccurredOn(day)
                .setRecordedAt(Instant.parse(day + "T04:00:00Z"))
                .build();
    }

    /** Name of the loan. */
    public LoanRef ref() {
        return new LoanRef(bank, contract);
    }

    /** Its one disbursement, for twelve months. */
    public LoanDisbursed disbursed() {
        return LoanDisbursed.newBuilder()
                .setLoan(ref())
                .setPool(pool)
                .setAmountFen(AMOUNT_FEN)
                .setMaturityOn(DISBURSED_ON.plusYears(1))
                .setBorrower(Borrower.newBuilder()
                        .setUscc(USCC)
                        .setDistrict("110105")
                        .setIndustry("I65")
                        .build())
                .build();
    }

    /** Its one right. */
    public RightRef right() {
        return new RightRef(RightKind.PATENT, "ZL 2019 1 %07d".formatted(number));
    }

    /** The right pledged for it, valued at twice the loan. */
    public RightsPledged pledged() {
        var pledge = Pledge.newBuilder()
                .setRight(right())
                .setPledgorUscc(USCC)
                .setValuationFen(2 * AMOUNT_FEN)
                .setRegistrationNo(registrationNo())
                .build();
        return RightsPledged.newBuilder()
                .setLoan(ref())
                .setPledges(List.of(pledge))
                .build();
    }

    /** The registration of the pledge. */
    public PledgeRegistered registered() {
        return PledgeRegistered.newBuilder()
                .setRight(right())
                .setRegistrationNo(registrationNo())
                .setPledgorUscc(USCC)
                .setPledgee(bank)
                .build();
    }

    /** A repayment of principal. */
    public RepaymentReceived repaid(long principalFen) {
        return RepaymentReceived.newBuilder()
                .setLoan(ref())
                .setPrincipalFen(principalFen)
                .build();
    }

    /** The operator's filing. */
    public ProjectFiled filed() {
        return ProjectFiled.newBuilder()
                .setLoan(ref())
                .setDocuments(List.of(
                        FilingDocument.TRIPARTITE_AGREEMENT,
                        FilingDocument.LOAN_CONTRACT,
                        FilingDocument.PLEDGE_CONTRACT,
                        FilingDocument.REGISTRATION_PROOF))
                .setAssessment(soundBorrower())
                .build();
    }

    /** The authority's receipt. */
    public FilingReceived received() {
        return FilingReceived.newBuilder().setLoan(ref()).build();
    }

    /** The authority's acceptance. */
    public FilingReviewed accepted() {
        return FilingReviewed.newBuilder()
                .setLoan(ref())
                .setOutcome(ReviewOutcome.ACCEPTED)
                .setAssessment(soundBorrower())
                .build();
    }

    /** Overdue for more than ninety days. */
    public DefaultReported defaulted() {
        return DefaultReported.newBuilder()
                .setLoan(ref())
                .setKind(DefaultKind.OVERDUE)
                .setOverdueSince(LocalDate.of(2025, 6, 4))
                .build();
    }

    /** A notice with the worked figures of domain.md, section 5: principal, interest, penalty interest. */
    public CompensationNotice notice() {
        return CompensationNotice.newBuilder()
                .setLoan(ref())
                .setAmountBasis(AmountBasis.GROSS_LOSS)
                .setPrincipalFen(AMOUNT_FEN)
                .setInterestFen(2_345_678)
                .setPenaltyInterestFen(123_456)
                .setClaimants(List.of())
                .build();
    }

    /** The reversal of one of its events. */
    public LoanEventReversed reversed(String eventId) {
        return LoanEventReversed.newBuilder()
                .setLoan(ref())
                .setReversedEventId(eventId)
                .build();
    }

    private String registrationNo() {
        return "Y2025110%06d".formatted(number);
    }

    private static BorrowerAssessment soundBorrower() {
        return BorrowerAssessment.newBuilder()
                .setRegisteredInDistrict(true)
                .setGoodCredit(true)
                .setOperating(true)
                .setRelatedToOperator(false)
                .setPromotedByOperator(true)
                .build();
    }
}
