package org.pledgehub.domain.compensation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.money.Ratio;
import org.pledgehub.domain.policy.AllLevelsCeiling;
import org.pledgehub.domain.policy.BalanceCap;
import org.pledgehub.domain.policy.CededRule;
import org.pledgehub.domain.policy.Coverage;
import org.pledgehub.domain.policy.Funding;
import org.pledgehub.domain.policy.FundingTest;
import org.pledgehub.domain.policy.LossItem;
import org.pledgehub.domain.policy.MixedPledgeLoss;
import org.pledgehub.domain.policy.Payment;
import org.pledgehub.domain.policy.ShareBase;
import org.pledgehub.domain.policy.ShareSource;

/** Finds what is missing before an amount can be computed. */
final class FigureGaps {

    private final CompensationCase what;
    private final Coverage coverage;
    private final Set<FigureGap> gaps = EnumSet.noneOf(FigureGap.class);

    private FigureGaps(CompensationCase what) {
        this.what = what;
        this.coverage = what.terms().policy().coverage();
    }

    static Set<FigureGap> of(CompensationCase what) {
        var found = new FigureGaps(what);
        found.askOfBase();
        found.askOfNotice();
        found.askOfLoanShare();
        found.askOfInterest();
        found.askOfOtherLevels();
        found.askOfPledges();
        if (found.coverage.shareBase().value() == ShareBase.INSTITUTION_PRINCIPAL) {
            found.askOfInstitutions();
        }
        found.askOfCircumstances();
        return found.gaps;
    }

    private void askOfBase() {
        boolean untold = coverage.shareBase().value() == ShareBase.PORTFOLIO_LOSS
                && what.circumstances().portfolio() instanceof Told.Unknown;
        boolean twoShares = coverage.shareBase().value() != ShareBase.PROJECT_LOSS && isPerLoan();
        if (untold || twoShares) {
            gaps.add(FigureGap.SHARE_BASE_NOT_COMPUTED);
        }
    }

    private void askOfNotice() {
        var notice = what.notice();
        if (notice.basis() == AmountBasis.REQUESTED_COMPENSATION) {
            if (notice.requested() instanceof RequestedSum.Unstated) {
                gaps.add(FigureGap.REQUESTED_SUM_MISSING);
            }
            if (notice.covered(coverage.items().value()).isZero()) {
                gaps.add(FigureGap.LOSS_NOT_TOLD);
            }
        }
        if (notice.claimants().size() > 1) {
            askOfClaimants(notice.claimants());
        }
    }

    /** Together they never get more than the loss, so they bear no more of it. */
    private void askOfClaimants(List<ClaimantPart> claimants) {
        if (!eachClaimantTells(claimants)) {
            gaps.add(FigureGap.CLAIMANT_PART_MISSING);
        } else if (new InstitutionParts(what).own().exceeds(what.notice().item(LossItem.PRINCIPAL))) {
            gaps.add(FigureGap.CLAIMANTS_EXCEED_LOSS);
        }
    }

    private static boolean eachClaimantTells(List<ClaimantPart> claimants) {
        return claimants.stream().allMatch(FigureGaps::tells)
                && claimants.stream().anyMatch(claimant -> claimant.borne().isPositive());
    }

    private static boolean tells(ClaimantPart claimant) {
        return claimant.own() instanceof ClaimantPart.OwnPrincipal.Told;
    }

    private boolean isPerLoan() {
        return coverage.shareSource().value() == ShareSource.PER_LOAN;
    }

    private void askOfLoanShare() {
        if (!isPerLoan()) {
            return;
        }
        switch (what.notice().loanShare()) {
            case Told.Unknown<LoanShare>() -> gaps.add(FigureGap.LOAN_SHARE_NOT_TOLD);
            case Told.Known<LoanShare>(var share) -> {
                if (coverage.poolShareFloor().value().ofFloor(share.loan()).exceeds(share.guaranteed())) {
                    gaps.add(FigureGap.LOAN_SHARE_OUT_OF_RANGE);
                }
            }
        }
    }

    private void askOfInterest() {
        boolean bearsInterest = coverage.items().value().stream()
                .anyMatch(item ->
                        item != LossItem.PRINCIPAL && what.notice().item(item).isPositive());
        if (bearsInterest && CoveredLoss.limitsDays(coverage) && what.notice().interest() instanceof Told.Unknown) {
            gaps.add(FigureGap.INTEREST_DAYS_NOT_TOLD);
        }
    }

    private void askOfOtherLevels() {
        switch (coverage.allLevelsCeiling().value()) {
            case AllLevelsCeiling.None() -> {}
            case AllLevelsCeiling.AtMost most -> {
                if (what.notice().otherLevels() instanceof Told.Unknown) {
                    gaps.add(FigureGap.OTHER_LEVELS_NOT_TOLD);
                }
            }
        }
    }

    private void askOfPledges() {
        boolean untold = coverage.mixedPledge().value() == MixedPledgeLoss.IP_PART
                && what.circumstances().pledged() instanceof Told.Unknown;
        if (untold) {
            gaps.add(FigureGap.VALUATION_MISSING);
        }
    }

    private void askOfInstitutions() {
        var claimants = what.notice().claimants();
        if (claimants.isEmpty() || !claimants.stream().allMatch(FigureGaps::tells)) {
            gaps.add(FigureGap.CLAIMANT_PART_MISSING);
            return;
        }
        var parts = new InstitutionParts(what);
        if (!parts.haveShares()) {
            gaps.add(FigureGap.INSTITUTION_SHARE_MISSING);
        }
        if (parts.own().exceeds(what.notice().item(LossItem.PRINCIPAL))) {
            gaps.add(FigureGap.CLAIMANTS_EXCEED_LOSS);
        }
        if (!parts.cessionIsAssigned()) {
            gaps.add(FigureGap.CEDED_PART_UNASSIGNED);
        }
    }

    private void askOfCircumstances() {
        boolean receiptUntold = coverage.ceded().value() == CededRule.RECEIVED
                && what.ceded().isPositive()
                && what.circumstances().cededReceived() instanceof Told.Unknown;
        if (receiptUntold) {
            gaps.add(FigureGap.CEDED_RECEIPT_NOT_TOLD);
        }
        boolean balanceUntold = coverage.balanceCap().value() != BalanceCap.NONE
                && what.circumstances().balance() instanceof Told.Unknown;
        if (balanceUntold) {
            gaps.add(FigureGap.BALANCE_NOT_TOLD);
        }
        if (payment().fundingTest().value() == FundingTest.ENFORCED) {
            askOfFunding(payment().funding().value());
        }
    }

    private Payment payment() {
        return what.terms().policy().payment();
    }

    /** Where the fiscal side alone funds, no claim waits for a partner. */
    private void askOfFunding(Funding funding) {
        switch (funding) {
            case Funding.FiscalOnly() -> {}
            case Funding.Matched(var agreed) -> askOfContributions(agreed);
        }
    }

    private void askOfContributions(Ratio agreed) {
        switch (what.circumstances().contributions()) {
            case Told.Unknown<Circumstances.Contributions>() -> gaps.add(FigureGap.FUNDING_NOT_TOLD);
            case Told.Known<Circumstances.Contributions>(var paidIn) -> {
                if (!paidIn.areAs(agreed)) {
                    gaps.add(FigureGap.FUNDING_NOT_MET);
                }
            }
        }
    }
}
