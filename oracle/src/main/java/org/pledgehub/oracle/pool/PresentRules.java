package org.pledgehub.oracle.pool;

import java.util.Optional;
import org.pledgehub.contract.common.PoolDecisionKind;
import org.pledgehub.oracle.reading.Keys;
import org.pledgehub.oracle.reading.PolicyText;
import org.pledgehub.oracle.reading.Reading;

/** Under which version of a policy a pool goes on: the last one that a continuation names and that is known. */
final class PresentRules {

    private PresentRules() {}

    static Optional<PolicyText> of(Reading told, Life life, Optional<PolicyText> founding) {
        return life.decisions().stream()
                .filter(said -> said.payload().getDecision() == PoolDecisionKind.CONTINUED)
                .flatMap(said -> Optional.ofNullable(said.payload().getNewPolicy()).stream())
                .flatMap(named -> Keys.version(named).flatMap(told.policies()::named).stream())
                .reduce((earlier, later) -> later)
                .or(() -> founding);
    }
}
