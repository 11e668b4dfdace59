package org.pledgehub.cli.demo;

import java.time.LocalDate;
import java.util.List;
import org.pledgehub.contract.common.Borrower;
import org.pledgehub.contract.common.BorrowerAssessment;
import org.pledgehub.contract.common.FilingDocument;
import org.pledgehub.contract.common.InstalmentPlan;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.Pledge;
import org.pledgehub.contract.common.ReviewOutcome;
import org.pledgehub.contract.common.RightRef;
import org.pledgehub.contract.common.SizeClass;
import org.pledgehub.contract.in.FilingReceived;
import org.pledgehub.contract.in.FilingReviewed;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.in.PledgeRegistered;
import org.pledgehub.contract.in.ProjectFiled;
import org.pledgehub.contract.in.RepaymentReceived;
import org.pledgehub.contract.in.RightsPledged;

/**
 * One loan of the story and the events that concern it.
 *
 * @param bank lending bank
 * @param contract contract number
 * @param pool pool
 * @param disbursedOn day of disbursement
 * @param amountFen amount, fen
 * @param company number of the borrowing company
 * @param industry industry code
 * @param right the pledged right
 */
record StoryLoan(
        String bank,
        String contract,
        String pool,
        LocalDate disbursedOn,
        long amountFen,
        int company,
        String industry,
        RightRef right) {
    static final int INSTALMENTS = 12;

    /** The same loan in another pool. */
    StoryLoan in(String otherPool) {
        return new StoryLoan(bank, contract, otherPool, disbursedOn, amountFen, company, industry, right);
    }

    LoanRef ref() {
        return new LoanRef(bank, contract);
    }

    String uscc() {
        return StoryNumbers.uscc(company);
    }

    /** Disbursement in one tranche over twelve months. */
    LoanDisbursed disbursed() {
        return LoanDisbursed.newBuilder()
                .setLoan(ref())
                .setPool(pool)
                .setAmountFen(amountFen)
                .setMaturityOn(disbursedOn.plusMonths(INSTALMENTS))
                .setBorrower(borrower())
                .setPlan(InstalmentPlan.newBuilder()
                        .setDayOfMonth(disbursedOn.getDayOfMonth())
                        .setInstalmentFen(amountFen / INSTALMENTS)
                        .setCount(INSTALMENTS)
                        .build())
                .build();
    }

    /** The list of pledges: the one right, valued at twice the loan. */
    RightsPledged pledged() {
        var pledge = Pledge.newBuilder()
                .setRight(right)
                .setPledgorUscc(uscc())
                .setValuationFen(2 * amountFen)
                .setRegistrationNo(registrationNo())
                .build();
        return RightsPledged.newBuilder()
                .setLoan(ref())
                .setPledges(List.of(pledge))
                .build();
    }

    /** Registration of the pledge to the bank. */
    PledgeRegistered registered() {
        return PledgeRegistered.newBuilder()
                .setRight(right)
                .setRegistrationNo(registrationNo())
                .setPledgorUscc(uscc())
                .setPledgee(bank)
                .build();
    }

    /** The operator's filing with all documents, and what it found out about the borrower. */
    ProjectFiled filed() {
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
    FilingReceived received() {
        return FilingReceived.newBuilder().setLoan(ref()).build();
    }

    /** The authority's review, accepted. */
    FilingReviewed accepted() {
        return FilingReviewed.newBuilder()
                .setLoan(ref())
                .setOutcome(ReviewOutcome.ACCEPTED)
                .setAssessment(soundBorrower())
                .build();
    }

    /** The n-th instalment with interest at four per cent a year, counted from 1. */
    RepaymentReceived instalment(int n) {
        var paidBefore = amountFen / INSTALMENTS * (n - 1);
        var principal = n == INSTALMENTS ? amountFen - paidBefore : amountFen / INSTALMENTS;
        return RepaymentReceived.newBuilder()
                .setLoan(ref())
                .setPrincipalFen(principal)
                .setInterestFen((amountFen - paidBefore) / 300)
                .build();
    }

    private String registrationNo() {
        return "Y" + disbursedOn.getYear() + "1" + "%09d".formatted(company * 1000L + disbursedOn.getDayOfYear());
    }

    private Borrower borrower() {
        return Borrower.newBuilder()
                .setUscc(uscc())
                .setName("演示企业" + company + "号")
                .setDistrict(StoryCast.DISTRICT)
                .setIndustry(industry)
                .setSizeClass(company % 3 == 0 ? SizeClass.MICRO : SizeClass.SMALL)
                .setHighTech(company % 2 == 0)
                .build();
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
