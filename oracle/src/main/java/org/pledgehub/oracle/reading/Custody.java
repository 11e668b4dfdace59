package org.pledgehub.oracle.reading;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.ref.Pool;

/**
 * Who may speak for a pool. Where the registry names nobody, everybody in the role may; while the pool is not
 * registered, nobody is refused yet.
 *
 * @param pool the pool, if it is registered
 */
public record Custody(Optional<Pool> pool) {

    static Custody of(@Nullable Pool pool) {
        return new Custody(Optional.ofNullable(pool));
    }

    /** Whether the sender of a fact is, as far as is known, the pool's operator, authority or custodian. */
    public boolean hears(Fact fact) {
        return pool.flatMap(known -> named(known, fact.role()))
                .map(named -> named.equals(fact.party()))
                .orElse(true);
    }

    private static Optional<String> named(Pool pool, Role role) {
        return Optional.ofNullable(
                switch (role) {
                    case OPERATOR -> pool.getOperator();
                    case AUTHORITY -> pool.getAuthority();
                    case CUSTODIAN -> pool.getCustodian();
                    case BANK, GUARANTOR, REGISTRY, UNKNOWN -> null;
                });
    }
}
