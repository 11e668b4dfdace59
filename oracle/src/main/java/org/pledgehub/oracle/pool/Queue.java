package org.pledgehub.oracle.pool;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.oracle.claim.Amount;
import org.pledgehub.oracle.claim.Terms;
import org.pledgehub.oracle.reading.PolicyText.Cap;

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
     * @param agreed terms by policy version, none while the pool or the version is not known
     */
    void settle(Map<PoolAccount, Long> cash, Map<String, Long> paid, TermsBook agreed) {
        for (Case one : cases.values()) {
            one.paid(paid.getOrDefault(one.standing().getClaimId(), 0L));
            one.takePlace(nextPlace);
            if (one.place() == nextPlace) {
                nextPlace++;
            }
        }
        List<Case> inOrder = cases.values().stream()
                .sorted(Comparator.comparingLong(Case::place))
                .toList();
        owe(inOrder, agreed);
        for (PoolAccount account : List.of(PoolAccount.FISCAL, PoolAccount.PARTNER)) {
            share(inOrder.stream().filter(one -> paidFrom(one, account)).toList(), cash.getOrDefault(account, 0L));
        }
    }

    private static boolean paidFrom(Case one, PoolAccount account) {
        return one.terms().filter(terms -> terms.firstPayer() == account).isPresent();
    }

    private static void owe(List<Case> inOrder, TermsBook agreed) {
        TreeMap<String, Long> used = new TreeMap<>();
        for (Case one : inOrder) {
            String policy = one.standing().getPolicy();
            Terms terms = one.eligible() && policy != null ? agreed.of(policy).orElse(null) : null;
            if (terms == null) {
                one.owesNothing();
                one.reserve(0);
                continue;
            }
            long room = terms.caps().stream()
                    .mapToLong(cap -> room(cap, one.standing(), used))
                    .min()
                    .orElse(Long.MAX_VALUE);
            one.owe(terms, Amount.of(one.standing(), terms, room));
            long taken = one.amount().poolFen();
            terms.caps().forEach(cap -> used.merge(scopeOf(cap, one.standing()), taken, Long::sum));
        }
    }

    private static long room(Cap cap, ClaimAssessed claim, Map<String, Long> used) {
        return Math.max(0, cap.ceilingFen() - used.getOrDefault(scopeOf(cap, claim), 0L));
    }

    private static String scopeOf(Cap cap, ClaimAssessed claim) {
        return switch (cap.scope()) {
            case "PROJECT" -> "PROJECT " + claim.getLoan();
            case "BORROWER" -> "BORROWER " + borrowerOf(claim.getBorrowerUscc());
            case "BANK" -> "BANK " + claim.getBank();
            default -> cap.scope();
        };
    }

    private static String borrowerOf(@Nullable String uscc) {
        return Objects.requireNonNullElse(uscc, "");
    }

    private static void share(List<Case> inOrder, long cashFen) {
        for (Case one : inOrder) {
            one.reserve(Math.min(one.reservedFen(), one.openFen()));
        }
        long free = cashFen - inOrder.stream().mapToLong(Case::reservedFen).sum();
        for (Case one : inOrder.reversed()) {
            if (free < 0) {
                long back = Math.min(one.reservedFen(), -free);
                one.reserve(one.reservedFen() - back);
                free += back;
            }
        }
        for (Case one : inOrder) {
            if (free > 0 && one.queued()) {
                long more = served(one, free);
                one.reserve(one.reservedFen() + more);
                free -= more;
            }
        }
    }

    private static long served(Case one, long free) {
        long wanted = one.openFen() - one.reservedFen();
        return switch (one.terms().orElseThrow().shortage()) {
            case PARTIAL_AND_QUEUE -> Math.min(wanted, free);
            case WHOLE_OR_QUEUE -> free >= wanted ? wanted : 0;
            case PARTIAL_AND_CLOSE -> served(one, wanted, free);
        };
    }

    private static long served(Case one, long wanted, long free) {
        if (one.closed()) {
            return 0;
        }
        one.close();
        return Math.min(wanted, free);
    }
}
