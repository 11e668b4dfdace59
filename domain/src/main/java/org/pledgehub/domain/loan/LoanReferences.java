package org.pledgehub.domain.loan;

import java.util.Optional;
import org.pledgehub.domain.calendar.WorkCalendar;
import org.pledgehub.domain.key.PoolId;
import org.pledgehub.domain.policy.PolicyBook;

/** The references that a dossier rests on, as they stand when it is made up. */
public interface LoanReferences {

    /** A registered pool. */
    Optional<PoolRegistration> pool(PoolId pool);

    /** Policies by id and date. */
    PolicyBook policies();

    /** The working calendar. */
    WorkCalendar calendar();
}
