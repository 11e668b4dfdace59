package org.pledgehub.domain.subsidy;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.pledgehub.domain.eligibility.Finding;
import org.pledgehub.domain.money.Share;
import org.pledgehub.domain.policy.IndustryScope;
import org.pledgehub.domain.policy.Ruled;
import org.pledgehub.domain.policy.SubsidyCost;
import org.pledgehub.domain.policy.SubsidyPolicy;
import org.pledgehub.domain.policy.SubsidyRate;
import org.pledgehub.domain.subsidy.SubsidyEvent.Pledged;

/** Which rate a cost has: of those that fit the rights and the company, the greatest. */
record RateChoice(SubsidyPolicy policy, SubsidyFigures figures) {

    Optional<Ruled<SubsidyRate>> of(SubsidyCost cost) {
        return fitting(cost, figures.keyIndustry()).max(Comparator.comparing(RateChoice::ceiling));
    }

    /** True where another rate would be taken if the company were of a key industry. */
    boolean hangsOnIndustry(SubsidyCost cost) {
        var asKey = fitting(cost, Finding.YES).map(RateChoice::ceiling).max(Comparator.naturalOrder());
        var asOther = fitting(cost, Finding.NO).map(RateChoice::ceiling).max(Comparator.naturalOrder());
        return !asKey.equals(asOther);
    }

    private Stream<Ruled<SubsidyRate>> fitting(SubsidyCost cost, Finding keyIndustry) {
        return policy.rates().stream()
                .filter(rate -> rate.value().cost() == cost)
                .filter(rate -> fitsRights(rate.value()))
                .filter(rate -> rate.value().industry() == IndustryScope.ANY || keyIndustry == Finding.YES);
    }

    private boolean fitsRights(SubsidyRate rate) {
        return rate.grades().isEmpty()
                || switch (policy.eligibility().mixedPledge().value()) {
                    case ANY -> figures.rights().stream().anyMatch(right -> isOfGrade(right, rate));
                    case ALL ->
                        !figures.rights().isEmpty()
                                && figures.rights().stream().allMatch(right -> isOfGrade(right, rate));
                };
    }

    /** A grade counts only of a right whose kind the measure accepts. */
    private boolean isOfGrade(Pledged right, SubsidyRate rate) {
        return policy.acceptedKinds().value().contains(right.kind())
                && right.grades().stream().anyMatch(rate.grades()::contains);
    }

    private static Share ceiling(Ruled<SubsidyRate> rate) {
        return rate.value().ceiling();
    }
}
