package org.pledgehub.domain.loan;

import java.util.Optional;
import org.pledgehub.domain.fact.EventHeader;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.PartyId;

/**
 * Who may speak of a loan: of the operators only the one of its pool, of the authorities only the one of its pool. While
 * the pool is not known nothing is decided; where the registry names nobody, everybody in the role may.
 *
 * @param pool the loan's pool, once a disbursement names it and it is registered
 */
record SenderRule(Told<PoolRegistration> pool) {

    /** The rule of a loan. */
    static SenderRule of(Disbursements disbursements, LoanReferences references) {
        return new SenderRule(Told.from(disbursements.pool().flatMap(references::pool)));
    }

    /** Why the sender may not, if so. */
    Optional<SenderRefusal> refusalOf(EventHeader header) {
        return pool.asOptional().flatMap(known -> switch (header.role()) {
            case OPERATOR -> unless(SenderRefusal.NOT_THE_OPERATOR, known.operator(), header.party());
            case AUTHORITY -> unless(SenderRefusal.NOT_THE_AUTHORITY, known.authority(), header.party());
            case BANK, GUARANTOR, REGISTRY, CUSTODIAN -> Optional.empty();
        });
    }

    /** True where it cannot be said yet whether the sender may. */
    boolean isUndecidedOn(EventHeader header) {
        return pool.asOptional().isEmpty()
                && switch (header.role()) {
                    case OPERATOR, AUTHORITY -> true;
                    case BANK, GUARANTOR, REGISTRY, CUSTODIAN -> false;
                };
    }

    /** True where it is known that the sender may. */
    boolean lets(EventHeader header) {
        return !isUndecidedOn(header) && refusalOf(header).isEmpty();
    }

    private static Optional<SenderRefusal> unless(SenderRefusal refusal, Told<PartyId> named, PartyId sender) {
        return named.asOptional().filter(party -> !party.equals(sender)).map(party -> refusal);
    }
}
