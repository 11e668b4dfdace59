package org.pledgehub.domain.subsidy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pledgehub.domain.fact.EventHeader;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.Ruled;
import org.pledgehub.domain.policy.SubsidyLimit;
import org.pledgehub.domain.policy.SubsidyPolicy;
import org.pledgehub.domain.subsidy.SubsidyRoom.Budget;

/**
 * Shares out ceilings, times and budgets among the applications of a programme. What the meeting decided goes first, in the
 * order of its decisions; what is left is proposed to the others, in legal order of the applications. Arrival plays no part.
 */
final class Sharing {

    private final Tallies tallies = new Tallies();

    /** Fills in what each application is due. */
    void among(List<Candidate> candidates) {
        candidates.stream()
                .filter(candidate -> candidate.decision().isEmpty())
                .forEach(candidate -> tallies.take(candidate, candidate.file().netPaid()));
        candidates.stream()
                .filter(candidate -> candidate.decision().isPresent())
                .sorted(Comparator.comparing(
                        candidate -> candidate.decision().orElseThrow().header(), EventHeader.LEGAL_ORDER))
                .forEach(this::settle);
        propose(candidates.stream()
                .filter(candidate -> candidate.decision().isEmpty() && candidate.isClear())
                .toList());
    }

    /** A decision that counts: what it approves stands, as far as the rules allow it. */
    private void settle(Candidate candidate) {
        if (!isTooOften(candidate)) {
            cap(candidate);
            var left = tallies.budgetLeft(candidate);
            candidate.entitle(SubsidyCalculator.entitled(
                    candidate.rules(), candidate.capped(), new SubsidyRoom(Fen.ZERO, left.map(Budget::alone))));
            approve(candidate);
        }
        tallies.take(candidate, candidate.taken());
    }

    private static void approve(Candidate candidate) {
        if (candidate.isRejected()) {
            return;
        }
        var decided = candidate.decided().asOptional().orElse(candidate.entitled());
        candidate.approve(SubsidyCalculator.approved(
                candidate.rules().granting().procedure().rule(), candidate.entitled(), decided));
        if (decided.exceeds(candidate.entitled())) {
            candidate.add(SubsidyCheck.warn(
                    candidate.rules().granting().procedure().rule(),
                    SubsidyReason.SUBSIDY_DECIDED_ABOVE_COMPUTED,
                    Map.of(
                            "decided",
                            decided.yuan(),
                            "computed",
                            candidate.entitled().yuan())));
        }
    }

    /** What is left, proposed to those that nobody has decided on yet; they share the budget of their call. */
    private void propose(List<Candidate> open) {
        Map<Integer, List<Sharer>> byYear = new LinkedHashMap<>();
        var lefts = new HashMap<Candidate, Told<Fen>>();
        open.forEach(candidate -> lefts.put(candidate, tallies.budgetLeft(candidate)));
        for (var candidate : open) {
            if (!isTooOften(candidate)) {
                cap(candidate);
                tallies.take(candidate, candidate.capped());
                byYear.computeIfAbsent(candidate.file().says().year(), none -> new ArrayList<>())
                        .add(new Sharer(candidate, lefts.getOrDefault(candidate, Told.unknown())));
            }
        }
        byYear.values().forEach(Sharing::share);
    }

    /** Who shares, and what was left for its year before anybody did, as far as its own version knows a budget. */
    private record Sharer(Candidate candidate, Told<Fen> left) {}

    private static void share(List<Sharer> sharers) {
        var total = Fen.sum(
                sharers.stream().map(sharer -> sharer.candidate().capped()).toList());
        var before = Fen.ZERO;
        for (var sharer : sharers) {
            var candidate = sharer.candidate();
            var part = partOf(candidate, sharer.left(), before, total);
            candidate.entitle(
                    SubsidyCalculator.entitled(candidate.rules(), candidate.capped(), new SubsidyRoom(Fen.ZERO, part)));
            before = before.plus(candidate.capped());
        }
    }

    private static Told<Budget> partOf(Candidate candidate, Told<Fen> budget, Fen before, Fen total) {
        return switch (candidate.rules().granting().budget().value()) {
            case NO_BUDGET -> Told.unknown();
            case PRO_RATA -> budget.map(left -> new Budget(left, before, total));
            case FIRST_COME ->
                budget.map(left -> Budget.alone(left.minus(before).atLeastZero()));
        };
    }

    private void cap(Candidate candidate) {
        candidate.cap(SubsidyCalculator.capped(
                candidate.rules(),
                candidate.subsidy(),
                candidate.file().says().requested(),
                new SubsidyRoom(tallies.usedInYear(candidate), Told.unknown())));
    }

    private boolean isTooOften(Candidate candidate) {
        if (!tallies.exceedsTimes(candidate)) {
            return false;
        }
        candidate.add(
                SubsidyCheck.fail(timesRule(candidate.rules()).rule(), SubsidyReason.SUBSIDY_TIMES_EXCEEDED, Map.of()));
        return true;
    }

    private static Ruled<SubsidyLimit> timesRule(SubsidyPolicy policy) {
        return policy.limits().stream()
                .filter(limit -> limit.value() instanceof SubsidyLimit.Times)
                .findFirst()
                .orElseThrow();
    }
}
