package org.pledgehub.simulation.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.out.PoolExposure;
import org.pledgehub.domain.policy.FirstPayer;
import org.pledgehub.simulation.check.Violation.Rule;
import org.pledgehub.simulation.history.History;

/**
 * What is reserved lies on the account that pays first under the version of its claim, or on both together; what is
 * available is what all reservations leave to whoever pays first today.
 *
 * @param payers who pays first, by {@code id@n}
 */
record ReservationCheck(Map<String, FirstPayer> payers) {

    /** Under all policy versions that a history ever refers to. */
    static ReservationCheck in(History history) {
        var payers = new HashMap<String, FirstPayer>();
        PoliciesReferred.in(history)
                .forEach(rules -> payers.put(
                        rules.ref().canonical(), rules.payment().firstPayer().value()));
        return new ReservationCheck(payers);
    }

    /** Holds a pool against its claims. */
    void require(PoolExposure exposure, Collection<ClaimView> claims, Findings findings) {
        long partner = exposure.getCashPartnerFen() - reserved(claims, FirstPayer.PARTNER);
        long fiscal = exposure.getCashFiscalFen() - reserved(claims, FirstPayer.FISCAL);
        long both = partner + fiscal - reserved(claims, FirstPayer.BOTH);
        if (partner < 0 || fiscal < 0 || both < 0) {
            findings.add(
                    Rule.RESERVED_WITHIN_CASH,
                    exposure.getPool(),
                    "left of partner " + partner + ", of fiscal " + fiscal + ", of both " + both);
        }
        var free = Map.of(
                FirstPayer.PARTNER, Math.min(partner, both),
                FirstPayer.FISCAL, Math.min(fiscal, both),
                FirstPayer.BOTH, both);
        var today = payers.get(exposure.getPolicy() == null ? "" : exposure.getPolicy());
        var fitting = today == null
                ? LongStream.concat(LongStream.of(0), free.values().stream().mapToLong(Long::longValue))
                : LongStream.of(free.getOrDefault(today, 0L));
        if (fitting.noneMatch(fen -> fen == exposure.getAvailableFen())) {
            findings.add(
                    Rule.RESERVED_WITHIN_CASH,
                    exposure.getPool(),
                    "available " + exposure.getAvailableFen() + " of " + free + ", first payer " + today);
        }
    }

    private long reserved(Collection<ClaimView> claims, FirstPayer payer) {
        return claims.stream()
                .filter(claim -> payer
                        == payers.getOrDefault(claim.getPolicy() == null ? "" : claim.getPolicy(), FirstPayer.BOTH))
                .mapToLong(ClaimView::getReservedFen)
                .sum();
    }
}
