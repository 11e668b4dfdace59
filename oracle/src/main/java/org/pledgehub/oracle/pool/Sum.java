package org.pledgehub.oracle.pool;

import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pledgehub.contract.hop.Contribution;

/** What a number of loans and claims come to. Money is in fen. */
final class Sum {

    private long loans;
    private final SortedSet<String> borrowers = new TreeSet<>();
    private long rights;
    private long disbursedFen;
    private long outstandingFen;
    private long exposureFen;
    private long defaults;
    private long nonPerformingFen;
    private long reservedFen;
    private long paidFen;
    private final SortedMap<String, Long> claims = new TreeMap<>();
    private final Census firstTime = new Census();
    private final Census small = new Census();
    private final Census highTech = new Census();

    void add(Contribution loan) {
        loans++;
        borrowers.add(loan.getBorrowerUscc());
        firstTime.hear(loan.getBorrowerUscc(), loan.getFirstTimeBorrower());
        small.hear(loan.getBorrowerUscc(), loan.getSmallBorrower());
        highTech.hear(loan.getBorrowerUscc(), loan.getHighTechBorrower());
        rights += loan.getRights();
        disbursedFen = Math.addExact(disbursedFen, loan.getDisbursedFen());
        outstandingFen = Math.addExact(outstandingFen, loan.getOutstandingFen());
        exposureFen = Math.addExact(exposureFen, loan.getExposureFen());
        defaults += loan.getDefaults();
        nonPerformingFen = Math.addExact(nonPerformingFen, loan.getNonPerformingFen());
    }

    void add(Case claim) {
        reservedFen = Math.addExact(reservedFen, claim.reservedFen());
        paidFen = Math.addExact(paidFen, claim.paidFen());
        claims.merge(claim.progress().stage(), 1L, Long::sum);
    }

    long loans() {
        return loans;
    }

    long borrowers() {
        return borrowers.size();
    }

    long rights() {
        return rights;
    }

    long disbursedFen() {
        return disbursedFen;
    }

    long outstandingFen() {
        return outstandingFen;
    }

    long exposureFen() {
        return exposureFen;
    }

    long defaults() {
        return defaults;
    }

    long nonPerformingFen() {
        return nonPerformingFen;
    }

    long reservedFen() {
        return reservedFen;
    }

    long paidFen() {
        return paidFen;
    }

    Map<String, Long> claims() {
        return claims;
    }

    /** Borrowers with their first loan. */
    Census firstTime() {
        return firstTime;
    }

    /** Micro and small borrowers. */
    Census small() {
        return small;
    }

    /** High-tech borrowers. */
    Census highTech() {
        return highTech;
    }
}
