package org.pledgehub.oracle.pool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.oracle.claim.Amount;
import org.pledgehub.oracle.claim.Terms;
import org.pledgehub.oracle.reading.PolicyText;

/**
 * The claims of one pool and who gets its money. What is free goes to the claims in the order of their places; what has
 * been promised stays promised, unless cash goes away: then the latest promise shrinks first.
 */
final class Queue {

    private static final int MOST_ROUNDS = 1_000;

    private final SortedMap<String, Case> cases = new TreeMap<>();
    private long nextPlace;
    private boolean closed;

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
     * @param book what moved on the accounts
     * @param agreed terms by policy version
     * @param end what the pool's end means for them
     */
    void settle(Cashbook book, TermsBook agreed, PoolEnd end) {
        Map<PoolAccount, Long> cash = book.cash();
        Map<String, Long> paid = book.paid();
        closed = end.isFinal();
        cases.forEach((id, one) -> one.paid(paid.getOrDefault(id, 0L)));
        for (Case one : cases.values()) {
            one.takePlace(nextPlace, agreed, end, cases.values());
            nextPlace += one.place() == nextPlace ? 1 : 0;
        }
        List<Case> inOrder = cases.values().stream()
                .filter(one -> one.hasPlace() && one.terms().isPresent())
                .sorted(Comparator.comparingLong(Case::place))
                .toList();
        shrink(inOrder, cash);
        serveUntilNothingMoves(inOrder, book);
    }

    /** What a later claim gives up under a ceiling may help an earlier one. */
    private void serveUntilNothingMoves(List<Case> inOrder, Cashbook book) {
        List<Long> before;
        int rounds = 0;
        do {
            if (rounds++ > MOST_ROUNDS) {
                throw new IllegalStateException("The claims give each other money without end: " + reserved(inOrder));
            }
            before = reserved(inOrder);
            serve(inOrder, book);
        } while (!before.equals(reserved(inOrder)));
    }

    private static List<Long> reserved(List<Case> claims) {
        List<Long> reserved = new ArrayList<>();
        claims.forEach(one -> reserved.add(one.reservedFen()));
        return reserved;
    }

    private static void shrink(List<Case> inOrder, Map<PoolAccount, Long> cash) {
        for (int i = 0; i < inOrder.size(); i++) {
            Case one = inOrder.get(i);
            one.keep(Math.min(one.reservedFen(), free(payers(one), inOrder.subList(0, i), cash)));
        }
    }

    /** Money on these accounts that is not promised to a claim, on any of them. */
    long free(Set<PoolAccount> payers, Map<PoolAccount, Long> cash) {
        return free(payers, cases.values(), cash);
    }

    /**
     * What claims that may only be paid from these accounts leave there, as far as all claims leave as much on both: a
     * claim that may be paid from either takes what the others leave.
     */
    private static long free(Set<PoolAccount> payers, Collection<Case> promised, Map<PoolAccount, Long> cash) {
        Set<PoolAccount> either = EnumSet.allOf(PoolAccount.class);
        return Math.max(0, Math.min(left(payers, promised, cash), left(either, promised, cash)));
    }

    /** What counts against a ceiling of the whole pool: promised to claims in their places, by rules that are known. */
    long promisedFen() {
        return cases.values().stream()
                .filter(one -> one.hasPlace() && one.terms().isPresent())
                .mapToLong(Case::promisedFen)
                .reduce(0, Math::addExact);
    }

    private static long left(Set<PoolAccount> accounts, Collection<Case> promised, Map<PoolAccount, Long> cash) {
        long money = accounts.stream()
                .mapToLong(account -> cash.getOrDefault(account, 0L))
                .sum();
        return money
                - promised.stream()
                        .filter(one -> accounts.containsAll(payers(one)))
                        .mapToLong(Case::reservedFen)
                        .sum();
    }

    private static Set<PoolAccount> payers(Case one) {
        return one.terms().map(Terms::firstPayer).orElseGet(() -> EnumSet.allOf(PoolAccount.class));
    }

    private void serve(List<Case> inOrder, Cashbook book) {
        Map<String, Long> used = new HashMap<>();
        var earlier = new Amount.Earlier(0, 0);
        for (Case one : inOrder) {
            if (!one.settled()) {
                one.limitedBy(Holdings.limit(one, cases.values(), book));
                serve(one, due(one, used, earlier), inOrder, book.cash());
            }
            earlier = earlier.with(one.amount().baseFen(), one.promisedFen());
            for (String scope : List.of("PROJECT", "BORROWER", "BANK", "PORTFOLIO")) {
                used.merge(scopeOf(scope, one.standing()), one.promisedFen(), Long::sum);
            }
        }
    }

    private static Amount due(Case one, Map<String, Long> used, Amount.Earlier earlier) {
        Terms terms = one.terms().orElseThrow();
        long room = terms.caps().stream()
                .mapToLong(cap ->
                        Math.max(0, cap.ceilingFen() - used.getOrDefault(scopeOf(cap.scope(), one.standing()), 0L)))
                .min()
                .orElse(Long.MAX_VALUE);
        return Amount.of(one.standing(), terms, Math.min(room, one.balance().orElse(Long.MAX_VALUE)), earlier);
    }

    private void serve(Case one, Amount due, List<Case> inOrder, Map<PoolAccount, Long> cash) {
        boolean mayTake = !closed
                && Since.of(one).filter(since -> since.dueFen().isEmpty()).isEmpty();
        one.serve(due, payable(one, due, mayTake ? free(payers(one), inOrder, cash) : 0));
    }

    private static long payable(Case one, Amount due, long free) {
        long most = one.most(due);
        long have = one.paidFen() + one.reservedFen();
        long once = one.isServed(due) ? have : have + free;
        return switch (one.terms().orElseThrow().shortage()) {
            case PARTIAL_AND_QUEUE -> Math.min(most, have + free);
            case WHOLE_OR_QUEUE -> most > have + free ? one.paidFen() : most;
            case PARTIAL_AND_CLOSE -> Math.min(most, once);
            case REJECT -> most > once ? one.paidFen() : most;
        };
    }

    private static String scopeOf(String scope, ClaimAssessed claim) {
        return switch (scope) {
            case "PROJECT" -> scope + " " + claim.getLoan();
            case "BORROWER" -> scope + " " + Objects.requireNonNullElse(claim.getBorrowerUscc(), claim.getLoan());
            case "BANK" -> scope + " " + claim.getBank();
            case "PORTFOLIO" -> scope;
            case String other -> throw PolicyText.unknown("scope of a ceiling", other);
        };
    }
}
