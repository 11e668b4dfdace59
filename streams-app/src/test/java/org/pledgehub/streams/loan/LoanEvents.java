package org.pledgehub.streams.loan;

import static org.pledgehub.streams.harness.InboundEvents.bank;
import static org.pledgehub.streams.harness.InboundEvents.envelope;
import static org.pledgehub.streams.harness.InboundEvents.loan;
import static org.pledgehub.streams.harness.InboundEvents.patent;
import static org.pledgehub.streams.harness.InboundEvents.registered;
import static org.pledgehub.streams.harness.InboundEvents.registry;
import static org.pledgehub.streams.harness.InboundEvents.status;

import java.time.LocalDate;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.common.AmountBasis;
import org.pledgehub.contract.common.BorrowerAssessment;
import org.pledgehub.contract.common.DefaultKind;
import org.pledgehub.contract.common.InstalmentPlan;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.Pledge;
import org.pledgehub.contract.common.ReviewOutcome;
import org.pledgehub.contract.common.RightRef;
import org.pledgehub.contract.common.RightStatus;
import org.pledgehub.contract.in.AuthorityEvent;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.DefaultCured;
import org.pledgehub.contract.in.DefaultReported;
import org.pledgehub.contract.in.FeedComplete;
import org.pledgehub.contract.in.FilingReceived;
import org.pledgehub.contract.in.FilingReviewed;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.in.LoanEventReversed;
import org.pledgehub.contract.in.OperatorEvent;
import org.pledgehub.contract.in.ProjectFiled;
import org.pledgehub.contract.in.RightsPledged;
import org.pledgehub.streams.harness.InboundEvents;

/** Events about the loan {@code icbc/C1} in the pool {@code cy}. */
final class LoanEvents {

    static final LoanRef LOAN = loan("icbc", "C1");
    static final RightRef PATENT = patent("200310100002X");

    private LoanEvents() {}

    /** An event and who sends it. */
    record Sent(String party, SpecificRecord event) {}

    static Sent byBank(String id, String day, Object payload) {
        return new Sent("icbc", bank(envelope(id, day), payload));
    }

    static Sent correction(String id, String corrects, String day, Object payload) {
        return new Sent("icbc", bank(InboundEvents.correction(id, corrects, day), payload));
    }

    static Sent reversal(String id, String reverses, String day) {
        return byBank(
                id,
                day,
                LoanEventReversed.newBuilder()
                        .setLoan(LOAN)
                        .setReversedEventId(reverses)
                        .build());
    }

    static Sent byAuthority(String id, String day, Object payload) {
        return new Sent("scjg", new AuthorityEvent(envelope(id, day), payload));
    }

    static Sent byOperator(String id, String day, Object payload) {
        return new Sent("hezuo", new OperatorEvent(envelope(id, day), payload));
    }

    static Sent byRegistry(String id, String day, Object payload) {
        return new Sent("cnipa", registry(envelope(id, day), payload));
    }

    static LoanDisbursed disbursed() {
        return InboundEvents.disbursed(LOAN).build();
    }

    static LoanDisbursed disbursedInInstalments() {
        return InboundEvents.disbursed(LOAN)
                .setPlan(InstalmentPlan.newBuilder().setDayOfMonth(16).build())
                .build();
    }

    static RightsPledged pledged() {
        var pledge = Pledge.newBuilder()
                .setRight(PATENT)
                .setPledgorUscc(InboundEvents.USCC)
                .setValuationFen(300_000_000L)
                .build();
        return RightsPledged.newBuilder()
                .setLoan(LOAN)
                .setPledges(List.of(pledge))
                .build();
    }

    static DefaultReported defaulted(String overdueSince) {
        return DefaultReported.newBuilder()
                .setLoan(LOAN)
                .setKind(DefaultKind.OVERDUE)
                .setOverdueSince(LocalDate.parse(overdueSince))
                .build();
    }

    static DefaultCured cured() {
        return DefaultCured.newBuilder().setLoan(LOAN).build();
    }

    static CompensationNotice.Builder noticeWithoutBasis() {
        return CompensationNotice.newBuilder()
                .setLoan(LOAN)
                .setPrincipalFen(90_000_000L)
                .setInterestFen(2_345_678L);
    }

    static CompensationNotice notice() {
        return noticeWithoutBasis().setAmountBasis(AmountBasis.GROSS_LOSS).build();
    }

    static ProjectFiled filed() {
        return ProjectFiled.newBuilder()
                .setLoan(LOAN)
                .setTranche("1")
                .setAssessment(goodBorrower())
                .build();
    }

    static FilingReceived received() {
        return FilingReceived.newBuilder().setLoan(LOAN).setTranche("1").build();
    }

    static FilingReviewed reviewed() {
        return FilingReviewed.newBuilder()
                .setLoan(LOAN)
                .setTranche("1")
                .setOutcome(ReviewOutcome.ACCEPTED)
                .setAssessment(goodBorrower())
                .build();
    }

    static Sent feedComplete(String id, String through) {
        return byAuthority(id, through, new FeedComplete(LocalDate.parse(through)));
    }

    static BorrowerAssessment goodBorrower() {
        return BorrowerAssessment.newBuilder()
                .setRegisteredInDistrict(true)
                .setGoodCredit(true)
                .setOperating(true)
                .setRelatedToOperator(false)
                .setPromotedByOperator(true)
                .build();
    }

    /** A loan whose claim passes every check of the Chaoyang policy. */
    static List<Sent> claimable() {
        return List.of(
                byRegistry("g1", "2026-01-10", registered(PATENT, "N1", "icbc")),
                byBank("p1", "2026-01-12", pledged()),
                byBank("d1", "2026-01-16", disbursed()),
                byOperator("o1", "2026-02-19", filed()),
                byAuthority("f1", "2026-02-20", received()),
                byBank("r1", "2026-03-01", InboundEvents.repaid(LOAN, 10_000_000L)),
                byBank("x1", "2026-06-20", defaulted("2026-03-17")),
                byBank("n1", "2026-06-25", notice()));
    }

    static Sent lapse(String id, String day) {
        return byRegistry(id, day, status(PATENT, RightStatus.LAPSED));
    }
}
