package org.pledgehub.domain.compensation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.money.Share;
import org.pledgehub.domain.policy.CededRule;
import org.pledgehub.domain.policy.CededTreatment;
import org.pledgehub.domain.policy.Coverage;
import org.pledgehub.domain.policy.InstitutionShare;
import org.pledgehub.domain.policy.RuleText;
import org.pledgehub.domain.policy.Ruled;

/** What each claimant bears of the principal itself, what comes off it, and its share by kind of institution. */
final class InstitutionParts {

    private final CompensationCase what;
    private final Coverage coverage;
    private final List<ClaimantPart> claimants;

    InstitutionParts(CompensationCase what) {
        this.what = what;
        this.coverage = what.terms().policy().coverage();
        this.claimants = what.notice().claimants();
    }

    /**
     * One claimant's part.
     *
     * @param own principal that it bears itself
     * @param ceded part of that which comes off
     * @param share its share of the rest
     * @param rule rule of the share
     */
    record Part(Fen own, Fen ceded, Share share, RuleText rule) {}

    /** The parts in the order of the notice; asked only where no figure is missing. */
    List<Part> all() {
        var parts = new ArrayList<Part>();
        for (var claimant : claimants) {
            var share = shareOf(claimant).orElseThrow();
            parts.add(new Part(ownOf(claimant), cededBy(claimant), share.value().share(), share.rule()));
        }
        return parts;
    }

    /** Principal that all of them bear. */
    Fen own() {
        return Fen.sum(claimants.stream().map(InstitutionParts::ownOf).toList());
    }

    boolean haveShares() {
        return claimants.stream().allMatch(claimant -> shareOf(claimant).isPresent());
    }

    /** Told by the claimants themselves, or there is but one whose it can be. */
    boolean cessionIsAssigned() {
        return deductibles().size() == 1 || cededInAll().equals(toldByAll());
    }

    private static Fen ownOf(ClaimantPart claimant) {
        return switch (claimant.own()) {
            case ClaimantPart.OwnPrincipal.Told(var amount) -> amount;
            case ClaimantPart.OwnPrincipal.NotTold() -> Fen.ZERO;
        };
    }

    /** The table's share of the claimant's kind, or the pool share where there is no table. */
    private Optional<Ruled<InstitutionShare>> shareOf(ClaimantPart claimant) {
        return claimant.kind().institution().flatMap(kind -> {
            if (coverage.institutions().isEmpty()) {
                var all = new InstitutionShare(kind, what.terms().poolShare(), CededTreatment.DEDUCTED);
                return Optional.of(new Ruled<>(
                        all, coverage.poolShare().rule(), coverage.poolShare().basis()));
            }
            return coverage.institutions().stream()
                    .filter(row -> row.value().kind() == kind)
                    .findFirst();
        });
    }

    private List<ClaimantPart> deductibles() {
        return claimants.stream()
                .filter(claimant -> shareOf(claimant)
                        .filter(share -> share.value().ceded() == CededTreatment.DEDUCTED)
                        .isPresent())
                .toList();
    }

    private Fen toldByAll() {
        return Fen.sum(claimants.stream().map(ClaimantPart::ceded).toList());
    }

    private Fen cededInAll() {
        return switch (coverage.ceded().value()) {
            case EXPECTED -> what.ceded();
            case RECEIVED -> what.circumstances().cededReceived().asOptional().orElseGet(what::ceded);
        };
    }

    private Fen cededBy(ClaimantPart claimant) {
        var deductibles = deductibles();
        if (!deductibles.contains(claimant)) {
            return Fen.ZERO;
        }
        if (cededInAll().equals(toldByAll())) {
            return claimant.ceded();
        }
        var others = coverage.ceded().value() == CededRule.RECEIVED
                ? Fen.ZERO
                : toldByAll().minus(claimant.ceded());
        return cededInAll().minus(others).atLeastZero();
    }
}
