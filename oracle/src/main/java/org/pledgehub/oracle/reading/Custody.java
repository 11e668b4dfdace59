package org.pledgehub.oracle.reading;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.ref.Pool;

/**
 * Who may speak for a pool. Where the registry names nobody, everybody in the role may; who spoke for it before may
 * still speak of days until then; while the pool is not
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
        return pool.map(known -> speaksFor(known, fact)).orElse(true);
    }

    /** Whether a party that has the role speaks for a pool on the fact's day: who has it now, or had it until then. */
    public static boolean speaksFor(Pool pool, Fact fact) {
        var now = named(pool, fact.role());
        return now.isEmpty()
                || now.get().equals(fact.party())
                || pool.getFormer().stream()
                        .anyMatch(former -> former.getRole() == fact.role()
                                && former.getParty().equals(fact.party())
                                && former.getUntil().compareTo(fact.occurredOn()) >= 0);
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
