package org.pledgehub.simulation.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.out.PoolExposure;
import org.pledgehub.contract.ref.PolicyVersion;
import org.pledgehub.domain.policy.FirstPayer;
import org.pledgehub.domain.policy.Policy;
import org.pledgehub.domain.policy.PoolPolicy;
import org.pledgehub.policies.PolicyReader;
import org.pledgehub.policies.yaml.Reading;
import org.pledgehub.simulation.check.Violation.Rule;
import org.pledgehub.simulation.history.History;
import org.pledgehub.simulation.history.Step;

/**
 * What is reserved lies on the account that pays first under the version of its claim, or on both together; what is
 * available is what all reservations leave to whoever pays first today.
 *
 * @param payers who pays first, by {@code id@n}
 */
record ReservationCheck(Map<String, FirstPayer> payers) {

    private static final Map<String, List<Policy>> READ = new ConcurrentHashMap<>();

    /** Under all policy versions that a history ever refers to. */
    static ReservationCheck in(History history) {
        var payers = new HashMap<String, FirstPayer>();
        for (var step : history.steps()) {
            if (step instanceof Step.Refer(var reference) && reference instanceof PolicyVersion version) {
                READ.computeIfAbsent(version.getDocument(), ReservationCheck::read)
                        .forEach(policy -> {
                            if (policy instanceof PoolPolicy rules) {
                                payers.put(
                                        rules.ref().canonical(),
                                        rules.payment().firstPayer().value());
                            }
                        });
            }
        }
        return new ReservationCheck(payers);
    }

    private static List<Policy> read(String document) {
        return switch (PolicyReader.read("policy", document)) {
            case Reading.Loaded<List<Policy>>(var policies) -> policies;
            case Reading.Faulty<List<Policy>> faulty -> List.of();
        };
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
