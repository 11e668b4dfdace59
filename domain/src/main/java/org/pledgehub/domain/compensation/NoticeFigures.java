package org.pledgehub.domain.compensation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.AllLevelsCeiling;
import org.pledgehub.domain.policy.LossItem;
import org.pledgehub.domain.policy.PoolTerms;

/**
 * The figures of a compensation notice 风险补偿通知.
 *
 * @param basis what the notice asks for
 * @param items the loss by item, zero or more each; absent items are zero
 * @param requested sum asked from the pool
 * @param claimants institutions that share the loss; none: the sender alone
 * @param loanShare part of the loan that the pool guarantees
 * @param interest days that the interest items are for
 * @param otherLevels what other levels (city, province, other funds) have paid or promised for the same loss
 */
public record NoticeFigures(
        AmountBasis basis,
        Map<LossItem, Fen> items,
        RequestedSum requested,
        List<ClaimantPart> claimants,
        Told<LoanShare> loanShare,
        Told<InterestSpan> interest,
        Told<Fen> otherLevels) {

    /** Keeps own copies. */
    public NoticeFigures {
        items = Map.copyOf(items);
        claimants = List.copyOf(claimants);
    }

    /** Of a notice that says nothing of other levels. */
    public NoticeFigures(
            AmountBasis basis,
            Map<LossItem, Fen> items,
            RequestedSum requested,
            List<ClaimantPart> claimants,
            Told<LoanShare> loanShare,
            Told<InterestSpan> interest) {
        this(basis, items, requested, claimants, loanShare, interest, Told.unknown());
    }

    /** Of a notice that tells neither a share of the loan's own nor days of interest. */
    public NoticeFigures(
            AmountBasis basis, Map<LossItem, Fen> items, RequestedSum requested, List<ClaimantPart> claimants) {
        this(basis, items, requested, claimants, Told.unknown(), Told.unknown());
    }

    /** The same loss, without a sum that is asked for. */
    public NoticeFigures asGrossLoss() {
        return new NoticeFigures(
                AmountBasis.GROSS_LOSS, items, RequestedSum.unstated(), claimants, loanShare, interest, otherLevels);
    }

    /** What other levels bear of the loss, as far as a policy asks for it and it was told; else nothing. */
    public Fen otherLevelsUnder(PoolTerms terms) {
        return switch (terms.policy().coverage().allLevelsCeiling().value()) {
            case AllLevelsCeiling.None() -> Fen.ZERO;
            case AllLevelsCeiling.AtMost most -> otherLevels.asOptional().orElse(Fen.ZERO);
        };
    }

    /** Whether somebody else than pool and institutions is known to bear a part, whatever the policy makes of it. */
    boolean isBorneByOtherLevels() {
        return otherLevels.asOptional().filter(Fen::isPositive).isPresent();
    }

    /** The amount of an item. */
    public Fen item(LossItem item) {
        return items.getOrDefault(item, Fen.ZERO);
    }

    /** What of the loss the policy covers. */
    public Fen covered(Set<LossItem> coveredItems) {
        return coveredItems.stream().map(this::item).reduce(Fen.ZERO, Fen::plus);
    }
}
