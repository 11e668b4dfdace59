package org.pledgehub.oracle.pool;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.oracle.claim.Amount;
import org.pledgehub.oracle.claim.Terms;

/**
 * The claims of one pool and who gets its money. What is free goes to the claims in the order of their places; what has
 * been promised stays promised, unless cash goes away: then the latest promise shrinks first.
 */
final class Queue {

    private final SortedMap<String, Case> cases = new TreeMap<>();
    private long nextPlace;

    /** Hears of a claim. */
    void hear(ClaimAssessed assessed) {
        Case known = cases.get(assessed.getClaimId());
        if (known == null) {
            cases.put(assessed.getClaimId(), new Case(assessed));
        } else {
            known.hear(assessed);
        }
    }

    boolean knows(String claimId) {
        return cases.containsKey(claimId);
    }

    /** All claims by their id. */
    SortedMap<String, Case> cases() {
        return cases;
    }

    /**
     * Brings all claims up to date.
     *
     * @param cash money on each account
     * @param paid what has been paid for each claim
     * @param agreed terms by policy version
     */
    void settle(Map<PoolAccount, Long> cash, Map<String, Long> paid, TermsBook agreed) {
        cases.forEach((id, one) -> one.paid(paid.getOrDefault(id, 0L)));
        for (Case one : cases.values()) {
            one.takePlace(nextPlace, agreed, cases.values());
            nextPlace += one.place() == nextPlace ? 1 : 0;
        }
        List<Case> inOrder = cases.values().stream()
                .filter(one -> one.hasPlace() && one.terms().isPresent())
                .sorted(Comparator.comparingLong(Case::place))
                .toList();
        shrink(inOrder, cash);
        // What a later claim gives up under a ceiling may help an earlier one, so it is gone through until nothing
        // moves.
        List<Long> before = List.of();
        for (int round = 0; round <= inOrder.size() && !before.equals(reserved(inOrder)); round++) {
            before = reserved(inOrder);
            serve(inOrder, cash);
        }
    }

    private static List<Long> reserved(List<Case> claims) {
        List<Long> reserved = new ArrayList<>();
        claims.forEach(one -> reserved.add(one.reservedFen()));
        return reserved;
    }

    private static void shrink(List<Case> inOrder, Map<PoolAccount, Long> cash) {
        long promised = 0;
        for (Case one : inOrder) {
            long left = Math.max(0, cashFor(one, cash) - promised);
            one.keep(Math.min(one.reservedFen(), left));
            promised += one.reservedFen();
        }
    }

    private static void serve(List<Case> inOrder, Map<PoolAccount, Long> cash) {
        Map<String, Long> used = new HashMap<>();
        for (Case one : inOrder) {
            Terms terms = one.terms().orElseThrow();
            long room = terms.caps().stream()
                    .mapToLong(cap ->
                            Math.max(0, cap.ceilingFen() - used.getOrDefault(scopeOf(cap.scope(), one.standing()), 0L)))
                    .min()
                    .orElse(Long.MAX_VALUE);
            Amount due = Amount.of(one.standing(), terms, room);
            long promised = inOrder.stream().mapToLong(Case::reservedFen).sum();
            long free = Math.max(0, cashFor(one, cash) - promised);
            one.serve(due, payable(one, due.poolFen(), free));
            for (String scope : List.of("PROJECT", "BORROWER", "BANK", "PORTFOLIO")) {
                used.merge(scopeOf(scope, one.standing()), one.payableFen(), Long::sum);
            }
        }
    }

    private static long payable(Case one, long due, long free) {
        long have = one.paidFen() + one.reservedFen();
        return switch (one.terms().orElseThrow().shortage()) {
            case PARTIAL_AND_QUEUE -> Math.min(due, have + free);
            case WHOLE_OR_QUEUE -> due > have + free ? 0 : due;
            case PARTIAL_AND_CLOSE -> Math.min(due, one.active() ? have : have + free);
        };
    }

    private static long cashFor(Case one, Map<PoolAccount, Long> cash) {
        return one.terms().orElseThrow().firstPayer().stream()
                .mapToLong(account -> cash.getOrDefault(account, 0L))
                .sum();
    }

    private static String scopeOf(String scope, ClaimAssessed claim) {
        return switch (scope) {
            case "PROJECT" -> scope + " " + claim.getLoan();
            case "BORROWER" -> scope + " " + Objects.requireNonNullElse(claim.getBorrowerUscc(), claim.getLoan());
            case "BANK" -> scope + " " + claim.getBank();
            default -> scope;
        };
    }
}
