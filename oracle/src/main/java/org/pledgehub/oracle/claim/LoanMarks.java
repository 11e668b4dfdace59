package org.pledgehub.oracle.claim;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pledgehub.contract.common.Borrower;
import org.pledgehub.contract.common.Pledge;
import org.pledgehub.contract.common.RightKind;
import org.pledgehub.contract.common.SizeClass;
import org.pledgehub.contract.hop.Contribution;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.oracle.loan.LoanDossier;
import org.pledgehub.oracle.loan.LoanPage;
import org.pledgehub.oracle.reading.Keys;
import org.pledgehub.oracle.reading.PolicyText;
import org.pledgehub.oracle.reading.Said;

/**
 * Under what the figures of a loan are broken down.
 *
 * @param borrower borrower
 * @param kinds kinds of the pledged rights
 * @param rights number of pledged rights
 * @param industry industry
 * @param maturityMonth month of maturity, yyyy-MM
 * @param company the borrower as the first tranche describes it
 */
public record LoanMarks(
        Optional<String> borrower,
        SortedSet<RightKind> kinds,
        int rights,
        Optional<String> industry,
        Optional<String> maturityMonth,
        Optional<Borrower> company) {

    /** The marks of a loan. */
    public static LoanMarks of(LoanDossier loan) {
        Optional<LoanDisbursed> first = loan.tranches().stream()
                .findFirst()
                .map(tranche -> tranche.said().payload());
        List<Pledge> pledges =
                loan.pledges().map(Said::payload).map(list -> list.getPledges()).orElse(List.of());
        SortedSet<RightKind> kinds = new TreeSet<>();
        TreeSet<String> rights = new TreeSet<>();
        for (Pledge pledge : pledges) {
            kinds.add(pledge.getRight().getKind());
            Keys.right(pledge.getRight()).ifPresent(rights::add);
        }
        return new LoanMarks(
                first.flatMap(told -> Keys.borrower(told.getBorrower().getUscc())),
                kinds,
                rights.size(),
                first.flatMap(told -> Optional.ofNullable(told.getBorrower().getIndustry()))
                        .map(String::strip)
                        .filter(code -> !code.isEmpty()),
                LoanPage.maturityOn(loan).map(YearMonth::from).map(YearMonth::toString),
                first.map(LoanDisbursed::getBorrower));
    }

    /** What the loan adds to its pool; nothing while it has no registered pool or no policy. */
    public Optional<Contribution> contribution(LoanDossier loan) {
        if (loan.standing().pool().isEmpty()
                || loan.standing().policy().isEmpty()
                || loan.tranches().isEmpty()) {
            return Optional.empty();
        }
        boolean inDefault = loan.lasting().isPresent();
        LoanDossier.Money money = loan.money();
        return Optional.of(Contribution.newBuilder()
                .setPool(loan.standing().poolId().orElseThrow())
                .setPolicy(loan.standing().policy().map(PolicyText::name).orElseThrow())
                .setBank(loan.story().bank())
                .setBorrowerUscc(borrower.orElse(""))
                .setIpKinds(kinds.stream().map(RightKind::name).sorted().toList())
                .setIndustry(industry.orElse(null))
                .setMaturityMonth(maturityMonth.orElse(null))
                .setRights(rights)
                .setDisbursedFen(money.disbursedFen())
                .setOutstandingFen(money.outstandingFen())
                .setExposureFen(money.exposureFen())
                .setDefaults(inDefault ? 1 : 0)
                .setNonPerformingFen(inDefault ? money.outstandingFen() : 0)
                .setFirstTimeBorrower(
                        company.map(Borrower::getFirstTimeBorrower).orElse(null))
                .setSmallBorrower(company.map(Borrower::getSizeClass)
                        .filter(size -> size != SizeClass.UNKNOWN)
                        .map(size -> size == SizeClass.MICRO || size == SizeClass.SMALL)
                        .orElse(null))
                .setHighTechBorrower(company.map(Borrower::getHighTech).orElse(null))
                .build());
    }
}
