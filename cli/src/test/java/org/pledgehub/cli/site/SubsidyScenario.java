package org.pledgehub.cli.site;

import java.time.LocalDate;
import java.util.List;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.PoolDecisionResult;
import org.pledgehub.contract.common.RightGrade;
import org.pledgehub.contract.common.RightKind;
import org.pledgehub.contract.common.RightRef;
import org.pledgehub.contract.common.SubsidyCostAsked;
import org.pledgehub.contract.common.SubsidyCostKind;
import org.pledgehub.contract.common.SubsidyProofKind;
import org.pledgehub.contract.common.SubsidyRight;
import org.pledgehub.contract.common.SubsidyStepKind;
import org.pledgehub.contract.in.SubsidyApplied;
import org.pledgehub.contract.in.SubsidyCalled;
import org.pledgehub.contract.in.SubsidyProven;
import org.pledgehub.contract.in.SubsidyStepTaken;
import org.pledgehub.contract.ref.PolicyVersion;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.policies.Presets;
import org.pledgehub.streams.install.ReferenceDocuments;
import org.pledgehub.streams.install.Setup;

/**
 * One application for a subsidy of interest by the rules of Mentougou, and what bank and authority say of it; a test
 * changes what it is about.
 *
 * @param eventId event by which the bank applies
 * @param contract loan whose interest it is
 * @param company unified social credit code
 */
public record SubsidyScenario(String eventId, String contract, String company) {
    /** The programme. */
    public static final String PROGRAMME = "mentougou-subsidy-1";

    private static final String POLICY = "mentougou-subsidy";
    private static final int YEAR = 2026;

    /** The parties and pools of the {@link Cast}, and the programme with its policy. */
    public static Setup setup() {
        var cast = Cast.setup();
        var programme = Pool.newBuilder()
                .setPool(PROGRAMME)
                .setPolicy(POLICY)
                .setAuthority(Cast.AUTHORITY)
                .build();
        return new Setup(cast.parties(), List.of(programme), policies(), cast.calendars());
    }

    private static List<PolicyVersion> policies() {
        return ReferenceDocuments.policies(POLICY, Presets.text(POLICY).orElseThrow())
                .orThrow();
    }

    /** The call of 2026, open in March, with a million yuan. */
    public static SubsidyCalled called() {
        return SubsidyCalled.newBuilder()
                .setProgramme(PROGRAMME)
                .setYear(YEAR)
                .setOpensOn(LocalDate.of(YEAR, 3, 1))
                .setClosesOn(LocalDate.of(YEAR, 3, 31))
                .setBudgetFen(100_000_000L)
                .build();
    }

    /** Name of the application. */
    public String application() {
        return Cast.BANK + "/" + eventId;
    }

    /** Key of its view. */
    public String key() {
        return PROGRAMME + "|" + application();
    }

    /** The application: a company of the district, an invention pledged. */
    public SubsidyApplied applied(long interestFen) {
        var right = new RightRef(RightKind.PATENT, "ZL 2019 1 0000077");
        return SubsidyApplied.newBuilder()
                .setProgramme(PROGRAMME)
                .setYear(YEAR)
                .setUscc(company)
                .setLoan(new LoanRef(Cast.BANK, contract))
                .setDisbursedOn(LocalDate.of(2025, 1, 10))
                .setRights(List.of(new SubsidyRight(right, List.of(RightGrade.INVENTION))))
                .setRegisteredInDistrict(true)
                .setPaysTaxInDistrict(true)
                .setCosts(List.of(new SubsidyCostAsked(SubsidyCostKind.INTEREST, interestFen)))
                .build();
    }

    /** So much interest was actually paid. */
    public SubsidyProven paid(long interestFen) {
        return proven(SubsidyProofKind.COST_PAID)
                .setCost(SubsidyCostKind.INTEREST)
                .setPaidFen(interestFen)
                .build();
    }

    /** The loan is repaid, no instalment late. */
    public SubsidyProven repaid() {
        return proven(SubsidyProofKind.LOAN_REPAID).setLateDays(0).build();
    }

    private SubsidyProven.Builder proven(SubsidyProofKind kind) {
        return SubsidyProven.newBuilder()
                .setProgramme(PROGRAMME)
                .setApplication(application())
                .setProof(kind);
    }

    /** A step that went well. */
    public SubsidyStepTaken step(SubsidyStepKind kind) {
        return stepOf(kind).build();
    }

    /** A step that moved money. */
    public SubsidyStepTaken step(SubsidyStepKind kind, long fen) {
        return stepOf(kind).setAmountFen(fen).build();
    }

    private SubsidyStepTaken.Builder stepOf(SubsidyStepKind kind) {
        return SubsidyStepTaken.newBuilder()
                .setProgramme(PROGRAMME)
                .setApplication(application())
                .setStep(kind)
                .setOutcome(PoolDecisionResult.PASSED);
    }
}
