package org.pledgehub.scenario;

import java.time.LocalDate;
import java.util.List;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.PoolDecisionResult;
import org.pledgehub.contract.common.RightGrade;
import org.pledgehub.contract.common.RightRef;
import org.pledgehub.contract.common.SubsidyCostAsked;
import org.pledgehub.contract.common.SubsidyCostKind;
import org.pledgehub.contract.common.SubsidyProofKind;
import org.pledgehub.contract.common.SubsidyRight;
import org.pledgehub.contract.common.SubsidyStepKind;
import org.pledgehub.contract.common.ViolationKind;
import org.pledgehub.contract.in.SubsidyApplied;
import org.pledgehub.contract.in.SubsidyCalled;
import org.pledgehub.contract.in.SubsidyProven;
import org.pledgehub.contract.in.SubsidyStepTaken;

/** Events about subsidies as tests speak of them: valid ones, of which a test changes what it is about. */
public final class SubsidyEvents {

    private static final String APPLICANT = "91110105MA01A2B3C4";

    private SubsidyEvents() {}

    /** The call of 2026, open in March. */
    public static SubsidyCalled called(String programme, long budgetFen) {
        return SubsidyCalled.newBuilder()
                .setProgramme(programme)
                .setYear(2026)
                .setOpensOn(LocalDate.of(2026, 3, 1))
                .setClosesOn(LocalDate.of(2026, 3, 31))
                .setBudgetFen(budgetFen)
                .build();
    }

    /** An application of a company in the district for its interest, with an invention. */
    public static SubsidyApplied.Builder applied(String programme, LoanRef loan, RightRef right, long interestFen) {
        return SubsidyApplied.newBuilder()
                .setProgramme(programme)
                .setYear(2026)
                .setUscc(APPLICANT)
                .setLoan(loan)
                .setDisbursedOn(LocalDate.of(2025, 1, 10))
                .setRights(List.of(new SubsidyRight(right, List.of(RightGrade.INVENTION))))
                .setRegisteredInDistrict(true)
                .setPaysTaxInDistrict(true)
                .setCosts(List.of(new SubsidyCostAsked(SubsidyCostKind.INTEREST, interestFen)));
    }

    /** A cost was paid. */
    public static SubsidyProven paid(String programme, String application, SubsidyCostKind cost, long fen) {
        return proven(programme, application, SubsidyProofKind.COST_PAID)
                .setCost(cost)
                .setPaidFen(fen)
                .build();
    }

    /** The loan was repaid on schedule. */
    public static SubsidyProven repaid(String programme, String application) {
        return proven(programme, application, SubsidyProofKind.LOAN_REPAID)
                .setLateDays(0)
                .build();
    }

    private static SubsidyProven.Builder proven(String programme, String application, SubsidyProofKind kind) {
        return SubsidyProven.newBuilder()
                .setProgramme(programme)
                .setApplication(application)
                .setProof(kind);
    }

    /** A step that went well. */
    public static SubsidyStepTaken.Builder step(String programme, String application, SubsidyStepKind kind) {
        var step = SubsidyStepTaken.newBuilder()
                .setProgramme(programme)
                .setApplication(application)
                .setStep(kind)
                .setOutcome(PoolDecisionResult.PASSED);
        return kind == SubsidyStepKind.VIOLATION_FOUND ? step.setViolation(ViolationKind.FRAUD) : step;
    }
}
