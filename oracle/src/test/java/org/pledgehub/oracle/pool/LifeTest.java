package org.pledgehub.oracle.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.common.PoolDecisionKind;
import org.pledgehub.contract.common.PoolDecisionResult;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.in.PoolDecided;
import org.pledgehub.oracle.reading.Fact;
import org.pledgehub.oracle.reading.Said;

/** What decisions about a pool come to, and what they do not let be decided next. */
final class LifeTest {

    private final List<Said<?>> told = new ArrayList<>();

    @Test
    void shouldEndOnTheDayOfTheFirstStopOrTermination() {
        decide("2026-03-01", PoolDecisionKind.STOPPED);
        decide("2026-04-01", PoolDecisionKind.TERMINATED);

        assertEquals(Optional.of(LocalDate.parse("2026-03-01")), life().endedOn());
        assertTrue(life().isTerminated());
    }

    @Test
    void shouldBeginAnewWithAContinuationButForMisuseAndOperator() {
        decide("2026-01-01", PoolDecisionKind.EVALUATED);
        decide("2026-01-02", PoolDecisionKind.MISUSE_TAKEN_BACK);
        decide("2026-01-03", PoolDecisionKind.OPERATOR_REPLACED);
        decide("2026-02-01", PoolDecisionKind.CONTINUED);

        assertEquals(Optional.empty(), life().evaluatedOn());
        assertEquals(5, life().misusedFen());
        assertEquals(Optional.of("op2"), life().operator());
        assertEquals(Optional.of(LocalDate.parse("2030-01-01")), life().until());
    }

    @Test
    void shouldCountNoAuditBeforeTheLiquidation() {
        decide("2026-01-01", PoolDecisionKind.AUDITED);
        decide("2026-02-01", PoolDecisionKind.LIQUIDATED);
        assertEquals(Optional.empty(), life().auditedOn());

        decide("2026-02-02", PoolDecisionKind.AUDITED);
        assertEquals(Optional.of(LocalDate.parse("2026-02-02")), life().auditedOn());
    }

    @Test
    void shouldSayWhyAPoolIsNotLiquidated() {
        assertEquals(Optional.of("POOL_STILL_RUNNING"), life().objection(PoolDecisionKind.LIQUIDATED, 0));
        decide("2026-01-01", PoolDecisionKind.STOPPED);
        assertEquals(Optional.of("LOSSES_NOT_CONFIRMED"), life().objection(PoolDecisionKind.LIQUIDATED, 0));
        decide("2026-01-02", PoolDecisionKind.LOSSES_CONFIRMED);
        assertEquals(Optional.of("RESERVATIONS_LEFT"), life().objection(PoolDecisionKind.LIQUIDATED, 1));
        assertEquals(Optional.empty(), life().objection(PoolDecisionKind.LIQUIDATED, 0));
        decide("2026-01-03", PoolDecisionKind.LIQUIDATED);
        assertEquals(Optional.of("POOL_ALREADY_LIQUIDATED"), life().objection(PoolDecisionKind.LIQUIDATED, 0));
        assertEquals(Optional.empty(), life().objection(PoolDecisionKind.AUDITED, 0));
    }

    private Life life() {
        return Life.of(told);
    }

    private void decide(String on, PoolDecisionKind what) {
        var id = "d" + told.size();
        var decided = PoolDecided.newBuilder()
                .setPool("p1")
                .setDecision(what)
                .setResult(PoolDecisionResult.PASSED)
                .setNewPolicy("chaoyang@1")
                .setUntil(LocalDate.parse("2030-01-01"))
                .setFiscalFen(5L)
                .setNewOperator(" op2 ")
                .build();
        var fact = new Fact(
                "authority-a",
                Role.AUTHORITY,
                id,
                "p1",
                LocalDate.parse(on),
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                decided,
                new TreeSet<>(),
                new Fact.Place(0, told.size()),
                LocalDate.parse(on));
        told.add(new Said<>(fact, fact, Set.of(id), decided));
    }
}
