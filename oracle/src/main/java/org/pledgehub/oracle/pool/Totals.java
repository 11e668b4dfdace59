package org.pledgehub.oracle.pool;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.hop.Contribution;
import org.pledgehub.contract.out.PoolBreakdown;
import org.pledgehub.contract.out.PoolExposure;
import org.pledgehub.oracle.claim.Exact;

/**
 * The sums of one pool: over everything, and over each bank, kind of right, industry and month of maturity. What
 * belongs to several kinds counts under each of them.
 */
final class Totals {

    private final String pool;
    private final Sum all = new Sum();
    private final SortedMap<String, Sum> parts = new TreeMap<>();
    private final long claimedFen;

    Totals(String pool, Collection<Contribution> loans, Collection<Case> claims) {
        this.pool = pool;
        for (Contribution loan : loans) {
            all.add(loan);
            keys(loan.getBank(), loan.getIpKinds(), loan.getIndustry(), loan.getMaturityMonth())
                    .forEach(key -> part(key).add(loan));
        }
        for (Case claim : claims) {
            ClaimAssessed told = claim.standing();
            all.add(claim);
            keys(told.getBank(), told.getIpKinds(), told.getIndustry(), told.getMaturityMonth())
                    .forEach(key -> part(key).add(claim));
        }
        this.claimedFen = claimed(claims);
    }

    /** The exposure of a claimed loan moves to what is promised on it, then to what is paid. */
    private static long claimed(Collection<Case> claims) {
        SortedMap<String, Long> exposed = new TreeMap<>();
        SortedMap<String, Long> taken = new TreeMap<>();
        for (Case claim : claims) {
            ClaimAssessed told = claim.unheard().orElse(claim.standing());
            exposed.merge(told.getLoan(), Math.max(0, told.getExposureFen()), Math::max);
            taken.merge(told.getLoan(), Math.addExact(claim.reservedFen(), claim.paidFen()), Math::addExact);
        }
        return exposed.entrySet().stream()
                .mapToLong(loan -> Math.min(loan.getValue(), taken.getOrDefault(loan.getKey(), 0L)))
                .sum();
    }

    private Sum part(String key) {
        return parts.computeIfAbsent(key, unused -> new Sum());
    }

    private static List<String> keys(
            String bank, List<String> kinds, @Nullable String industry, @Nullable String month) {
        List<String> keys = new ArrayList<>();
        keys.add("BANK|" + bank);
        kinds.forEach(kind -> keys.add("IP_KIND|" + kind));
        Optional.ofNullable(industry).ifPresent(code -> keys.add("INDUSTRY|" + code));
        Optional.ofNullable(month).ifPresent(code -> keys.add("MATURITY_MONTH|" + code));
        return keys;
    }

    /** Rows of the breakdown by their keys {@code pool|dimension|value}. */
    SortedMap<String, PoolBreakdown> breakdown() {
        SortedMap<String, PoolBreakdown> rows = new TreeMap<>();
        parts.forEach((key, sum) -> {
            int bar = key.indexOf('|');
            rows.put(
                    pool + "|" + key,
                    PoolBreakdown.newBuilder()
                            .setPool(pool)
                            .setDimension(key.substring(0, bar))
                            .setValue(key.substring(bar + 1))
                            .setLoans(sum.loans())
                            .setBorrowers(sum.borrowers())
                            .setRights(sum.rights())
                            .setDisbursedFen(sum.disbursedFen())
                            .setOutstandingFen(sum.outstandingFen())
                            .setExposureFen(sum.exposureFen())
                            .setDefaults(sum.defaults())
                            .setNonPerformingFen(sum.nonPerformingFen())
                            .setReservedFen(sum.reservedFen())
                            .setPaidFen(sum.paidFen())
                            .setFirstTimeBorrowers(sum.firstTime().yes())
                            .setFirstTimeUntold(sum.firstTime().untold())
                            .setSmallBorrowers(sum.small().yes())
                            .setSizeUntold(sum.small().untold())
                            .setHighTechBorrowers(sum.highTech().yes())
                            .setHighTechUntold(sum.highTech().untold())
                            .setClaims(sum.claims())
                            .build());
        });
        return rows;
    }

    /**
     * Exposure and money of the pool.
     *
     * @param policy version of the pool's policy on the day of the last tick
     * @param cash money on the accounts
     * @param availableFen what of it is promised to nobody
     * @param asOf day of the last tick
     */
    PoolExposure exposure(@Nullable String policy, Cashbook cash, long availableFen, Optional<LocalDate> asOf) {
        Map<PoolAccount, Long> money = cash.cash();
        long contributed = cash.contributedFen();
        return PoolExposure.newBuilder()
                .setPool(pool)
                .setPolicy(policy)
                .setLoans(all.loans())
                .setBorrowers(all.borrowers())
                .setRights(all.rights())
                .setDisbursedFen(all.disbursedFen())
                .setOutstandingFen(all.outstandingFen())
                .setExposureFen(all.exposureFen())
                .setDefaults(all.defaults())
                .setNonPerformingFen(all.nonPerformingFen())
                .setReservedFen(all.reservedFen())
                .setPaidFen(all.paidFen())
                .setFirstTimeBorrowers(all.firstTime().yes())
                .setFirstTimeUntold(all.firstTime().untold())
                .setSmallBorrowers(all.small().yes())
                .setSizeUntold(all.small().untold())
                .setHighTechBorrowers(all.highTech().yes())
                .setHighTechUntold(all.highTech().untold())
                .setClaims(all.claims())
                .setContributedFen(contributed)
                .setCashFiscalFen(money.getOrDefault(PoolAccount.FISCAL, 0L))
                .setCashPartnerFen(money.getOrDefault(PoolAccount.PARTNER, 0L))
                .setAvailableFen(availableFen)
                .setLeveragePpm(leverage(all.outstandingFen(), contributed))
                .setCumulativeLeveragePpm(leverage(all.disbursedFen(), contributed))
                .setFrozen(null)
                .setAsOf(asOf.orElse(null))
                .setClaimedExposureFen(claimedFen)
                .setOpenExposureFen(Math.max(0, all.exposureFen() - claimedFen))
                .setReimbursedFen(-cash.turnover(MovementKind.REIMBURSEMENT).getOrDefault(PoolAccount.FISCAL, 0L))
                .setRecoveredFen(sum(cash.turnover(MovementKind.RECOVERY)))
                .setRecoveryCostFen(-sum(cash.turnover(MovementKind.RECOVERY_COST)))
                .build();
    }

    private static long sum(Map<PoolAccount, Long> turnover) {
        return turnover.values().stream().reduce(0L, Math::addExact);
    }

    private static @Nullable Long leverage(long fen, long contributed) {
        return contributed <= 0
                ? null
                : Exact.quotient(fen, contributed)
                        .times(1_000_000)
                        .downIfItFits()
                        .orElse(null);
    }
}
