package org.pledgehub.domain.pool;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pledgehub.domain.claim.ClaimId;

/** What a command leads to, event after event, and the pool as it would then be. */
final class Course {

    private final List<PoolEvent> events = new ArrayList<>();
    private final Set<ClaimId> newEvidence = new HashSet<>();
    private boolean hasBooked;
    private Pool pool;

    Course(Pool pool) {
        this.pool = pool;
    }

    void then(PoolEvent event) {
        events.add(event);
        hasBooked |= event instanceof PoolEvent.AccountEventBooked || event instanceof PoolEvent.WaitEnded;
        pool = pool.evolve(event);
    }

    /** Something that the custodian told counts now. */
    boolean hasBooked() {
        return hasBooked;
    }

    /** A claim rests on other evidence than before. */
    void restsAnewOn(ClaimId claim) {
        newEvidence.add(claim);
    }

    /** All triggers show what their claims rest on. */
    void evidenceIsShown() {
        newEvidence.clear();
    }

    boolean hasNewEvidence(ClaimId claim) {
        return newEvidence.contains(claim);
    }

    Pool pool() {
        return pool;
    }

    PoolDecision accepted() {
        return new PoolDecision.Accepted(events);
    }
}
