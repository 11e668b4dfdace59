package org.pledgehub.oracle.pool;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pledgehub.contract.common.Direction;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.in.AccountMovement;
import org.pledgehub.contract.out.ClaimView;

/** Holds what was reimbursed against what the fiscal account owes, and each leg against the other ({@code docs/ledger.md}). */
final class Reimbursed {

    private static final String NO_CLAIM = "";

    private Reimbursed() {}

    /**
     * What was reimbursed too much, fen, by claim; and what was reimbursed for no claim beyond all that is owed and not
     * found on a claim, under an empty text.
     */
    static SortedMap<String, Long> beyond(List<AccountMovement> movements, Collection<ClaimView> claims) {
        SortedMap<String, Long> owed = Balances.owed(movements, claims);
        SortedMap<String, Long> gone = leg(movements, PoolAccount.FISCAL, Direction.DEBIT);
        SortedMap<String, Long> come = leg(movements, PoolAccount.PARTNER, Direction.CREDIT);
        SortedMap<String, Long> beyond = new TreeMap<>();
        SortedMap<String, Long> named = new TreeMap<>(gone);
        named.putAll(come);
        named.remove(NO_CLAIM);
        for (String claim : named.keySet()) {
            long most = Math.max(gone.getOrDefault(claim, 0L), come.getOrDefault(claim, 0L));
            beyond.put(claim, Math.max(0, most - owed.getOrDefault(claim, 0L)));
        }
        long all = Math.max(sum(gone), sum(come)) - sum(owed);
        beyond.put(NO_CLAIM, Math.max(0, all - sum(beyond)));
        beyond.values().removeIf(fen -> fen == 0);
        return beyond;
    }

    /**
     * What moved on one account only for a claim, fen; under an empty text what moved so for no claim, as far as it
     * cannot be the other leg of one that names a claim.
     */
    static SortedMap<String, Long> oneLegged(List<AccountMovement> movements) {
        SortedMap<String, Long> onTheWay = leg(movements, PoolAccount.FISCAL, Direction.DEBIT);
        leg(movements, PoolAccount.PARTNER, Direction.CREDIT)
                .forEach((claim, fen) -> onTheWay.merge(claim, -fen, Math::addExact));
        long unnamed = onTheWay.getOrDefault(NO_CLAIM, 0L);
        onTheWay.remove(NO_CLAIM);
        for (long fen : onTheWay.values()) {
            if (Long.signum(fen) == -Long.signum(unnamed)) {
                unnamed = Math.abs(fen) < Math.abs(unnamed) ? unnamed + fen : 0;
            }
        }
        onTheWay.put(NO_CLAIM, unnamed);
        onTheWay.replaceAll((claim, fen) -> Math.abs(fen));
        onTheWay.values().removeIf(fen -> fen == 0);
        return onTheWay;
    }

    /** What moved on an account for reimbursements, by claim. */
    private static SortedMap<String, Long> leg(
            List<AccountMovement> movements, PoolAccount account, Direction direction) {
        SortedMap<String, Long> sums = new TreeMap<>();
        for (AccountMovement movement : movements) {
            if (movement.getKind() == MovementKind.REIMBURSEMENT && movement.getAccount() == account) {
                String claim = movement.getClaimId();
                long fen = movement.getDirection() == direction ? movement.getAmountFen() : -movement.getAmountFen();
                sums.merge(claim == null ? NO_CLAIM : claim.strip(), fen, Math::addExact);
            }
        }
        return sums;
    }

    private static long sum(SortedMap<String, Long> sums) {
        return sums.values().stream().reduce(0L, Math::addExact);
    }
}
