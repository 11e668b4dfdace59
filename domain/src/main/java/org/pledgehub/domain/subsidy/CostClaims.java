package org.pledgehub.domain.subsidy;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.pledgehub.domain.fact.EventHeader;
import org.pledgehub.domain.policy.SubsidyDefaults;
import org.pledgehub.domain.subsidy.SubsidyEvent.StepTaken;

/**
 * A cost of a loan is made good once. Of several applications for it the one that was decided on first has it, for what
 * was decided stays; of those that nobody has decided on, the first in legal order. One that is turned away, refused or
 * rejected has none.
 */
final class CostClaims {

    private final Function<Candidate, Optional<Entry<StepTaken>>> decisions;
    private final Set<String> claimed = new HashSet<>();

    /** By the decision that counts of each application. */
    CostClaims(Function<Candidate, Optional<Entry<StepTaken>>> decisions) {
        this.decisions = decisions;
    }

    /** Says so to those that come too late; they stand in legal order. */
    void settle(List<Candidate> candidates) {
        var decided = candidates.stream()
                .filter(candidate -> decisions.apply(candidate).isPresent())
                .toList();
        decided.stream()
                .sorted(Comparator.comparing(
                        candidate -> decisions.apply(candidate).orElseThrow().header(), EventHeader.LEGAL_ORDER))
                .filter(candidate -> !isRejected(candidate))
                .forEach(this::claim);
        candidates.stream().filter(candidate -> !decided.contains(candidate)).forEach(this::claim);
    }

    private boolean isRejected(Candidate candidate) {
        return decisions
                .apply(candidate)
                .flatMap(step -> step.body().outcome().asOptional())
                .filter(outcome -> outcome == StepOutcome.FAILED)
                .isPresent();
    }

    private void claim(Candidate candidate) {
        if (candidate.fails() || candidate.policy().isEmpty()) {
            return;
        }
        var says = candidate.file().says();
        var loan = says.loan().canonical();
        says.costs().keySet().stream()
                .filter(cost -> !claimed.add(loan + " " + cost))
                .findFirst()
                .ifPresent(cost -> candidate.add(SubsidyCheck.fail(
                        SubsidyDefaults.onlyOnce().rule(),
                        SubsidyReason.SUBSIDY_COST_ALREADY_CLAIMED,
                        Map.of("loan", loan, "cost", cost.name()))));
    }
}
