package org.pledgehub.domain.pool;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.pledgehub.domain.money.Fen;

/**
 * The exposure of claimed loans: it moves to what is reserved, then to what is paid. Of each loan no more moves than the
 * pool bears of it; what is reserved or paid for interest beyond that was no exposure of principal.
 */
public final class ClaimedExposure {

    private ClaimedExposure() {}

    /** What has moved, all loans together. */
    public static Fen of(Pool pool) {
        var byLoan = pool.claims().values().stream()
                .collect(Collectors.groupingBy(claim -> claim.latest().parties().loan()));
        return Fen.sum(byLoan.values().stream()
                .map(claims -> moved(claims, pool).min(exposure(claims)))
                .toList());
    }

    private static Fen moved(List<PoolClaim> ofLoan, Pool pool) {
        return Fen.sum(ofLoan.stream()
                .map(claim -> claim.reserved().plus(pool.paidOn(claim.id())))
                .toList());
    }

    /** As the loan's dossier said last, of whichever claim. */
    private static Fen exposure(List<PoolClaim> ofLoan) {
        return ofLoan.stream()
                .map(PoolClaim::latest)
                .max(Comparator.comparingLong(ClaimAssessment::sequence))
                .map(ClaimAssessment::exposure)
                .orElse(Fen.ZERO)
                .atLeastZero();
    }
}
