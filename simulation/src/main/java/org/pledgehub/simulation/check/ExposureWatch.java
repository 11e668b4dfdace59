package org.pledgehub.simulation.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.hop.Contribution;
import org.pledgehub.contract.hop.ContributionChanged;
import org.pledgehub.contract.hop.PoolCommand;
import org.pledgehub.contract.out.LoanView;
import org.pledgehub.contract.out.PoolBreakdown;
import org.pledgehub.contract.out.PoolExposure;
import org.pledgehub.simulation.check.Violation.Rule;
import org.pledgehub.simulation.history.TaskName.Place;

/** Holds what a pool publishes against what its loans told it, loan by loan. */
final class ExposureWatch implements Watch {

    private final TopicCatalog topics;
    private final Map<String, Long> sequences = new HashMap<>();
    private final Map<String, Map<String, Contribution>> sent = new TreeMap<>();
    private final Map<String, Map<String, ContributionChanged>> heard = new TreeMap<>();
    private final Map<String, LoanView> views = new HashMap<>();
    private final Map<String, PoolExposure> exposures = new HashMap<>();
    private final Map<String, PoolBreakdown> breakdowns = new HashMap<>();

    ExposureWatch(TopicCatalog topics) {
        this.topics = topics;
    }

    @Override
    public void see(SeenCommit commit, Findings findings) {
        if (commit.isOf(Place.LOAN)) {
            seeLoans(commit, findings);
        }
        if (commit.isOf(Place.POOL)) {
            seePools(commit, findings);
        }
    }

    @Override
    public void seeAll(Findings findings) {
        heard.keySet().forEach(pool -> requireSum(pool, findings));
        views.keySet().forEach(loan -> requireAgreement(loan, findings));
        requireParts(findings);
    }

    private void seeLoans(SeenCommit commit, Findings findings) {
        var touched = new TreeSet<String>();
        commit.writtenTo(topics.poolCommands()).forEach(item -> {
            if (item.value() instanceof PoolCommand command) {
                switch (command.getCommand()) {
                    case ContributionChanged changed -> {
                        touched.add(changed.getLoan());
                        follow(item.key(), changed, findings);
                    }
                    case ClaimAssessed assessed -> inSequence(assessed.getLoan(), assessed.getSequence(), findings);
                    default -> {}
                }
            }
        });
        commit.written(topics.loans(), LoanView.class).forEach(view -> {
            touched.add(view.getLoan());
            views.put(view.getLoan(), view);
        });
        touched.forEach(loan -> requireAgreement(loan, findings));
    }

    private void follow(String pool, ContributionChanged changed, Findings findings) {
        var loan = changed.getLoan();
        inSequence(loan, changed.getSequence(), findings);
        var loans = sent.computeIfAbsent(pool, none -> new TreeMap<>());
        findings.same(Rule.LOAN_TO_POOL_CHAIN, pool + " " + loan, loans.get(loan), changed.getBefore());
        if (changed.getAfter() == null) {
            loans.remove(loan);
        } else {
            loans.put(loan, changed.getAfter());
        }
    }

    private void inSequence(String loan, long sequence, Findings findings) {
        long before = sequences.getOrDefault(loan, 0L);
        findings.same(Rule.LOAN_TO_POOL_CHAIN, loan + " sequence", before + 1, sequence);
        sequences.put(loan, sequence);
    }

    private void requireAgreement(String loan, Findings findings) {
        var view = views.get(loan);
        var told = sent.values().stream()
                .map(loans -> loans.get(loan))
                .filter(Objects::nonNull)
                .toList();
        if (view == null || told.size() > 1) {
            findings.add(Rule.VIEW_IS_CONTRIBUTION, loan, "view " + view + ", in pools " + told);
            return;
        }
        var one = told.isEmpty() ? null : told.getFirst();
        findings.same(Rule.VIEW_IS_CONTRIBUTION, loan + " exposure", exposure(one), view.getExposureFen());
        if (one != null) {
            findings.same(Rule.VIEW_IS_CONTRIBUTION, loan + " pool", one.getPool(), view.getPool());
            findings.same(
                    Rule.VIEW_IS_CONTRIBUTION,
                    loan + " outstanding",
                    one.getOutstandingFen(),
                    view.getOutstandingFen());
            findings.same(
                    Rule.VIEW_IS_CONTRIBUTION, loan + " disbursed", one.getDisbursedFen(), view.getDisbursedFen());
        }
        findings.same(
                Rule.VIEW_IS_CONTRIBUTION,
                loan + " balance",
                view.getDisbursedFen() - view.getRepaidFen() - view.getWrittenOffFen() - view.getRecoveredFen(),
                view.getOutstandingFen() - view.getOverpaidFen());
    }

    private static long exposure(@Nullable Contribution contribution) {
        return contribution == null ? 0 : contribution.getExposureFen();
    }

    private void seePools(SeenCommit commit, Findings findings) {
        var touched = new TreeSet<String>();
        commit.read().forEach(item -> {
            if (item.value() instanceof PoolCommand command
                    && command.getCommand() instanceof ContributionChanged changed) {
                touched.add(item.key());
                heard.computeIfAbsent(item.key(), none -> new TreeMap<>())
                        .merge(changed.getLoan(), changed, ExposureWatch::later);
            }
        });
        touched.addAll(commit.latest(topics.poolExposure(), PoolExposure.class, exposures));
        commit.latest(topics.poolBreakdown(), PoolBreakdown.class, breakdowns);
        touched.forEach(pool -> requireSum(pool, findings));
    }

    private static ContributionChanged later(ContributionChanged one, ContributionChanged other) {
        return one.getSequence() >= other.getSequence() ? one : other;
    }

    private void requireSum(String pool, Findings findings) {
        var seen = exposures.get(pool);
        if (seen == null) {
            return;
        }
        var loans = heard.getOrDefault(pool, Map.of()).values().stream()
                .map(ContributionChanged::getAfter)
                .filter(Objects::nonNull)
                .toList();
        var borrowers = new HashSet<String>();
        loans.forEach(loan -> borrowers.add(loan.getBorrowerUscc()));
        var sums = new Sums(pool, loans, findings);
        findings.same(Rule.EXPOSURE_IS_SUM, pool + " loans", (long) loans.size(), seen.getLoans());
        findings.same(Rule.EXPOSURE_IS_SUM, pool + " borrowers", (long) borrowers.size(), seen.getBorrowers());
        sums.require("rights", Contribution::getRights, seen.getRights());
        sums.require("disbursed", Contribution::getDisbursedFen, seen.getDisbursedFen());
        sums.require("outstanding", Contribution::getOutstandingFen, seen.getOutstandingFen());
        sums.require("exposure", Contribution::getExposureFen, seen.getExposureFen());
        sums.require("defaults", Contribution::getDefaults, seen.getDefaults());
        sums.require("nonPerforming", Contribution::getNonPerformingFen, seen.getNonPerformingFen());
        sums.requireWord(
                "first time",
                Contribution::getFirstTimeBorrower,
                seen.getFirstTimeBorrowers(),
                seen.getFirstTimeUntold());
        sums.requireWord("small", Contribution::getSmallBorrower, seen.getSmallBorrowers(), seen.getSizeUntold());
        sums.requireWord(
                "high tech", Contribution::getHighTechBorrower, seen.getHighTechBorrowers(), seen.getHighTechUntold());
    }

    private record Sums(String pool, Iterable<Contribution> loans, Findings findings) {

        void require(String figure, ToLongFunction<Contribution> of, long seen) {
            long sum = 0;
            for (var loan : loans) {
                sum += of.applyAsLong(loan);
            }
            findings.same(Rule.EXPOSURE_IS_SUM, pool + " " + figure, sum, seen);
        }

        void requireWord(String word, Function<Contribution, @Nullable Boolean> of, long yes, long untold) {
            var borrowers = new HashMap<String, Set<String>>();
            for (var loan : loans) {
                borrowers
                        .computeIfAbsent(loan.getBorrowerUscc(), none -> new TreeSet<>())
                        .add(String.valueOf(of.apply(loan)));
            }
            long saying = borrowers.values().stream()
                    .filter(words -> words.contains("true"))
                    .count();
            long silent =
                    borrowers.values().stream().filter(Set.of("null")::equals).count();
            findings.same(Rule.EXPOSURE_IS_SUM, pool + " " + word, saying, yes);
            findings.same(Rule.EXPOSURE_IS_SUM, pool + " " + word + " untold", silent, untold);
        }
    }

    /** Every loan has one bank, so the parts by bank are the whole. */
    private void requireParts(Findings findings) {
        Set<String> pools = new TreeSet<>(exposures.keySet());
        for (var pool : pools) {
            long parts = breakdowns.values().stream()
                    .filter(part ->
                            part.getPool().equals(pool) && part.getDimension().equals("BANK"))
                    .mapToLong(PoolBreakdown::getExposureFen)
                    .sum();
            findings.same(
                    Rule.EXPOSURE_IS_SUM,
                    pool + " by bank",
                    Objects.requireNonNull(exposures.get(pool)).getExposureFen(),
                    parts);
        }
    }
}
