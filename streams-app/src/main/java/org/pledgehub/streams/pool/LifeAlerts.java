package org.pledgehub.streams.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.life.LifeDecision;
import org.pledgehub.domain.life.PoolLife.Decided;
import org.pledgehub.domain.pool.AccountEvent;
import org.pledgehub.domain.pool.MovementKind;
import org.pledgehub.domain.pool.PoolEvent;

/** What people are told of a pool's life: each decision, and what should not have come as it did. */
final class LifeAlerts {

    private static final String POOL_DECIDED = "POOL_DECIDED";
    private static final String DECIDED_WITHOUT_EVALUATION = "DECIDED_WITHOUT_EVALUATION";
    private static final String DISTRIBUTED_BEFORE_LIQUIDATION = "DISTRIBUTED_BEFORE_LIQUIDATION";

    private LifeAlerts() {}

    /**
     * Something to be told.
     *
     * @param code what
     * @param about names the occasion
     * @param details for the text
     */
    record Matter(String code, String about, Map<String, String> details) {

        Matter {
            details = Map.copyOf(details);
        }
    }

    /** What events call for. */
    static List<Matter> of(KeptPool kept, List<PoolEvent> events) {
        var matters = new ArrayList<Matter>();
        for (var event : events) {
            switch (event) {
                case PoolEvent.StepTaken(var step) -> matters.addAll(decided(kept, step.key()));
                case PoolEvent.StepWaitEnded(var key) -> matters.addAll(decided(kept, key));
                case PoolEvent.AccountEventBooked(var fact) ->
                    distributed(kept, fact).ifPresent(matters::add);
                case PoolEvent.WaitEnded(var key) ->
                    Optional.ofNullable(kept.pool().received().facts().get(key))
                            .flatMap(fact -> distributed(kept, fact))
                            .ifPresent(matters::add);
                case PoolEvent other -> {}
            }
        }
        return matters;
    }

    private static List<Matter> decided(KeptPool kept, EventKey key) {
        var life = kept.pool().steps().life();
        var matters = new ArrayList<Matter>();
        for (var decided : life.decisions()) {
            if (decided.event().equals(key)) {
                matters.add(matter(POOL_DECIDED, kept, decided));
                if (life.lacksEvaluation(decided)) {
                    matters.add(matter(DECIDED_WITHOUT_EVALUATION, kept, decided));
                }
            }
        }
        return matters;
    }

    /** What names a freeze that follows a thaw, so that it is told again; nothing while there was none. */
    static String afterThaws(KeptPool kept) {
        long thaws = kept.pool().steps().life().decisions().stream()
                .filter(decided -> decided.what() instanceof LifeDecision.Thawed)
                .count();
        return thaws == 0 ? "" : "#" + thaws;
    }

    private static Matter matter(String code, KeptPool kept, Decided decided) {
        return new Matter(
                code,
                decided.event().toString(),
                Map.of(
                        "pool", kept.id(),
                        "decision", LifeWriter.said(kept, decided).getDecision().name(),
                        "on", decided.on().toString()));
    }

    private static Optional<Matter> distributed(KeptPool kept, Fact<AccountEvent> fact) {
        boolean early = fact.body() instanceof AccountEvent.Movement movement
                && movement.kind() == MovementKind.LIQUIDATION
                && !kept.pool().steps().life().isLiquidated();
        return early
                ? Optional.of(new Matter(
                        DISTRIBUTED_BEFORE_LIQUIDATION,
                        fact.key().toString(),
                        Map.of(
                                "pool",
                                kept.id(),
                                "eventId",
                                fact.key().eventId().canonical())))
                : Optional.empty();
    }
}
