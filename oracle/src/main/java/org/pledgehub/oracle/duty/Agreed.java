package org.pledgehub.oracle.duty;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.Direction;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.in.AccountMovement;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.oracle.reading.Said;

/**
 * A contribution that was agreed for a day ({@code docs/pool-life.md}, contributions).
 *
 * @param account whose
 * @param fen agreed sum
 * @param by agreed day
 * @param moved contributions to that account and what was given back of them, in any order
 */
record Agreed(PoolAccount account, long fen, LocalDate by, List<Said<AccountMovement>> moved) {

    /** What was agreed of a pool: a sum and a day. */
    static List<Agreed> of(Pool pool, Collection<Said<AccountMovement>> movements) {
        return Stream.of(
                        agreed(PoolAccount.FISCAL, pool.getAgreedFiscalFen(), pool.getAgreedFiscalBy()),
                        agreed(PoolAccount.PARTNER, pool.getAgreedPartnerFen(), pool.getAgreedPartnerBy()))
                .flatMap(Optional::stream)
                .map(one -> one.among(movements))
                .toList();
    }

    private static Optional<Agreed> agreed(PoolAccount account, @Nullable Long fen, @Nullable LocalDate by) {
        return fen == null || by == null || fen <= 0
                ? Optional.empty()
                : Optional.of(new Agreed(account, fen, by, List.of()));
    }

    private Agreed among(Collection<Said<AccountMovement>> movements) {
        return new Agreed(
                account,
                fen,
                by,
                movements.stream()
                        .filter(said -> said.payload().getKind() == MovementKind.CONTRIBUTION
                                && said.payload().getAccount() == account)
                        .toList());
    }

    /**
     * The last day without which the sum would not be there: what is left is taken off day by day, from the last one back.
     * What moves from a stop on is left out.
     */
    Optional<LocalDate> reachedOn(Optional<LocalDate> stop) {
        var days = moved.stream()
                .map(Said::on)
                .filter(day -> stop.map(day::isBefore).orElse(true))
                .distinct()
                .sorted()
                .toList();
        if (days.isEmpty() || until(days.getLast()) < fen) {
            return Optional.empty();
        }
        int last = days.size() - 1;
        while (last > 0 && until(days.get(last - 1)) >= fen) {
            last--;
        }
        return Optional.of(days.get(last));
    }

    private long until(LocalDate day) {
        return moved.stream()
                .filter(said -> !said.on().isAfter(day))
                .map(Said::payload)
                .mapToLong(one -> one.getDirection() == Direction.CREDIT ? one.getAmountFen() : -one.getAmountFen())
                .sum();
    }
}
