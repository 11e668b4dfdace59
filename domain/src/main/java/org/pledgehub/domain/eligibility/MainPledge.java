package org.pledgehub.domain.eligibility;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.money.Share;
import org.pledgehub.domain.policy.Ruled;

/**
 * The accepted rights are the main pledge 主要质押物: their value is at least the policy's share of the value of all
 * pledges and other collateral. The least value rounds half up to the fen.
 */
final class MainPledge {

    static final Comparator<PledgedRight> BY_RIGHT = Comparator.comparing(PledgedRight::right);

    private final Ruled<Share> least;
    private final Told<Fen> otherCollateral;

    MainPledge(Ruled<Share> least, Told<Fen> otherCollateral) {
        this.least = least;
        this.otherCollateral = otherCollateral;
    }

    RuleCheck check(SortedMap<PledgedRight, List<RuleCheck>> byRight) {
        var good = byRight.entrySet().stream()
                .filter(entry -> PledgeChecks.passes(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        var other = otherCollateral.asOptional().orElse(Fen.ZERO);
        if (good.size() == byRight.size() && other.isZero() || least.value().equals(Share.NONE)) {
            return RuleCheck.pass(
                    least.rule(),
                    EligibilityReason.MAIN_PLEDGE_SHARE_TOO_LOW,
                    Map.of("rights", Integer.toString(good.size())));
        }
        return valueOf(byRight.keySet())
                .map(all -> compare(valueOf(good).orElse(Fen.ZERO), all.plus(other)))
                .orElseGet(() -> RuleCheck.pending(least.rule(), EligibilityReason.VALUATION_MISSING, Map.of()));
    }

    private RuleCheck compare(Fen accepted, Fen whole) {
        var detail = Map.of(
                "acceptedFen", Long.toString(accepted.value()),
                "wholeFen", Long.toString(whole.value()),
                "sharePpm", Integer.toString(least.value().ppm()));
        return least.value().ofHalfUp(whole).exceeds(accepted)
                ? RuleCheck.fail(least.rule(), EligibilityReason.MAIN_PLEDGE_SHARE_TOO_LOW, detail)
                : RuleCheck.pass(least.rule(), EligibilityReason.MAIN_PLEDGE_SHARE_TOO_LOW, detail);
    }

    /** Value of these rights together; empty where one is not appraised. */
    static Optional<Fen> valueOf(Collection<PledgedRight> pledges) {
        var known = pledges.stream()
                .flatMap(pledge -> pledge.valuation().asOptional().stream())
                .toList();
        return known.size() == pledges.size() ? Optional.of(Fen.sum(known)) : Optional.empty();
    }
}
