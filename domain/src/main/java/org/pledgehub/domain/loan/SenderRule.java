package org.pledgehub.domain.loan;

import java.util.Optional;
import java.util.function.Function;
import org.pledgehub.domain.fact.EventHeader;
import org.pledgehub.domain.fact.Office;
import org.pledgehub.domain.fact.Told;

/**
 * Who may speak of a loan: of the operators only the one of its pool, of the authorities only the one of its pool, each also
 * one that was it before, of the days until then; of the
 * guarantors and insurers only those that the bank has named. While the pool, or for a guarantor the loan, is not known
 * nothing is decided; where nobody is named, everybody in the role may.
 *
 * @param pool the loan's pool, once a disbursement names it and it is registered
 * @param first the disbursement that names pool and guarantors, once there is one
 */
record SenderRule(Told<PoolRegistration> pool, Told<LoanFact.Disbursed> first) {

    /** The rule of a loan. */
    static SenderRule of(Disbursements disbursements, LoanReferences references) {
        return new SenderRule(
                Told.from(disbursements.pool().flatMap(references::pool)),
                Told.from(disbursements.first().map(Held::body)));
    }

    /** Why the sender may not, if so. */
    Optional<SenderRefusal> refusalOf(EventHeader header) {
        return switch (header.role()) {
            case OPERATOR -> unless(SenderRefusal.NOT_THE_OPERATOR, PoolRegistration::operator, header);
            case AUTHORITY -> unless(SenderRefusal.NOT_THE_AUTHORITY, PoolRegistration::authority, header);
            case GUARANTOR ->
                first.asOptional()
                        .filter(loan -> !loan.mayBeGuaranteedBy(header.party()))
                        .map(loan -> SenderRefusal.NOT_THE_GUARANTOR);
            case BANK, REGISTRY, CUSTODIAN -> Optional.empty();
        };
    }

    /** True where it cannot be said yet whether the sender may. */
    boolean isUndecidedOn(EventHeader header) {
        return switch (header.role()) {
            case OPERATOR, AUTHORITY -> pool.asOptional().isEmpty();
            case GUARANTOR -> first.asOptional().isEmpty();
            case BANK, REGISTRY, CUSTODIAN -> false;
        };
    }

    /** True where it is known that the sender may. */
    boolean lets(EventHeader header) {
        return !isUndecidedOn(header) && refusalOf(header).isEmpty();
    }

    private Optional<SenderRefusal> unless(
            SenderRefusal refusal, Function<PoolRegistration, Office> office, EventHeader header) {
        return pool.asOptional()
                .filter(known -> !office.apply(known).admits(header))
                .map(known -> refusal);
    }
}
