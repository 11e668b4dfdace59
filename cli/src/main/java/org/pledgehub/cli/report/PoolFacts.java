package org.pledgehub.cli.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.out.PoolBreakdown;
import org.pledgehub.contract.out.PoolExposure;
import org.pledgehub.contract.out.PoolLife;

/** One pool in the report, with the same figures by bank. */
final class PoolFacts {
    private static final String BANK = "BANK";

    private PoolFacts() {}

    static ObjectNode of(PoolExposure pool, Collection<PoolBreakdown> breakdowns, BookFacts books) {
        var byBank = new TreeMap<String, PoolBreakdown>();
        breakdowns.stream()
                .filter(part -> part.getPool().equals(pool.getPool())
                        && part.getDimension().equals(BANK))
                .forEach(part -> byBank.put(part.getValue(), part));
        var banks = new JsonTree();
        byBank.forEach((bank, part) -> banks.put(bank, of(part)));
        return new JsonTree()
                .put("policy", pool.getPolicy())
                .put("loans", pool.getLoans())
                .put("borrowers", pool.getBorrowers())
                .put("disbursedFen", pool.getDisbursedFen())
                .put("outstandingFen", pool.getOutstandingFen())
                .put("exposureFen", pool.getExposureFen())
                .put("reservedFen", pool.getReservedFen())
                .put("paidFen", pool.getPaidFen())
                .put("reimbursedFen", pool.getReimbursedFen())
                .put("recoveredFen", pool.getRecoveredFen())
                .put("recoveryCostFen", pool.getRecoveryCostFen())
                .put("availableFen", pool.getAvailableFen())
                .put("contributedFen", pool.getContributedFen())
                .put("cashFiscalFen", pool.getCashFiscalFen())
                .put("cashPartnerFen", pool.getCashPartnerFen())
                .put("leverageHeadroomFen", pool.getLeverageHeadroomFen())
                .put("portfolioHeadroomFen", pool.getPortfolioHeadroomFen())
                .put("defaults", pool.getDefaults())
                .put("nonPerformingFen", pool.getNonPerformingFen())
                .putMap("claims", pool.getClaims())
                .put("life", life(pool.getLife()))
                .putMap("book", books.of(pool.getPool()))
                .put("byBank", banks.node())
                .node();
    }

    private static ObjectNode life(@Nullable PoolLife life) {
        if (life == null) {
            return new JsonTree().node();
        }
        return new JsonTree()
                .put("state", life.getState())
                .put("termEndsOn", life.getTermEndsOn())
                .put("evaluatedOn", life.getEvaluatedOn())
                .put("endedOn", life.getEndedOn())
                .put("lossesConfirmedOn", life.getLossesConfirmedOn())
                .put("liquidatedOn", life.getLiquidatedOn())
                .put("auditedOn", life.getAuditedOn())
                .put("matching", life.getMatching())
                .put("distributedFiscalFen", life.getDistributedFiscalFen())
                .put("distributedPartnerFen", life.getDistributedPartnerFen())
                .node();
    }

    private static ObjectNode of(PoolBreakdown part) {
        return new JsonTree()
                .put("loans", part.getLoans())
                .put("borrowers", part.getBorrowers())
                .put("disbursedFen", part.getDisbursedFen())
                .put("outstandingFen", part.getOutstandingFen())
                .put("exposureFen", part.getExposureFen())
                .put("reservedFen", part.getReservedFen())
                .put("paidFen", part.getPaidFen())
                .put("defaults", part.getDefaults())
                .put("nonPerformingFen", part.getNonPerformingFen())
                .putMap("claims", part.getClaims())
                .node();
    }
}
