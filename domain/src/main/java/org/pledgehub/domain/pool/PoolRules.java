package org.pledgehub.domain.pool;

import java.util.Optional;
import java.util.Set;
import org.pledgehub.domain.calendar.WorkCalendar;
import org.pledgehub.domain.fact.Role;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.PolicyRef;
import org.pledgehub.domain.policy.PoolTerms;

/** What a pool has to know from the references. */
public interface PoolRules {

    /** What the registry of pools says of this pool. */
    Registration registration();

    /** The pool's terms under a policy version; empty where the version is not known here yet. */
    Optional<PoolTerms> termsUnder(PolicyRef policy);

    /** Which days are worked on; without a calendar, all but Saturdays and Sundays. */
    default WorkCalendar calendar() {
        return WorkCalendar.weekendsOnly();
    }

    /** What the registry says of a pool. */
    sealed interface Registration {

        /** The pool is not registered yet. */
        record Unknown() implements Registration {}

        /**
         * It is.
         *
         * @param custodians who keeps its accounts; empty: whoever has the role
         * @param operators who operates it; empty: whoever has the role
         * @param authorities who manages it; empty: whoever has the role
         */
        record Known(Set<PartyId> custodians, Set<PartyId> operators, Set<PartyId> authorities)
                implements Registration {

            /** Keeps its own copy. */
            public Known {
                custodians = Set.copyOf(custodians);
                operators = Set.copyOf(operators);
                authorities = Set.copyOf(authorities);
            }

            /** A pool of which only the custodian is named. */
            public Known(Set<PartyId> custodians) {
                this(custodians, Set.of(), Set.of());
            }

            /** Whether a party may speak for the pool in its role. */
            boolean admits(Role role, PartyId party) {
                return switch (role) {
                    case CUSTODIAN -> admits(party);
                    case OPERATOR -> operators.isEmpty() || operators.contains(party);
                    case AUTHORITY -> authorities.isEmpty() || authorities.contains(party);
                    case BANK, GUARANTOR, REGISTRY -> false;
                };
            }

            /** Whether a party keeps the pool's accounts. */
            boolean admits(PartyId party) {
                return custodians.isEmpty() || custodians.contains(party);
            }
        }
    }
}
