package org.pledgehub.domain.pool;

import java.util.Optional;
import org.pledgehub.domain.calendar.WorkCalendar;
import org.pledgehub.domain.fact.EventHeader;
import org.pledgehub.domain.fact.Office;
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
         * @param custodian who keeps its accounts
         * @param operator who operates it
         * @param authority who manages it
         */
        record Known(Office custodian, Office operator, Office authority) implements Registration {

            /** A pool of which only the custodian is named. */
            public Known(Office custodian) {
                this(custodian, Office.open(), Office.open());
            }

            /** Whether the sender may speak for the pool in its role. */
            boolean admits(EventHeader header) {
                return switch (header.role()) {
                    case CUSTODIAN -> custodian.admits(header);
                    case OPERATOR -> operator.admits(header);
                    case AUTHORITY -> authority.admits(header);
                    case BANK, GUARANTOR, REGISTRY -> false;
                };
            }
        }
    }
}
