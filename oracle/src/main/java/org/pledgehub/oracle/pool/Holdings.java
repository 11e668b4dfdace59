package org.pledgehub.oracle.pool;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.pledgehub.contract.common.Direction;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.in.AccountMovement;
import org.pledgehub.oracle.claim.Terms;
import org.pledgehub.oracle.reading.Said;

/**
 * What a pool holds where its liability ends with that. It is looked at once for each claim that has a place, and written
 * down with the claim.
 */
final class Holdings {

    private Holdings() {}

    /** The balance for a claim: as it was taken, or as it is at its first turn; none under a policy without such a limit. */
    static Optional<Long> limit(Case one, Collection<Case> all, Cashbook book) {
        var cap = one.terms().map(Terms::finer).map(Terms.Finer::balanceCap).orElse("NONE");
        if (cap.equals("NONE")) {
            return Optional.empty();
        }
        return one.balance()
                .or(() -> Optional.of(
                        switch (cap) {
                            case "POOL_CASH" -> onAccounts(one, LocalDate.MAX, book);
                            case "POOL_CASH_ON_NOTICE" ->
                                onAccounts(one, one.standing().getNoticedOn(), book);
                            default -> Math.max(0, onAccounts(one, LocalDate.MAX, book) - promisedToOthers(one, all));
                        }));
    }

    private static long promisedToOthers(Case one, Collection<Case> all) {
        return all.stream()
                .filter(other -> other != one)
                .mapToLong(Case::reservedFen)
                .sum();
    }

    /** What moved for the claim itself is left out: a payment does not lessen what may be paid. */
    private static long onAccounts(Case one, LocalDate last, Cashbook book) {
        long sum = 0;
        for (Said<AccountMovement> said : book.said()) {
            var moved = said.payload();
            if (!said.on().isAfter(last) && !isFor(one, moved)) {
                sum = Math.addExact(
                        sum, moved.getDirection() == Direction.CREDIT ? moved.getAmountFen() : -moved.getAmountFen());
            }
        }
        return Math.max(0, sum);
    }

    private static boolean isFor(Case one, AccountMovement moved) {
        boolean pays = moved.getKind() == MovementKind.COMPENSATION || moved.getKind() == MovementKind.REFUND;
        return pays
                && moved.getClaimId() != null
                && moved.getClaimId().strip().equals(one.standing().getClaimId());
    }
}
