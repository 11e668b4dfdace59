package org.pledgehub.domain.loan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pledgehub.domain.key.PoolId;

/**
 * The disbursements of a loan. The first one in legal order names the pool and the borrower; a tranche that names
 * another pool is not counted until the bank has put it right. A loan whose disbursements were all undone is withdrawn;
 * the undone ones then still say which pool and policy it belonged to.
 *
 * @param effective those that hold, in legal order
 * @param undone those that were undone, in legal order, each in its last form
 */
record Disbursements(List<Held<LoanFact.Disbursed>> effective, List<Held<LoanFact.Disbursed>> undone) {

    static Disbursements of(LoanFacts facts) {
        return new Disbursements(
                facts.of(LoanFact.Disbursed.class), new UndoneFacts(facts.book()).of(LoanFact.Disbursed.class));
    }

    /** Those that hold and name the loan's pool, in legal order. */
    List<Held<LoanFact.Disbursed>> counted() {
        var pool = pool();
        return effective.stream()
                .filter(held -> pool.filter(held.body().pool()::equals).isPresent())
                .toList();
    }

    /** The disbursement that names pool, borrower and policy date; of a withdrawn loan the first undone one. */
    Optional<Held<LoanFact.Disbursed>> first() {
        return (effective.isEmpty() ? undone : effective).stream().findFirst();
    }

    /** Pool of the loan. */
    Optional<PoolId> pool() {
        return first().map(held -> held.body().pool());
    }

    /** Day of the first disbursement. */
    Optional<LocalDate> disbursedOn() {
        return first().map(Held::occurredOn);
    }

    /** True where every disbursement was undone. */
    boolean withdrawn() {
        return effective.isEmpty() && !undone.isEmpty();
    }

    /** True where a disbursement holds. */
    boolean stands() {
        return !effective.isEmpty();
    }

    /** True where a tranche names another pool than the first. */
    boolean poolsDiffer() {
        return counted().size() < effective.size();
    }
}
