package org.pledgehub.oracle.pool;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pledgehub.contract.common.RecoveryPart;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.hop.SplitRecovery;
import org.pledgehub.oracle.reading.Keys;

/** Recoveries on several loans that the loans tell with other parts ({@code docs/ledger.md}). */
final class SharedMoney {

    private SharedMoney() {}

    /** By reference the greatest difference of a loan's part, its gross or its cost, fen. */
    static SortedMap<String, Long> differences(Collection<ClaimAssessed> claims) {
        // reference, then what is compared (loan and sort of amount), then the loan that tells it
        Map<String, Map<String, Map<String, Long>>> told = new TreeMap<>();
        Map<String, TreeSet<String>> tellers = new HashMap<>();
        lastOfEachLoan(claims).forEach((loan, claim) -> {
            for (SplitRecovery recovery : claim.getSplitRecoveries()) {
                String reference = recovery.getShared().getReference();
                tellers.computeIfAbsent(reference, none -> new TreeSet<>()).add(loan);
                Map<String, Map<String, Long>> amounts = told.computeIfAbsent(reference, none -> new TreeMap<>());
                recovery.getShared().getParts().forEach(part -> add(amounts, loan, part));
            }
        });
        SortedMap<String, Long> differences = new TreeMap<>();
        told.forEach((reference, amounts) -> {
            int all = tellers.getOrDefault(reference, new TreeSet<>()).size();
            long greatest = amounts.values().stream()
                    .mapToLong(byTeller -> spread(byTeller.values(), all))
                    .max()
                    .orElse(0);
            if (greatest > 0) {
                differences.put(reference, greatest);
            }
        });
        return differences;
    }

    private static void add(Map<String, Map<String, Long>> amounts, String teller, RecoveryPart part) {
        String loan = Keys.loan(part.getLoan()).orElseThrow();
        amounts.computeIfAbsent(loan + " gross", none -> new TreeMap<>()).merge(teller, part.getGrossFen(), Long::sum);
        amounts.computeIfAbsent(loan + " cost", none -> new TreeMap<>()).merge(teller, part.getCostFen(), Long::sum);
    }

    /** Whoever does not speak of a loan says that nothing is its part. */
    private static long spread(Collection<Long> amounts, int tellers) {
        long most = amounts.stream().mapToLong(Long::longValue).max().orElse(0);
        long least = amounts.size() < tellers
                ? 0
                : amounts.stream().mapToLong(Long::longValue).min().orElse(0);
        return most - least;
    }

    private static Map<String, ClaimAssessed> lastOfEachLoan(Collection<ClaimAssessed> claims) {
        Map<String, ClaimAssessed> last = new TreeMap<>();
        claims.forEach(claim -> last.merge(
                claim.getLoan(), claim, (one, other) -> one.getSequence() >= other.getSequence() ? one : other));
        return last;
    }
}
