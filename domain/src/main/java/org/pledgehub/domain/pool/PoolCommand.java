package org.pledgehub.domain.pool;

import org.pledgehub.domain.claim.ClaimStep;
import org.pledgehub.domain.fact.Fact;

/** What a pool is asked. */
public sealed interface PoolCommand {

    /**
     * The custodian reports something about the pool's accounts.
     *
     * @param fact the report
     */
    record RecordAccountEvent(Fact<AccountEvent> fact) implements PoolCommand {}

    /**
     * Operator or authority says something about a claim.
     *
     * @param step what it says
     */
    record RecordClaimStep(Fact<ClaimStep> step) implements PoolCommand {}

    /**
     * A loan's dossier says something about a claim.
     *
     * @param assessment what it says
     */
    record AssessClaim(ClaimAssessment assessment) implements PoolCommand {}

    /** Policies or the registry of pools have changed: look again at everything that waits. */
    record ReviewReferences() implements PoolCommand {}

    /**
     * Something about the pool cannot be true.
     *
     * @param fault what
     */
    record Freeze(PoolFault fault) implements PoolCommand {}
}
