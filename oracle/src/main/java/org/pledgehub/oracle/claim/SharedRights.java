package org.pledgehub.oracle.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pledgehub.oracle.claim.Finding.Outcome;
import org.pledgehub.oracle.loan.LoanDossier;
import org.pledgehub.oracle.reading.Keys;
import org.pledgehub.oracle.reading.Reading;
import org.pledgehub.oracle.reading.Rule;
import org.pledgehub.oracle.reading.Story;
import org.pledgehub.oracle.right.RightPage;

/**
 * Who claims on which right, whatever the loan: every notice that lives and whose default lasts, under each right of its
 * loan that was ever pledged, by the registry's word, to one of those that it speaks for.
 */
public final class SharedRights {

    private static final Rule<String> TWO_POOLS = new Rule<>("", "PH-52", "未规定", "");

    /** One sender may use an id for two loans; then the loan tells them apart. */
    private static final Comparator<Demand> IN_ORDER = Comparator.comparing(Demand::root, Story.BY_DATE)
            .thenComparing(demand -> demand.loan().story().bank())
            .thenComparing(demand -> demand.loan().loan());

    /** Nobody claims. */
    static final SharedRights NONE = new SharedRights(new TreeMap<>(), Map.of());

    private final Map<String, List<Demand>> byRight;
    private final Map<String, RightPage> pages;

    private SharedRights(Map<String, List<Demand>> byRight, Map<String, RightPage> pages) {
        this.byRight = byRight;
        this.pages = pages;
    }

    /** Of all loans. */
    public static SharedRights of(Collection<LoanDossier> loans, Reading reading, Map<String, RightPage> rights) {
        Map<String, List<Demand>> byRight = new TreeMap<>();
        for (LoanDossier loan : loans) {
            for (Demand demand : ClaimBook.lasting(loan, reading, rights)) {
                rightsOf(demand, rights)
                        .forEach(right -> byRight.computeIfAbsent(right, first -> new ArrayList<>())
                                .add(demand));
            }
        }
        return new SharedRights(byRight, rights);
    }

    /** One for each right and pool in which somebody claimed before; of a loan's own pool and its own claims none. */
    List<Finding> findings(Demand demand) {
        List<Finding> findings = new ArrayList<>();
        for (String right : rightsOf(demand, pages)) {
            byRight.getOrDefault(right, List.of()).stream()
                    .filter(other -> IN_ORDER.compare(other, demand) < 0)
                    .map(other -> poolOf(other.loan()))
                    .filter(pool -> !pool.equals(poolOf(demand.loan())))
                    .distinct()
                    .forEach(pool -> findings.add(Finding.of(TWO_POOLS, Outcome.PENDING, "RIGHT_CLAIMED_ELSEWHERE")));
        }
        return findings;
    }

    private static String poolOf(LoanDossier loan) {
        return loan.standing().poolId().or(loan.story()::spokenFor).orElseThrow();
    }

    private static Set<String> rightsOf(Demand demand, Map<String, RightPage> pages) {
        Collection<String> pledgees = PledgeQuestions.pledgees(demand);
        Set<String> rights = new TreeSet<>();
        demand.loan()
                .pledges()
                .ifPresent(list -> list.payload()
                        .getPledges()
                        .forEach(pledge -> Keys.right(pledge.getRight()).ifPresent(rights::add)));
        rights.removeIf(right -> !pages.containsKey(right)
                || pages.get(right).holdings().stream().noneMatch(holding -> pledgees.contains(holding.pledgee())));
        return rights;
    }
}
